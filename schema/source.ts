import type { SourceName, SourceStatus } from '../src/domain/places/source.ts';
import type { SourceReport } from '../src/domain/search/outcome.ts';
import { builder } from './builder.ts';

export const SourceNameEnum = builder.enumType('SourceName', {
  description: 'Somewhere that places come from.',
  values: {
    ATLAS: {
      description: 'The atlas inside the gateway itself: open data, always there, no network.',
    },
    WIKIPEDIA: { description: 'Articles of Wikipedia about places nearby.' },
    WIKIDATA: { description: 'Items of Wikidata with coordinates.' },
    OVERPASS: { description: 'OpenStreetMap, through an Overpass server.' },
    SERP: { description: 'Local results of a web search.' },
    REDDIT: { description: 'What people recommend to each other on Reddit.' },
    EVENTBRITE: { description: 'Events on Eventbrite.' },
    TICKETMASTER: { description: 'Events on Ticketmaster.' },
  } satisfies Record<SourceName, { description: string }>,
});

export const SourceStatusEnum = builder.enumType('SourceStatus', {
  description: 'How a source fared in one search.',
  values: {
    OK: { description: 'It answered with places.' },
    EMPTY: { description: 'It answered, and knows of nothing here.' },
    DISABLED: { description: 'It is not configured, or switched off.' },
    SKIPPED: { description: 'It was not asked, since it could not have helped.' },
    TIMEOUT: { description: 'It had not answered when this answer went out.' },
    RATE_LIMITED: { description: 'It told us to slow down.' },
    AUTH: { description: 'It refused our credentials.' },
    BLOCKED: { description: 'It refused us altogether.' },
    ERROR: { description: 'It failed.' },
    CIRCUIT_OPEN: { description: 'It failed so often lately that it is left alone for a while.' },
  } satisfies Record<SourceStatus, { description: string }>,
});

export const SourceReportType = builder.objectRef<SourceReport>('SourceReport').implement({
  description: 'What one source did for one search. Failures are told here, never hidden.',
  fields: (t) => ({
    source: t.field({
      type: SourceNameEnum,
      description: 'Which source.',
      resolve: (report) => report.source,
    }),
    status: t.field({
      type: SourceStatusEnum,
      description: 'How it fared.',
      resolve: (report) => report.status,
    }),
    count: t.exposeInt('count', {
      description: 'How many places it brought, before duplicates were merged.',
    }),
    latencyMs: t.exposeInt('latencyMs', { description: 'How long it took, in milliseconds.' }),
    cached: t.exposeBoolean('cached', { description: 'Whether its answer came from a cache.' }),
    retryAfterSeconds: t.exposeInt('retryAfterSeconds', {
      nullable: true,
      description: 'When it may be asked again, in seconds, where it said so.',
    }),
  }),
});
