import type { Config } from '../config/config.ts';
import { hashKey } from '../domain/cache/hash-key.ts';
import type { ReadThrough } from '../domain/cache/read-through.ts';
import type { Computed } from '../domain/cache/requests.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { GeocodeAnswer, Geocoder } from '../domain/geocoding.ts';
import type { HttpClient } from '../domain/http.ts';
import { acceptReading } from '../domain/narrative/accept-reading.ts';
import type { Guides } from '../domain/search/guides.ts';
import type { ModelMemory } from '../domain/search/model-memory.ts';
import { createGeocoderChain } from '../geocoders/geocoder-chain.ts';
import { DISABLED_GEOCODER } from '../geocoders/disabled-geocoder.ts';
import { createOnlineGeocoders } from '../geocoders/online-geocoders.ts';
import {
  createGeocodeLoader,
  geocodeKey,
  type ChargedGeocoder,
} from '../loaders/geocode-loader.ts';
import { upstreamText } from '../sources/upstream-text.ts';
import type { CacheKinds } from './caches.ts';

export interface GuidesFacts {
  readonly config: Config;
  readonly http: HttpClient;
  /** Absent where none is configured. */
  readonly model: ModelMemory | undefined;
  readonly gazetteer: Gazetteer;
  readonly cache: ReadThrough;
  readonly kinds: CacheKinds;
  /** Told of a geocoder that threw, which is a defect. */
  readonly onThrown: (geocoder: string, error: unknown) => void;
  readonly onBatch: (size: number) => void;
}

/** Who is asked for the way in one request; what they said before is not asked again. */
export function openGuides(facts: GuidesFacts): Guides {
  const { model, gazetteer } = facts;
  const loader = createGeocodeLoader(cached(geocoderOf(facts), facts), { onBatch: facts.onBatch });
  return {
    async read(sentence, charge) {
      if (model === undefined) return { kind: 'NOT_READ' };
      try {
        const reading = await model.read(sentence, charge);
        if (reading === undefined) return { kind: 'FAILED' };
        return { kind: 'READ', reading: acceptReading(reading, { sentence, gazetteer }) };
      } catch {
        // The cache has told why; a sentence that is not read again is read by the parser alone.
        return { kind: 'FAILED' };
      }
    },
    geocode: (query, charge) => loader.load({ ...query, charge }),
  };
}

/** Of a failure: not stored, and worth less than whatever is. */
const NOTHING_FOUND = { tags: [], complete: false, degraded: true, ttlSeconds: 0 } as const;

/** Nobody is asked where the operator keeps the gateway to its own data. */
function geocoderOf({ config, http, onThrown }: GuidesFacts): Geocoder {
  const staysAtHome = config.sources.every((name) => name === 'ATLAS');
  if (staysAtHome && config.upstreams.googleMaps.apiKey === undefined) return DISABLED_GEOCODER;
  const { upstreams } = config;
  const geocoders = createOnlineGeocoders({ http, cleanText: upstreamText, upstreams });
  return createGeocoderChain({ geocoders, onThrown });
}

function cached(geocoder: Geocoder, { cache, kinds }: GuidesFacts): ChargedGeocoder {
  if (geocoder === DISABLED_GEOCODER) return geocoder;
  return {
    async geocode({ charge, ...query }, signal) {
      const ask = async (): Promise<Computed<GeocodeAnswer>> => {
        if (charge !== undefined && !(await charge())) return toComputed(NO_CALL_LEFT);
        return toComputed(await geocoder.geocode(query, signal));
      };
      const { value } = await cache.read({
        ...kinds.geocode,
        key: await hashKey('geocode', [geocoder.name, geocodeKey(query)]),
        compute: ask,
      });
      return value;
    },
  };
}

const NO_CALL_LEFT: GeocodeAnswer = { kind: 'FAILED', geocoder: 'any', status: 'RATE_LIMITED' };

/** Kept as long as the geocoder's licence allows; a failure is nothing to keep. */
function toComputed(answer: GeocodeAnswer): Computed<GeocodeAnswer> {
  switch (answer.kind) {
    case 'FOUND': {
      const { failures: _, ...found } = answer;
      const tags = [`source:${answer.geocoder}`];
      const { keepForSeconds: ttlSeconds } = answer;
      return { value: found, tags, complete: true, degraded: false, ttlSeconds };
    }
    case 'NOT_FOUND':
      return { value: answer, tags: [], complete: true, degraded: false, empty: true };
    case 'FAILED':
      return { ...NOTHING_FOUND, value: answer };
  }
}
