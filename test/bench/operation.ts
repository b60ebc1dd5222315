import type { LoadTarget } from './load.ts';

/** An answer of 20 places and about 4.8 kB. */
export const SEARCH_QUERY = `query Search($input: SearchInput!, $first: Int!) {
  search(input: $input) {
    __typename
    ... on SearchResult {
      userIntent
      userLocation { name admin1 countryCode confidence }
      places(first: $first) {
        totalCount
        edges { node { id name category score distanceKm coordinates { lat lng } source } }
      }
    }
    ... on LocationNotFound { message code }
    ... on InvalidSearch { message code field }
  }
}`;

export const PLACES_A_PAGE = 20;
export const ANSWER_BYTES = 4800;
export const SENTENCE = 'hidden gems in Pikeville KY';

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** An operation as `POST /graphql`. */
export function postOf(
  origin: string,
  operation: { readonly query: string; readonly variables?: object },
): LoadTarget {
  return {
    url: `${origin}/graphql`,
    method: 'POST',
    headers: JSON_HEADERS,
    body: JSON.stringify(operation),
  };
}

/** The search for a sentence as `POST /graphql`. */
export function searchPost(origin: string, chatInput: string): LoadTarget {
  return postOf(origin, {
    query: SEARCH_QUERY,
    variables: { input: { chatInput }, first: PLACES_A_PAGE },
  });
}
