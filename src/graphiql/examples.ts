const SEARCH = `# Ask for offbeat places in your own words.
# Every type and field is explained in the documentation pane on the left.
query Search {
  search(input: { chatInput: "hidden gems in Pikeville KY" }) {
    __typename
    ... on SearchResult {
      userIntent
      userLocation {
        name
        admin1
        countryCode
        confidence
      }
      places(first: 10) {
        totalCount
        edges {
          node {
            id
            name
            category
            distanceKm
            score
          }
        }
      }
      sources {
        source
        status
        count
      }
      complete
    }
    ... on LocationNotFound {
      message
      understood
      suggestions {
        name
        admin1
        countryCode
      }
    }
    ... on InvalidSearch {
      message
      field
    }
  }
}
`;

const DEFERRED = `# The places come at once; the narrative follows when it is written.
query SearchWithNarrative($input: SearchInput!) {
  search(input: $input) {
    ... on SearchResult {
      userLocation {
        name
        admin1
      }
      primary {
        name
        category
        distanceKm
      }
      ... @defer {
        response
      }
    }
    ... on LocationNotFound {
      message
    }
    ... on InvalidSearch {
      message
    }
  }
}
`;

const PLACE = `# Paste the id of a place that a search has answered into the variables.
query Place($id: ID!) {
  place(id: $id) {
    id
    name
    category
    coordinates {
      lat
      lng
    }
    url
    attributions {
      text
      licence
      url
    }
    related(first: 5) {
      id
      name
      category
    }
  }
}
`;

const FIND_IDS = `# Ids for the tab "Place".
query PlaceIds($input: SearchInput!) {
  search(input: $input) {
    ... on SearchResult {
      places(first: 5) {
        edges {
          node {
            id
            name
          }
        }
      }
    }
  }
}
`;

const PROGRESS = `# The same search, told stage by stage over Server-Sent Events.
subscription Progress($input: SearchInput!) {
  searchProgress(input: $input) {
    __typename
    ... on SearchUnderstood {
      userIntent
      categories
    }
    ... on SearchLocated {
      userLocation {
        name
        admin1
      }
      radiusKm
    }
    ... on SourceReported {
      report {
        source
        status
        count
      }
    }
    ... on SearchRanked {
      primaryCount
      nearbyCount
    }
    ... on SearchCompleted {
      result {
        ... on SearchResult {
          primary {
            name
            category
            distanceKm
          }
          complete
        }
      }
    }
  }
}
`;

const HEALTH = `query Health {
  health {
    status
    version
    elapsedMs
    dependencies {
      name
      status
      latencyMs
      message
      circuit
    }
  }
}
`;

function searchVariables(chatInput: string): string {
  return JSON.stringify({ input: { chatInput } }, undefined, 2);
}

/** The tabs of a first visit. */
export const EXAMPLE_TABS = [
  // Without variables: GraphiQL loses those of the tab that it opens first.
  { query: SEARCH },
  { query: DEFERRED, variables: searchVariables('ghost towns in Nevada') },
  { query: PROGRESS, variables: searchVariables('abandoned places around Detroit') },
  { query: FIND_IDS, variables: searchVariables('weird museums near St. Louis') },
  { query: PLACE, variables: JSON.stringify({ id: '' }, undefined, 2) },
  { query: HEALTH },
];
