/** One kind of span. A span carries no other attributes than these: none holds secrets or what people typed. */
interface SpanKind {
  readonly about: string;
  readonly attributes: readonly string[];
  /** Its name in `Server-Timing`; absent where it is not told there. */
  readonly stage?: string;
  /** The attribute whose value is added to the stage: `source-wikipedia`. */
  readonly stageBy?: string;
}

/** Every span there is, outermost first. Most are absent from most traces. */
export const SPANS = {
  'http.request': {
    about: 'one request, until its headers are sent',
    attributes: ['request_id', 'trace_id', 'route', 'method', 'status', 'client', 'operation'],
  },
  'graphql.operation': {
    about: 'one GraphQL operation with all its phases',
    attributes: ['operation', 'errors'],
  },
  'graphql.parse': { about: 'its text becomes a document', attributes: [], stage: 'parse' },
  'graphql.validate': {
    about: 'the document is held against the schema',
    attributes: [],
    stage: 'validate',
  },
  'graphql.execute': { about: 'its resolvers run', attributes: [], stage: 'execute' },
  'graphql.subscribe': {
    about: 'a stream of events is opened',
    attributes: [],
    stage: 'subscribe',
  },
  'search.run': {
    about: 'one search from input to answer',
    attributes: [
      'outcome',
      'cache',
      'layer',
      'places',
      'complete',
      'degraded',
      'force',
      'text_length',
    ],
    stage: 'search',
  },
  'search.understand': {
    about: 'the sentence is read',
    attributes: ['confidence', 'location', 'categories', 'by_model'],
    stage: 'understand',
  },
  'search.locate': {
    about: 'a name becomes a point on the map',
    attributes: ['kind', 'geocoder', 'confidence', 'found'],
    stage: 'locate',
  },
  'search.survey': {
    about: 'the embedded atlas is asked, wider until enough is found',
    attributes: ['radius_km', 'radii_tried', 'found'],
    stage: 'survey',
  },
  'search.gather': {
    about: 'the live sources are waited for',
    attributes: ['sources', 'landed', 'pending'],
    stage: 'gather',
  },
  'search.compose': {
    about: 'what was found is merged and ranked',
    attributes: ['found', 'merged'],
    stage: 'compose',
  },
  'search.narrate': {
    about: 'the answer is told in sentences',
    attributes: ['places', 'by_model'],
    stage: 'narrate',
  },
  'source.find': {
    about: 'one source is asked',
    attributes: ['source', 'status', 'places', 'radius_km', 'retry_after_s'],
    stage: 'source',
    stageBy: 'source',
  },
  'geocoder.geocode': {
    about: 'one geocoder is asked',
    attributes: ['geocoder', 'outcome', 'status', 'locations'],
    stage: 'geocoder',
    stageBy: 'geocoder',
  },
  'model.read': {
    about: 'the model reads a sentence',
    attributes: ['outcome', 'input_tokens', 'output_tokens', 'usd'],
    stage: 'model-read',
  },
  'model.narrate': {
    about: 'the model tells of places',
    attributes: ['outcome', 'input_tokens', 'output_tokens', 'usd', 'places'],
    stage: 'model-narrate',
  },
  'cache.read': {
    about: 'one layer is asked for keys',
    attributes: ['layer', 'keys', 'found'],
    stage: 'cache',
    stageBy: 'layer',
  },
  'cache.write': { about: 'entries are written to one layer', attributes: ['layer', 'keys'] },
  'cache.purge': {
    about: 'entries of some tags are dropped from one layer',
    attributes: ['layer', 'tags', 'hard', 'purged', 'complete'],
  },
  'upstream.request': {
    about: 'one call to an upstream, repeats and redirects included',
    attributes: ['upstream', 'method', 'status', 'http_status'],
  },
  'health.check': {
    about: 'everything the gateway uses is probed',
    attributes: ['status', 'dependencies'],
    stage: 'health',
  },
} as const satisfies Readonly<Record<string, SpanKind>>;

export type SpanName = keyof typeof SPANS;
export type AttributeName<Name extends SpanName> = (typeof SPANS)[Name]['attributes'][number];

/** The kind of a span, its optional parts readable whatever the name. */
export function spanKind(name: SpanName): SpanKind {
  return SPANS[name];
}
