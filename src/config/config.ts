import type { SourceName } from '../domain/places/source.ts';
import type { LogLevel } from '../platform/log/log-levels.ts';
import { type Environment, environmentSchema, splitList } from './fields.ts';

/** An upstream that may have a key, and an address in place of its public one. */
export interface UpstreamConfig {
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
}

/** The whole configuration of one isolate. Nothing else reads the environment. */
export interface Config {
  readonly environment: 'development' | 'production';
  readonly sources: readonly SourceName[];
  /** Origins that browsers may call from; `*` among them means every origin. */
  readonly allowedOrigins: readonly string[];
  readonly graphiql: boolean;
  readonly introspection: boolean;
  readonly debugFields: boolean;
  readonly logLevel: LogLevel;
  readonly persistedOnly: Environment['PERSISTED_ONLY'];
  readonly search: SearchConfig;
  readonly gateLimit: boolean;
  readonly cache: CacheConfig;
  readonly upstreamContact: string | undefined;
  readonly adminToken: string | undefined;
  readonly upstreams: UpstreamsConfig;
}

export interface SearchConfig {
  readonly deadlineMs: number;
  readonly patienceMs: number;
  readonly rateLimit: number;
  readonly rateWindowSeconds: number;
  /** Searches a window that may reach upstreams; 0 means no limit. */
  readonly freshLimit: number;
}

export interface CacheConfig {
  readonly kvTtlSeconds: number;
  readonly supabaseTtlSeconds: number;
  readonly staleSeconds: number;
}

export interface UpstreamsConfig {
  readonly openai: UpstreamConfig & { readonly model: string };
  readonly supabase: UpstreamConfig;
  readonly googleMaps: UpstreamConfig;
  readonly openMeteo: UpstreamConfig;
  readonly photon: UpstreamConfig;
  readonly wikipedia: UpstreamConfig;
  readonly wikidata: UpstreamConfig;
  readonly overpass: UpstreamConfig;
  readonly serpapi: UpstreamConfig;
  readonly ticketmaster: UpstreamConfig;
  readonly reddit: {
    readonly clientId: string | undefined;
    readonly clientSecret: string | undefined;
    readonly baseUrl: string | undefined;
    readonly authUrl: string | undefined;
  };
  readonly eventbrite: UpstreamConfig & {
    readonly venueIds: readonly string[];
    readonly organizerIds: readonly string[];
    readonly destinationSearch: boolean;
  };
}

/** One thing wrong with the environment: the variable and what it must be, never what it is. */
export interface ConfigProblem {
  readonly name: string;
  readonly expectation: string;
}

export type ConfigOutcome =
  | { readonly kind: 'CONFIG'; readonly config: Config }
  | { readonly kind: 'INVALID_CONFIG'; readonly problems: readonly ConfigProblem[] };

const KEYLESS_ONLINE_SOURCES = ['wikipedia', 'wikidata', 'overpass'];

/** Reads the environment, all problems at once. Unset and blank variables take their defaults. */
export function parseConfig(env: object): ConfigOutcome {
  const set = new Map(
    Object.entries(env).filter(([, value]) => value !== '' && value !== undefined),
  );
  const parsed = environmentSchema.safeParse(Object.fromEntries(set));
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => ({
      name: String(issue.path[0]),
      expectation: issue.message,
    })),
    ...problemsBetween(set),
  ];
  if (!parsed.success || problems.length > 0)
    return { kind: 'INVALID_CONFIG', problems: withoutRepeats(problems) };
  return { kind: 'CONFIG', config: toConfig(parsed.data) };
}

// Works on what is written, since a schema's own checks across fields wait until every field is right.
function problemsBetween(set: ReadonlyMap<string, unknown>): readonly ConfigProblem[] {
  const production = set.get('ENVIRONMENT') === 'production';
  const written = set.get('SOURCES');
  const sources =
    typeof written === 'string' ? splitList(written.toLowerCase()) : KEYLESS_ONLINE_SOURCES;
  const problems: ConfigProblem[] = [];
  if (production && set.get('GATE_LIMIT') === 'off') {
    problems.push({ name: 'GATE_LIMIT', expectation: 'may be off in development only' });
  }
  if (
    production &&
    !set.has('UPSTREAM_CONTACT') &&
    sources.some((name) => KEYLESS_ONLINE_SOURCES.includes(name))
  ) {
    problems.push({
      name: 'UPSTREAM_CONTACT',
      expectation: 'must be set in production while wikipedia, wikidata or overpass is on',
    });
  }
  if (
    Number(set.get('SEARCH_DEADLINE_MS') ?? 180) > Number(set.get('SEARCH_PATIENCE_MS') ?? 1500)
  ) {
    problems.push({
      name: 'SEARCH_DEADLINE_MS',
      expectation: 'must not exceed SEARCH_PATIENCE_MS',
    });
  }
  return problems;
}

function withoutRepeats(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.name} ${problem.expectation}`, problem]),
    ).values(),
  ];
}

function toConfig(env: Environment): Config {
  const open = env.ENVIRONMENT === 'development';
  return {
    environment: env.ENVIRONMENT,
    sources: env.SOURCES ?? defaultSources(env),
    allowedOrigins: env.ALLOWED_ORIGINS ?? (open ? ['*'] : []),
    graphiql: env.GRAPHIQL ?? open,
    introspection: env.INTROSPECTION ?? open,
    debugFields: env.DEBUG_FIELDS ?? open,
    logLevel: env.LOG_LEVEL ?? (open ? 'debug' : 'info'),
    persistedOnly: env.PERSISTED_ONLY,
    search: {
      deadlineMs: env.SEARCH_DEADLINE_MS,
      patienceMs: env.SEARCH_PATIENCE_MS,
      rateLimit: env.SEARCH_RATE_LIMIT,
      rateWindowSeconds: env.SEARCH_RATE_WINDOW_SECONDS,
      freshLimit: env.FRESH_SEARCH_LIMIT,
    },
    gateLimit: env.GATE_LIMIT,
    cache: {
      kvTtlSeconds: env.KV_TTL_SECONDS,
      supabaseTtlSeconds: env.SUPABASE_TTL_SECONDS,
      staleSeconds: env.STALE_SECONDS,
    },
    upstreamContact: env.UPSTREAM_CONTACT,
    adminToken: env.ADMIN_TOKEN,
    upstreams: toUpstreams(env),
  };
}

function defaultSources(env: Environment): readonly SourceName[] {
  const keyed: readonly (readonly [SourceName, unknown])[] = [
    ['OVERPASS', env.OVERPASS_BASE_URL],
    ['SERP', env.SERPAPI_API_KEY],
    ['REDDIT', env.REDDIT_CLIENT_ID && env.REDDIT_CLIENT_SECRET],
    ['EVENTBRITE', env.EVENTBRITE_TOKEN],
    ['TICKETMASTER', env.TICKETMASTER_API_KEY],
  ];
  return [
    'ATLAS',
    'WIKIPEDIA',
    'WIKIDATA',
    ...keyed.filter(([, key]) => key !== undefined).map(([name]) => name),
  ];
}

function toUpstreams(env: Environment): UpstreamsConfig {
  return {
    openai: { apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL, model: env.OPENAI_MODEL },
    supabase: { apiKey: env.SUPABASE_SECRET_KEY, baseUrl: env.SUPABASE_URL },
    googleMaps: { apiKey: env.GOOGLE_MAPS_API_KEY, baseUrl: env.GOOGLE_MAPS_BASE_URL },
    openMeteo: { apiKey: undefined, baseUrl: env.OPEN_METEO_BASE_URL },
    photon: { apiKey: undefined, baseUrl: env.PHOTON_BASE_URL },
    wikipedia: { apiKey: undefined, baseUrl: env.WIKIPEDIA_BASE_URL },
    wikidata: { apiKey: undefined, baseUrl: env.WIKIDATA_BASE_URL },
    overpass: { apiKey: undefined, baseUrl: env.OVERPASS_BASE_URL },
    serpapi: { apiKey: env.SERPAPI_API_KEY, baseUrl: env.SERPAPI_BASE_URL },
    ticketmaster: { apiKey: env.TICKETMASTER_API_KEY, baseUrl: env.TICKETMASTER_BASE_URL },
    reddit: {
      clientId: env.REDDIT_CLIENT_ID,
      clientSecret: env.REDDIT_CLIENT_SECRET,
      baseUrl: env.REDDIT_BASE_URL,
      authUrl: env.REDDIT_AUTH_URL,
    },
    eventbrite: {
      apiKey: env.EVENTBRITE_TOKEN,
      baseUrl: env.EVENTBRITE_BASE_URL,
      venueIds: env.EVENTBRITE_VENUE_IDS,
      organizerIds: env.EVENTBRITE_ORGANIZER_IDS,
      destinationSearch: env.EVENTBRITE_DESTINATION_SEARCH,
    },
  };
}
