import type { RankedPlace, SearchResult } from '../src/domain/search/outcome.ts';
import { encodeCursor, type Page, pageOf } from '../src/domain/search/cursor.ts';
import { builder } from './builder.ts';
import { callerError, requireCount } from './errors.ts';
import { PlaceType } from './place.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

interface PlaceEdge {
  readonly cursor: string;
  readonly node: RankedPlace;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | undefined;
  readonly endCursor: string | undefined;
}

interface PlaceConnection {
  readonly edges: readonly PlaceEdge[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const PlaceEdgeType = builder.objectRef<PlaceEdge>('PlaceEdge').implement({
  description: 'One place of a page, with the cursor that names its position.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Opaque. Give it as `after` to read on from behind this place.',
    }),
    node: t.field({
      type: PlaceType,
      description: 'The place itself.',
      resolve: (edge) => edge.node,
    }),
  }),
});

const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page lies within the whole list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description: 'Whether more places follow this page.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'Whether places come before this page.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first place of the page. Null where the page is empty.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description:
        'Cursor of the last place of the page: the `after` of the next one. Null where the page is empty.',
    }),
  }),
});

export const PlaceConnectionType = builder.objectRef<PlaceConnection>('PlaceConnection').implement({
  description: 'One page of the places of a search, best first.',
  fields: (t) => ({
    edges: t.field({
      type: [PlaceEdgeType],
      description: 'The places of this page.',
      resolve: (page) => page.edges,
    }),
    pageInfo: t.field({
      type: PageInfoType,
      description: 'Where the page lies, and how to get the next one.',
      resolve: (page) => page.pageInfo,
    }),
    totalCount: t.exposeInt('totalCount', { description: 'Places of all pages together.' }),
  }),
});

/** One page of an answer. Throws `VALIDATION_ERROR` on a size out of bounds or a cursor of no use. */
export function connectPlaces(
  result: SearchResult,
  first: number,
  after: string | undefined,
): PlaceConnection {
  requireCount(first, { argument: 'first', min: 1, max: MAX_PAGE_SIZE });
  const { fingerprint, places } = result;
  const page = requirePage(result, first, after);
  const edges = places.slice(page.start, page.end).map((node, index) => ({
    node,
    cursor: encodeCursor({ fingerprint, offset: page.start + index }),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.end < places.length,
      hasPreviousPage: page.start > 0,
      startCursor: edges.at(0)?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
    totalCount: places.length,
  };
}

function requirePage(result: SearchResult, first: number, after: string | undefined): Page {
  const { fingerprint, places } = result;
  const page = pageOf({
    fingerprint,
    total: places.length,
    first,
    ...(after === undefined ? {} : { after }),
  });
  switch (page.kind) {
    case 'PAGE':
      return page;
    case 'MALFORMED_CURSOR':
      throw callerError(
        'VALIDATION_ERROR',
        'after is not a cursor of this API; take it from an edge or from pageInfo',
      );
    case 'ANSWER_GONE':
      throw callerError(
        'VALIDATION_ERROR',
        'The answer that this cursor came from is gone; start again without after',
      );
  }
}
