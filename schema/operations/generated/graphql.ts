/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which cache answered, nearest first. */
export type CacheLayer =
  /** Workers KV, at the edge. */
  | 'KV'
  /** Memory of the very process. */
  | 'MEMORY'
  /** The shared database. */
  | 'SUPABASE';

/** Whether an answer came from a cache. */
export type CacheStatus =
  /** The caches were not read, since `force` was set. */
  | 'BYPASS'
  /** It did, and is fresh. */
  | 'HIT'
  /** It did not: it was made for this request. */
  | 'MISS'
  /** It did, and is old; a fresh one is being made. */
  | 'STALE';

/** Whether something that fails often is being left alone for a while. */
export type CircuitState =
  /** It is asked as usual. */
  | 'CLOSED'
  /** It is tried again, carefully. */
  | 'HALF_OPEN'
  /** It is left alone. */
  | 'OPEN';

/** A point on the earth, in degrees (WGS 84), as a phone or a browser gives it. */
export type CoordinatesInput = {
  /** Latitude, from -90 (south) to 90 (north). */
  lat: number;
  /** Longitude, from -180 (west) to 180 (east). */
  lng: number;
};

/** How something is that the gateway uses. */
export type DependencyStatus =
  /** It works in part, or slowly. */
  | 'DEGRADED'
  /** It does not work. */
  | 'DOWN'
  /** It works. */
  | 'HEALTHY';

/** How the gateway is. */
export type HealthStatus =
  /** It serves, and something it would like to have is missing. */
  | 'DEGRADED'
  /** It cannot serve. */
  | 'DOWN'
  /** Everything works. */
  | 'HEALTHY';

/** What kind of thing a location is. It decides how far around it a search looks by default. */
export type LocationKind =
  /** A city. */
  | 'CITY'
  /** A bare point: your own position or one you gave. */
  | 'COORDINATES'
  /** A whole country. */
  | 'COUNTRY'
  /** A county or another second-level division. */
  | 'COUNTY'
  /** A single sight or natural feature, such as a park or a lake. */
  | 'LANDMARK'
  /** A part of a city. */
  | 'NEIGHBOURHOOD'
  /** An area that people name although it is no division of its own, such as the Alps. */
  | 'REGION'
  /** A state, province or another first-level division. */
  | 'STATE'
  /** A village or a small town. */
  | 'TOWN';

/** What kind of place it is. Names are never renamed or removed; new ones may come. */
export type PlaceCategory =
  /** Left behind: empty hospitals, amusement parks, stations. */
  | 'ABANDONED'
  /** Remains of an ancient people: a dig, a rock carving, a temple. */
  | 'ANCIENT_SITE'
  /** Where beer, spirits or wine are made and poured. */
  | 'BREWERY'
  /** A bridge worth stopping at: covered, swinging, natural or unfinished. */
  | 'BRIDGE'
  /** A bunker, shelter, missile silo or other buried defence. */
  | 'BUNKER'
  /** A castle, palace or eccentric mansion. */
  | 'CASTLE'
  /** A cave, cavern, grotto or sinkhole. */
  | 'CAVE'
  /** A graveyard, ossuary or pet cemetery. */
  | 'CEMETERY'
  /** Something with a date: a festival, a concert, a fair. */
  | 'EVENT'
  /** Somewhere odd to eat or drink. */
  | 'FOOD_AND_DRINK'
  /** A fort, battery or city wall. */
  | 'FORT'
  /** A garden, arboretum or maze. */
  | 'GARDEN'
  /** Rock that does something strange: arches, craters, hoodoos, fossils. */
  | 'GEOLOGY'
  /** A settlement whose people have gone. */
  | 'GHOST_TOWN'
  /** A place that is said to be haunted. */
  | 'HAUNTED'
  /** A building with a past. */
  | 'HISTORIC_BUILDING'
  /** A hot spring, geyser or mud pot. */
  | 'HOT_SPRING'
  /** Works, furnaces, dams, power stations and what is left of them. */
  | 'INDUSTRIAL'
  /** A lighthouse or lightship. */
  | 'LIGHTHOUSE'
  /** Standing stones, dolmens, stone circles and burial mounds. */
  | 'MEGALITH'
  /** A mine or quarry. */
  | 'MINE'
  /** A monument, memorial or lone statue. */
  | 'MONUMENT'
  /** A museum, most of all a small and odd one. */
  | 'MUSEUM'
  /** A natural place that has no kind of its own here: a bog, an old tree, a beach. */
  | 'NATURE'
  /** An observatory, planetarium or radio telescope. */
  | 'OBSERVATORY'
  /** Offbeat, and of no kind above. */
  | 'OTHER'
  /** A prison, gaol or gallows. */
  | 'PRISON'
  /** A railway, funicular, tunnel or old station. */
  | 'RAILWAY'
  /** Built to make drivers stop: giant things, dinosaurs, mystery spots. */
  | 'ROADSIDE_ATTRACTION'
  /** What is left of a building. */
  | 'RUINS'
  /** A church, shrine, temple, monastery or holy well. */
  | 'SACRED_SITE'
  /** A wreck that can be seen or dived to. */
  | 'SHIPWRECK'
  /** A shop that is a sight in itself. */
  | 'SHOP'
  /** Murals, sculptures and art outdoors. */
  | 'STREET_ART'
  /** A theater, cinema or opera house. */
  | 'THEATER'
  /** A tomb, mausoleum, crypt or catacomb. */
  | 'TOMB'
  /** A lookout, tower or summit with a view. */
  | 'VIEWPOINT'
  /** A volcano, crater or lava field. */
  | 'VOLCANO'
  /** A waterfall. */
  | 'WATERFALL'
  /** Where animals are the point: colonies, sanctuaries, aquariums. */
  | 'WILDLIFE';

/** How well a place fits a search. */
export type PlaceTier =
  /** Close by, and less of a match. */
  | 'NEARBY'
  /** A good match: a score of 0.5 or more. */
  | 'PRIMARY';

/** What to look for. Only `chatInput` is needed. */
export type SearchInput = {
  /** Looks for these kinds of places only. Default: what the text asks for. */
  categories?: Array<PlaceCategory> | null | undefined;
  /** The question in plain words, for example "hidden gems in Pikeville KY"; 1 to 500 characters. */
  chatInput: string;
  /** The longest wait for an answer, in milliseconds, from 50 to 10000. What comes later is in the next answer. */
  deadlineMs?: number | null | undefined;
  /** Skips reading cached answers and makes a fresh one, which is then stored. */
  force?: boolean | null | undefined;
  /** Where you are. Used whenever the text names no place, and for "near me". */
  near?: CoordinatesInput | null | undefined;
  /** How far to look, in kilometres, from 1 to 200. Default: from the kind of location. */
  radiusKm?: number | null | undefined;
  /** Asks these sources only. One that is not configured is reported as DISABLED. Default: all. */
  sources?: Array<SourceName> | null | undefined;
};

/** Somewhere that places come from. */
export type SourceName =
  /** The atlas inside the gateway itself: open data, always there, no network. */
  | 'ATLAS'
  /** Events on Eventbrite. */
  | 'EVENTBRITE'
  /** OpenStreetMap, through an Overpass server. */
  | 'OVERPASS'
  /** What people recommend to each other on Reddit. */
  | 'REDDIT'
  /** Local results of a web search. */
  | 'SERP'
  /** Events on Ticketmaster. */
  | 'TICKETMASTER'
  /** Items of Wikidata with coordinates. */
  | 'WIKIDATA'
  /** Articles of Wikipedia about places nearby. */
  | 'WIKIPEDIA';

/** How a source fared in one search. */
export type SourceStatus =
  /** It refused our credentials. */
  | 'AUTH'
  /** It refused us altogether. */
  | 'BLOCKED'
  /** It failed so often lately that it is left alone for a while. */
  | 'CIRCUIT_OPEN'
  /** It is not configured, or switched off. */
  | 'DISABLED'
  /** It answered, and knows of nothing here. */
  | 'EMPTY'
  /** It failed. */
  | 'ERROR'
  /** It answered with places. */
  | 'OK'
  /** It told us to slow down. */
  | 'RATE_LIMITED'
  /** It was not asked, since it could not have helped. */
  | 'SKIPPED'
  /** It had not answered when this answer went out. */
  | 'TIMEOUT';

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { health: { status: HealthStatus, version: string, timestamp: string, elapsedMs: number, dependencies: Array<{ name: string, status: DependencyStatus, latencyMs: number | null, message: string | null, circuit: CircuitState | null }> } };

export type PlaceCardFragment = { id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> };

export type PlaceQueryVariables = Exact<{
  id: string | number;
  related?: number | null | undefined;
}>;


export type PlaceQuery = { place: { url: string | null, sources: Array<SourceName>, id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, related: Array<{ id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> }>, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> } | null };

export type PlacesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type PlacesQuery = { places: Array<{ id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> } | null> | null };

export type SearchDeferredQueryVariables = Exact<{
  input: SearchInput;
  first?: number | null | undefined;
}>;


export type SearchDeferredQuery = { search:
    | { __typename: 'InvalidSearch', code: string, message: string, field: string }
    | { __typename: 'LocationNotFound', code: string, message: string, understood: string | null, suggestions: Array<{ name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } }> }
    | { __typename: 'SearchResult', userIntent: string, complete: boolean, degraded: boolean, refetchAfterMs: number | null, response: string, userLocation: { name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } }, places: { totalCount: number, edges: Array<{ node: { id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> } }> } }
   | null };

export type SearchListQueryVariables = Exact<{
  input: SearchInput;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchListQuery = { search:
    | { __typename: 'InvalidSearch', code: string, message: string, field: string }
    | { __typename: 'LocationNotFound', code: string, message: string, understood: string | null, suggestions: Array<{ name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } }> }
    | { __typename: 'SearchResult', complete: boolean, places: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> } }> } }
   | null };

export type SearchMapQueryVariables = Exact<{
  input: SearchInput;
}>;


export type SearchMapQuery = { search:
    | { __typename: 'InvalidSearch', code: string, message: string, field: string }
    | { __typename: 'LocationNotFound', code: string, message: string, understood: string | null, suggestions: Array<{ name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } }> }
    | { __typename: 'SearchResult', complete: boolean, userLocation: { name: string, coordinates: { lat: number, lng: number } }, places: { totalCount: number, edges: Array<{ node: { id: string, name: string, category: PlaceCategory, tier: PlaceTier, score: number, coordinates: { lat: number, lng: number } | null } }> } }
   | null };

type SearchProblems_InvalidSearch_Fragment = { code: string, message: string, field: string };

type SearchProblems_LocationNotFound_Fragment = { code: string, message: string, understood: string | null, suggestions: Array<{ name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } }> };

export type SearchProblemsFragment =
  | SearchProblems_InvalidSearch_Fragment
  | SearchProblems_LocationNotFound_Fragment
;

export type SearchProgressSubscriptionVariables = Exact<{
  input: SearchInput;
}>;


export type SearchProgressSubscription = { searchProgress:
    | { __typename: 'SearchCompleted', result:
        | { __typename: 'InvalidSearch', code: string, message: string, field: string }
        | { __typename: 'LocationNotFound', code: string, message: string, understood: string | null, suggestions: Array<{ name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } }> }
        | { __typename: 'SearchResult', complete: boolean, degraded: boolean }
       }
    | { __typename: 'SearchLocated', radiusKm: number, userLocation: { name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } } }
    | { __typename: 'SearchNarrated', response: string }
    | { __typename: 'SearchRanked', primaryCount: number, nearbyCount: number, places: Array<{ id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> }> }
    | { __typename: 'SearchUnderstood', userIntent: string, categories: Array<PlaceCategory>, confidence: number }
    | { __typename: 'SourceReported', report: { source: SourceName, status: SourceStatus, count: number }, places: Array<{ id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> }> }
   };

export type SearchQueryVariables = Exact<{
  input: SearchInput;
  first?: number | null | undefined;
}>;


export type SearchQuery = { search:
    | { __typename: 'InvalidSearch', code: string, message: string, field: string }
    | { __typename: 'LocationNotFound', code: string, message: string, understood: string | null, suggestions: Array<{ name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } }> }
    | { __typename: 'SearchResult', userIntent: string, response: string, complete: boolean, degraded: boolean, refetchAfterMs: number | null, userLocation: { name: string, admin1: string | null, countryCode: string | null, kind: LocationKind, confidence: number, coordinates: { lat: number, lng: number }, alternatives: Array<{ name: string, admin1: string | null, countryCode: string | null, coordinates: { lat: number, lng: number } }> }, places: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, description: string | null, category: PlaceCategory, distanceKm: number | null, score: number, tier: PlaceTier, source: SourceName, startsAt: string | null, endsAt: string | null, coordinates: { lat: number, lng: number } | null, image: { url: string, attribution: { text: string, url: string | null, licence: string } } | null, attributions: Array<{ text: string, url: string | null, licence: string }> } }> }, sources: Array<{ source: SourceName, status: SourceStatus, count: number, cached: boolean }>, cache: { status: CacheStatus, layer: CacheLayer | null, ageSeconds: number | null } }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PlaceCardFragmentDoc = new TypedDocumentString(`
    fragment PlaceCard on Place {
  id
  name
  description
  category
  coordinates {
    lat
    lng
  }
  distanceKm
  score
  tier
  source
  startsAt
  endsAt
  image {
    url
    attribution {
      text
      url
      licence
    }
  }
  attributions {
    text
    url
    licence
  }
}
    `, {"fragmentName":"PlaceCard"}) as unknown as TypedDocumentString<PlaceCardFragment, unknown>;
export const SearchProblemsFragmentDoc = new TypedDocumentString(`
    fragment SearchProblems on SearchOutcome {
  ... on LocationNotFound {
    code
    message
    understood
    suggestions {
      name
      admin1
      countryCode
      coordinates {
        lat
        lng
      }
    }
  }
  ... on InvalidSearch {
    code
    message
    field
  }
}
    `, {"fragmentName":"SearchProblems"}) as unknown as TypedDocumentString<SearchProblemsFragment, unknown>;
export const HealthDocument = new TypedDocumentString(`
    query Health {
  health {
    status
    version
    timestamp
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
    `, {"hash":"sha256:471887fb9c67aa3497b4f77288bdd8a2753bbd4b570df7b9d208d0a1e6011ace"}) as unknown as TypedDocumentString<HealthQuery, HealthQueryVariables>;
export const PlaceDocument = new TypedDocumentString(`
    query Place($id: ID!, $related: Int = 5) {
  place(id: $id) {
    ...PlaceCard
    url
    sources
    related(first: $related) {
      ...PlaceCard
    }
  }
}
    fragment PlaceCard on Place {
  id
  name
  description
  category
  coordinates {
    lat
    lng
  }
  distanceKm
  score
  tier
  source
  startsAt
  endsAt
  image {
    url
    attribution {
      text
      url
      licence
    }
  }
  attributions {
    text
    url
    licence
  }
}`, {"hash":"sha256:a9cb9be435fa8f87907b73c96ec376f6471ee189f7ceb0b745a7bd8fa90d1c04"}) as unknown as TypedDocumentString<PlaceQuery, PlaceQueryVariables>;
export const PlacesDocument = new TypedDocumentString(`
    query Places($ids: [ID!]!) {
  places(ids: $ids) {
    ...PlaceCard
  }
}
    fragment PlaceCard on Place {
  id
  name
  description
  category
  coordinates {
    lat
    lng
  }
  distanceKm
  score
  tier
  source
  startsAt
  endsAt
  image {
    url
    attribution {
      text
      url
      licence
    }
  }
  attributions {
    text
    url
    licence
  }
}`, {"hash":"sha256:edb16f9e26896ac1ea5220c3bfbf6ea5bb75f6dba5f27152fbe13bb73d157823"}) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const SearchDeferredDocument = new TypedDocumentString(`
    query SearchDeferred($input: SearchInput!, $first: Int = 20) {
  search(input: $input) {
    __typename
    ... on SearchResult {
      userIntent
      userLocation {
        name
        admin1
        countryCode
        coordinates {
          lat
          lng
        }
      }
      complete
      degraded
      refetchAfterMs
      places(first: $first) {
        totalCount
        edges {
          node {
            ...PlaceCard
          }
        }
      }
      ... @defer(label: "narrative") {
        response
      }
    }
    ...SearchProblems
  }
}
    fragment PlaceCard on Place {
  id
  name
  description
  category
  coordinates {
    lat
    lng
  }
  distanceKm
  score
  tier
  source
  startsAt
  endsAt
  image {
    url
    attribution {
      text
      url
      licence
    }
  }
  attributions {
    text
    url
    licence
  }
}
fragment SearchProblems on SearchOutcome {
  ... on LocationNotFound {
    code
    message
    understood
    suggestions {
      name
      admin1
      countryCode
      coordinates {
        lat
        lng
      }
    }
  }
  ... on InvalidSearch {
    code
    message
    field
  }
}`, {"hash":"sha256:7a6709d50517bb6e78c6318432cbc17f39c37cff617e19fbb3212693027ec0dc"}) as unknown as TypedDocumentString<SearchDeferredQuery, SearchDeferredQueryVariables>;
export const SearchListDocument = new TypedDocumentString(`
    query SearchList($input: SearchInput!, $first: Int = 20, $after: String) {
  search(input: $input) {
    __typename
    ... on SearchResult {
      complete
      places(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        edges {
          cursor
          node {
            ...PlaceCard
          }
        }
      }
    }
    ...SearchProblems
  }
}
    fragment PlaceCard on Place {
  id
  name
  description
  category
  coordinates {
    lat
    lng
  }
  distanceKm
  score
  tier
  source
  startsAt
  endsAt
  image {
    url
    attribution {
      text
      url
      licence
    }
  }
  attributions {
    text
    url
    licence
  }
}
fragment SearchProblems on SearchOutcome {
  ... on LocationNotFound {
    code
    message
    understood
    suggestions {
      name
      admin1
      countryCode
      coordinates {
        lat
        lng
      }
    }
  }
  ... on InvalidSearch {
    code
    message
    field
  }
}`, {"hash":"sha256:a6a5ea52df22ea8326d109d039bd30653096a51f80cda428f33011b8fb48c96b"}) as unknown as TypedDocumentString<SearchListQuery, SearchListQueryVariables>;
export const SearchMapDocument = new TypedDocumentString(`
    query SearchMap($input: SearchInput!) {
  search(input: $input) {
    __typename
    ... on SearchResult {
      complete
      userLocation {
        name
        coordinates {
          lat
          lng
        }
      }
      places(first: 100) {
        totalCount
        edges {
          node {
            id
            name
            category
            tier
            score
            coordinates {
              lat
              lng
            }
          }
        }
      }
    }
    ...SearchProblems
  }
}
    fragment SearchProblems on SearchOutcome {
  ... on LocationNotFound {
    code
    message
    understood
    suggestions {
      name
      admin1
      countryCode
      coordinates {
        lat
        lng
      }
    }
  }
  ... on InvalidSearch {
    code
    message
    field
  }
}`, {"hash":"sha256:0048ea79392eb3fbd9878d4d5cf1cf2d06b306a3b908b3bee8045ab2c30d0a50"}) as unknown as TypedDocumentString<SearchMapQuery, SearchMapQueryVariables>;
export const SearchProgressDocument = new TypedDocumentString(`
    subscription SearchProgress($input: SearchInput!) {
  searchProgress(input: $input) {
    __typename
    ... on SearchUnderstood {
      userIntent
      categories
      confidence
    }
    ... on SearchLocated {
      radiusKm
      userLocation {
        name
        admin1
        countryCode
        coordinates {
          lat
          lng
        }
      }
    }
    ... on SourceReported {
      report {
        source
        status
        count
      }
      places {
        ...PlaceCard
      }
    }
    ... on SearchRanked {
      primaryCount
      nearbyCount
      places {
        ...PlaceCard
      }
    }
    ... on SearchNarrated {
      response
    }
    ... on SearchCompleted {
      result {
        __typename
        ... on SearchResult {
          complete
          degraded
        }
        ...SearchProblems
      }
    }
  }
}
    fragment PlaceCard on Place {
  id
  name
  description
  category
  coordinates {
    lat
    lng
  }
  distanceKm
  score
  tier
  source
  startsAt
  endsAt
  image {
    url
    attribution {
      text
      url
      licence
    }
  }
  attributions {
    text
    url
    licence
  }
}
fragment SearchProblems on SearchOutcome {
  ... on LocationNotFound {
    code
    message
    understood
    suggestions {
      name
      admin1
      countryCode
      coordinates {
        lat
        lng
      }
    }
  }
  ... on InvalidSearch {
    code
    message
    field
  }
}`, {"hash":"sha256:838fcfd9c377d4e8fae058156eca7e30ad0a320557dd0c9c32fbf0fa5b029688"}) as unknown as TypedDocumentString<SearchProgressSubscription, SearchProgressSubscriptionVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($input: SearchInput!, $first: Int = 20) {
  search(input: $input) {
    __typename
    ... on SearchResult {
      userIntent
      userLocation {
        name
        admin1
        countryCode
        kind
        confidence
        coordinates {
          lat
          lng
        }
        alternatives {
          name
          admin1
          countryCode
          coordinates {
            lat
            lng
          }
        }
      }
      response
      complete
      degraded
      refetchAfterMs
      places(first: $first) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...PlaceCard
          }
        }
      }
      sources {
        source
        status
        count
        cached
      }
      cache {
        status
        layer
        ageSeconds
      }
    }
    ...SearchProblems
  }
}
    fragment PlaceCard on Place {
  id
  name
  description
  category
  coordinates {
    lat
    lng
  }
  distanceKm
  score
  tier
  source
  startsAt
  endsAt
  image {
    url
    attribution {
      text
      url
      licence
    }
  }
  attributions {
    text
    url
    licence
  }
}
fragment SearchProblems on SearchOutcome {
  ... on LocationNotFound {
    code
    message
    understood
    suggestions {
      name
      admin1
      countryCode
      coordinates {
        lat
        lng
      }
    }
  }
  ... on InvalidSearch {
    code
    message
    field
  }
}`, {"hash":"sha256:f8a742b51dc38c97f1b33653d5fc10518f3b622fbaf72c427ab51efd569a9393"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
