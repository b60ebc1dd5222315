import * as z from 'zod';
import { SOURCE_NAMES, type SourceName } from '../domain/places/source.ts';
import { LOG_LEVELS, type LogLevel } from '../platform/log/log-levels.ts';

// Every message names the expectation only: a value may be a secret in the wrong place.
const text = z.string({ error: 'must be a text' }).optional();

const onOff = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .transform((value) => value === 'on')
  .optional();

const address = z
  .string({ error: 'must be a text' })
  .refine(isPlainAddress, {
    error: 'must be an http or https address without credentials, query or fragment',
  })
  .transform((value) => value.replace(/\/+$/, ''))
  .optional();

function whole(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(min, { error })
    .max(max, { error })
    .optional();
}

const list = z
  .string({ error: 'must be a comma list' })
  .transform((value) => splitList(value))
  .optional();

const sources = z
  .string({ error: 'must be a comma list' })
  .transform((value) => splitList(value).map((name) => name.toUpperCase()))
  .pipe(
    z.array(
      z.enum(SOURCE_NAMES, {
        error: `must be a comma list of ${SOURCE_NAMES.join(', ').toLowerCase()}`,
      }),
    ),
  )
  .transform((names): readonly SourceName[] => [...new Set(names)])
  .optional();

const origins = z
  .string({ error: 'must be a comma list' })
  .transform((value) => splitList(value))
  .refine((values) => values.every((value) => value === '*' || isOrigin(value)), {
    error: 'must be * or a comma list of origins such as https://app.example.com',
  })
  .optional();

/** `warn` is what many others call it. */
const logLevel = z
  .enum([...LOG_LEVELS, 'warn'], { error: `must be one of ${LOG_LEVELS.join(', ')}` })
  .transform((level): LogLevel => (level === 'warn' ? 'warning' : level))
  .optional();

/** Every variable of the environment, as it is written: one line a name, unset ones undefined. */
export const environmentSchema = z.object({
  ENVIRONMENT: z
    .enum(['development', 'production'], { error: 'must be development or production' })
    .default('development'),
  SOURCES: sources,
  ALLOWED_ORIGINS: origins,
  GRAPHIQL: onOff,
  INTROSPECTION: onOff,
  DEBUG_FIELDS: onOff,
  LOG_LEVEL: logLevel,
  PERSISTED_ONLY: z
    .enum(['none', 'audit', 'partners', 'all'], { error: 'must be none, audit, partners or all' })
    .default('partners'),
  SEARCH_DEADLINE_MS: whole(1, 10_000).default(180),
  SEARCH_PATIENCE_MS: whole(1, 10_000).default(1500),
  SEARCH_RATE_LIMIT: whole(1, 1_000_000).default(100),
  SEARCH_RATE_WINDOW_SECONDS: whole(1, 86_400).default(60),
  FRESH_SEARCH_LIMIT: whole(0, 1_000_000).default(30),
  GATE_LIMIT: onOff.default(true),
  KV_TTL_SECONDS: whole(60, 31_536_000).default(60),
  SUPABASE_TTL_SECONDS: whole(1, 31_536_000).default(1800),
  STALE_SECONDS: whole(0, 31_536_000).default(86_400),
  UPSTREAM_CONTACT: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: address,
  OPENAI_MODEL: z.string({ error: 'must be a text' }).default('gpt-6-luna'),
  SUPABASE_URL: address,
  SUPABASE_SECRET_KEY: text,
  GOOGLE_MAPS_API_KEY: text,
  GOOGLE_MAPS_BASE_URL: address,
  OPEN_METEO_BASE_URL: address,
  PHOTON_BASE_URL: address,
  WIKIPEDIA_BASE_URL: address,
  WIKIDATA_BASE_URL: address,
  OVERPASS_BASE_URL: address,
  SERPAPI_API_KEY: text,
  SERPAPI_BASE_URL: address,
  REDDIT_CLIENT_ID: text,
  REDDIT_CLIENT_SECRET: text,
  REDDIT_BASE_URL: address,
  REDDIT_AUTH_URL: address,
  EVENTBRITE_TOKEN: text,
  EVENTBRITE_BASE_URL: address,
  EVENTBRITE_VENUE_IDS: list.default([]),
  EVENTBRITE_ORGANIZER_IDS: list.default([]),
  EVENTBRITE_DESTINATION_SEARCH: onOff.default(false),
  TICKETMASTER_API_KEY: text,
  TICKETMASTER_BASE_URL: address,
  ADMIN_TOKEN: text,
});

export type Environment = z.infer<typeof environmentSchema>;

/** The items of a comma list, trimmed, empty ones dropped. */
export function splitList(value: string): readonly string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isPlainAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}

function isOrigin(value: string): boolean {
  return URL.parse(value)?.origin === value && /^https?:/.test(value);
}
