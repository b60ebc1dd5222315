import type { CacheEvent } from '../../../src/domain/cache/events.ts';
import type { GeocodeAnswer } from '../../../src/domain/geocoding.ts';
import type { HttpOutcome } from '../../../src/domain/http.ts';
import type { ModelFailure, NarrativeOutcome } from '../../../src/domain/model.ts';
import type { PlaceQuery, SourceAnswer } from '../../../src/domain/places/source.ts';
import type { SpanName } from '../../../src/domain/observe/spans.ts';
import type { HttpEvent } from '../../../src/platform/http/events.ts';
import { listenToCache } from '../../../src/platform/observe/listen-to-cache.ts';
import { listenToGeocoders } from '../../../src/platform/observe/listen-to-geocoders.ts';
import { listenToIdentity } from '../../../src/platform/observe/listen-to-identity.ts';
import { listenToLimits } from '../../../src/platform/observe/listen-to-limits.ts';
import { listenToModel } from '../../../src/platform/observe/listen-to-model.ts';
import { listenToUpstreams } from '../../../src/platform/observe/listen-to-upstreams.ts';
import type { Watch } from '../../../src/platform/observe/listeners.ts';
import { observeGeocoder } from '../../../src/platform/observe/observe-geocoder.ts';
import { observeHttp } from '../../../src/platform/observe/observe-http.ts';
import { observeModel } from '../../../src/platform/observe/observe-model.ts';
import { observeSource } from '../../../src/platform/observe/observe-source.ts';
import { observeTier } from '../../../src/platform/observe/observe-tier.ts';

/** Told of things that quote a secret wherever a text can stand. */
export async function driveListeners(watch: Watch, secret: string): Promise<void> {
  const cache = listenToCache(watch);
  for (const event of cacheEvents(secret)) cache(event);
  const upstreams = listenToUpstreams(watch);
  for (const event of httpEvents(secret)) upstreams(event);
  listenToGeocoders(watch)('photon', new Error(secret));
  listenToIdentity(watch)('WRONG_KEY');
  const limits = listenToLimits(watch, { kind: 'PARTNER', name: 'acme', tier: 'FREE' });
  limits({ name: 'rate_limit.admitted', part: 'search' });
  limits({ name: 'rate_limit.exceeded', part: 'gate' });
  limits({ name: 'rate_limit.failed', part: 'fresh-search', error: new Error(secret) });
  limits({ name: 'usage.failed', error: new Error(secret) });
  await driveWrappers(watch, secret);
}

function cacheEvents(secret: string): readonly CacheEvent[] {
  const key = 'search:Zm9v';
  const error = new Error(secret);
  return [
    { name: 'cache.answered', key, status: 'HIT', layer: 'MEMORY', ageSeconds: 1 },
    { name: 'cache.answered', key, status: 'STALE', layer: 'KV', ageSeconds: 99 },
    { name: 'cache.answered', key, status: 'MISS' },
    { name: 'cache.answered', key, status: 'BYPASS' },
    { name: 'cache.layer-failed', layer: 'KV', operation: 'read', reason: 'ERROR', error },
    { name: 'cache.layer-skipped', layer: 'KV', operation: 'write' },
    { name: 'cache.layer-changed', layer: 'KV', from: 'CLOSED', to: 'OPEN' },
    { name: 'cache.entry-rejected', key, layer: 'KV', reason: 'UNPARSEABLE' },
    { name: 'cache.compute-failed', key, reason: 'ERROR', error },
    { name: 'cache.stored', layer: 'KV', keys: [key] },
    { name: 'cache.filled', layer: 'MEMORY', keys: [key] },
    { name: 'cache.kept-better', key },
  ];
}

function httpEvents(secret: string): readonly HttpEvent[] {
  const url = `https://api.example/find?q=caves+near+Reno&key=${encodeURIComponent(secret)}`;
  const told = { upstream: 'serp', url, latencyMs: 120 } as const;
  return [
    { ...told, name: 'upstream.call', method: 'GET', httpStatus: 200, attempt: 1 },
    { ...told, name: 'upstream.call', method: 'GET', attempt: 2 },
    { ...told, name: 'upstream.failed', status: 'AUTH', detail: `refused ${secret}` },
    { name: 'breaker.changed', upstream: 'serp', from: 'CLOSED', to: 'OPEN' },
  ];
}

const QUERY: PlaceQuery = {
  centre: { lat: 39.5, lng: -119.8 },
  radiusKm: 40,
  locationName: 'Reno, Nevada',
  categories: [],
  words: 'caves',
};

async function driveWrappers(watch: Watch, secret: string): Promise<void> {
  const { signal } = new AbortController();
  const source = async (answer: SourceAnswer) =>
    observeSource({ name: 'SERP', find: async () => answer }, watch).find(QUERY, signal);
  await source({ status: 'OK', places: [] });
  await source({ status: 'RATE_LIMITED', retryAfterSeconds: 30 });
  const geocode = async (answer: GeocodeAnswer) =>
    observeGeocoder({ name: 'photon', geocode: async () => answer }, watch).geocode(
      { name: secret },
      signal,
    );
  await geocode({ kind: 'NOT_FOUND' });
  await geocode({ kind: 'FAILED', geocoder: 'photon', status: 'TIMEOUT' });
  await driveModel(watch, secret);
  const tier = observeTier(
    {
      name: 'KV',
      readMany: async () => new Map(),
      writeMany: () => Promise.reject(new Error(secret)),
      purge: async () => ({ purged: 2, complete: true }),
    },
    watch.tracer,
  );
  await tier.readMany([secret]);
  await tier.writeMany([]).catch(() => undefined);
  await tier.purge([secret], { hard: true });
  const failed = { ok: false, status: 'AUTH', detail: secret, latencyMs: 1 } as const;
  const client = { request: async <T>(): Promise<HttpOutcome<T>> => failed };
  const url = `https://api.example/find?key=${secret}`;
  const schema = { safeParse: () => undefined };
  await observeHttp(client, watch.tracer).request(
    Object.assign({ upstream: 'serp', url, signal } as const, { schema: Object(schema) }),
  );
}

async function driveModel(watch: Watch, secret: string): Promise<void> {
  const { signal } = new AbortController();
  const usage = { inputTokens: 200, outputTokens: 50, estimatedUsd: 0.0004 };
  const failure: ModelFailure = { kind: 'FAILED', reason: 'AUTH', detail: `no: ${secret}` };
  const told: NarrativeOutcome = { kind: 'NARRATED', sentences: [], usage };
  const model = observeModel(
    { read: async () => failure, narrate: async () => told },
    { ...watch, report: listenToModel(watch) },
  );
  await model.read(secret, signal);
  await model.narrate(
    { intent: secret, locationName: secret, isArea: false, radiusKm: 1, places: [] },
    signal,
  );
}

/** Stages that the search service alone can tell of. */
export const STAGES_OF_THE_SERVICE: readonly SpanName[] = [
  'search.understand',
  'search.locate',
  'search.survey',
  'search.gather',
  'search.compose',
];
