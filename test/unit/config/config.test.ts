import { describe, expect, it } from 'vitest';
import { type Config, parseConfig } from '../../../src/config/config.ts';

function configOf(env: Readonly<Record<string, unknown>>): Config {
  const outcome = parseConfig(env);
  if (outcome.kind !== 'CONFIG') throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.config;
}

function problemsOf(env: Readonly<Record<string, unknown>>): readonly string[] {
  const outcome = parseConfig(env);
  return outcome.kind === 'CONFIG'
    ? []
    : outcome.problems.map(({ name, expectation }) => `${name} ${expectation}`);
}

describe('parseConfig', () => {
  it('is open in development, which is the default', () => {
    expect(configOf({})).toMatchObject({
      environment: 'development',
      sources: ['ATLAS', 'WIKIPEDIA', 'WIKIDATA'],
      allowedOrigins: ['*'],
      graphiql: true,
      introspection: true,
      debugFields: true,
      logLevel: 'debug',
      persistedOnly: 'partners',
      search: {
        deadlineMs: 180,
        patienceMs: 1500,
        rateLimit: 100,
        rateWindowSeconds: 60,
        freshLimit: 30,
      },
      gateLimit: true,
      cache: { kvTtlSeconds: 60, supabaseTtlSeconds: 1800, staleSeconds: 86_400 },
      upstreamContact: undefined,
      adminToken: undefined,
    });
  });

  it('is closed in production unless opened', () => {
    const production = { ENVIRONMENT: 'production', UPSTREAM_CONTACT: 'ops@example.com' };
    expect(configOf(production)).toMatchObject({
      allowedOrigins: [],
      graphiql: false,
      introspection: false,
      debugFields: false,
      logLevel: 'info',
    });
    expect(
      configOf({ ...production, GRAPHIQL: 'on', ALLOWED_ORIGINS: 'https://a.example' }),
    ).toMatchObject({
      graphiql: true,
      introspection: false,
      allowedOrigins: ['https://a.example'],
    });
  });

  it('takes warn for warning', () => {
    expect(configOf({ LOG_LEVEL: 'warn' }).logLevel).toBe('warning');
    expect(configOf({ LOG_LEVEL: 'critical' }).logLevel).toBe('critical');
  });

  it('takes blank variables as unset', () => {
    expect(configOf({ SOURCES: '', LOG_LEVEL: '', OPENAI_API_KEY: '' })).toEqual(configOf({}));
  });

  it('adds every source whose key is set to the default', () => {
    const { sources, upstreams } = configOf({
      TICKETMASTER_API_KEY: 'k',
      REDDIT_CLIENT_ID: 'half of a key',
      OVERPASS_BASE_URL: 'http://localhost:9001/overpass/',
    });
    expect(sources).toEqual(['ATLAS', 'WIKIPEDIA', 'WIKIDATA', 'OVERPASS', 'TICKETMASTER']);
    expect(upstreams.overpass.baseUrl).toBe('http://localhost:9001/overpass');
  });

  it('reads lists and numbers, written as text or not', () => {
    const config = configOf({
      SOURCES: ' atlas, Serp,atlas ',
      SEARCH_RATE_LIMIT: 7,
      KV_TTL_SECONDS: '120',
      EVENTBRITE_VENUE_IDS: '1, 2',
    });
    expect(config.sources).toEqual(['ATLAS', 'SERP']);
    expect(config.search.rateLimit).toBe(7);
    expect(config.cache.kvTtlSeconds).toBe(120);
    expect(config.upstreams.eventbrite.venueIds).toEqual(['1', '2']);
  });

  it('tells all problems at once, by name and without values', () => {
    const env = {
      ENVIRONMENT: 'staging',
      SOURCES: 'atlas,hunter2',
      ALLOWED_ORIGINS: 'a.example',
      GRAPHIQL: 'yes',
      LOG_LEVEL: 'loud',
      KV_TTL_SECONDS: '59',
      SEARCH_DEADLINE_MS: 'soon',
      OPENAI_BASE_URL: 'https://user:hunter2@api.example',
      OPENAI_API_KEY: { not: 'a text' },
    };
    const problems = problemsOf(env);
    const named = problems.map((problem) => problem.slice(0, problem.indexOf(' ')));
    expect(named.toSorted()).toEqual(Object.keys(env).toSorted());
    expect(problems.join('\n')).not.toContain('hunter2');
  });

  it.each([
    'ftp://a.example',
    'a.example',
    'https://a.example?key=1',
    'https://u:p@a.example',
    'https://a.example#x',
  ])('refuses %s as an address', (address) => {
    expect(problemsOf({ PHOTON_BASE_URL: address })).toEqual([
      'PHOTON_BASE_URL must be an http or https address without credentials, query or fragment',
    ]);
  });

  it('refuses what does not go together', () => {
    expect(problemsOf({ SEARCH_DEADLINE_MS: '500', SEARCH_PATIENCE_MS: '400' })).toEqual([
      'SEARCH_DEADLINE_MS must not exceed SEARCH_PATIENCE_MS',
    ]);
    expect(problemsOf({ ENVIRONMENT: 'production', GATE_LIMIT: 'off' })).toEqual([
      'GATE_LIMIT may be off in development only',
      'UPSTREAM_CONTACT must be set in production while wikipedia, wikidata or overpass is on',
    ]);
    expect(problemsOf({ ENVIRONMENT: 'production', SOURCES: 'atlas' })).toEqual([]);
    expect(configOf({ GATE_LIMIT: 'off' }).gateLimit).toBe(false);
  });

  it('ignores bindings and whatever else is there', () => {
    expect(configOf({ ASSETS: { fetch: () => undefined }, HOME: '/root' })).toEqual(configOf({}));
  });
});
