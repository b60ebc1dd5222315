import type { GeocodeAnswer, GeocodeFailure, GeocodeQuery, Geocoder } from '../domain/geocoding.ts';

export interface GeocoderChainOptions {
  /** In the order in which they are asked. */
  readonly geocoders: readonly Geocoder[];
  /** Told of a geocoder that threw, which is a defect: it counts as a failure. */
  readonly onThrown?: (geocoder: string, error: unknown) => void;
}

/**
 * One geocoder after another until one knows the name. NOT_FOUND only where every one of them said
 * so: an outage is never a "no". Whoever failed on the way is told with the answer.
 */
export function createGeocoderChain({ geocoders, onThrown }: GeocoderChainOptions): Geocoder {
  return {
    name: geocoders.map(({ name }) => name).join('+'),
    async geocode(query, signal) {
      const failures: GeocodeFailure[] = [];
      for (const geocoder of geocoders) {
        const answer = await askSafely(geocoder, { query, signal, onThrown });
        if (answer.kind === 'FOUND') return withFailures(answer, failures);
        if (answer.kind === 'FAILED') failures.push(failureOf(answer));
      }
      const [first] = failures;
      return first === undefined
        ? { kind: 'NOT_FOUND' }
        : withFailures({ kind: 'FAILED', ...first }, failures);
    },
  };
}

interface Asking {
  readonly query: GeocodeQuery;
  readonly signal: AbortSignal;
  readonly onThrown: GeocoderChainOptions['onThrown'];
}

async function askSafely(
  geocoder: Geocoder,
  { query, signal, onThrown }: Asking,
): Promise<GeocodeAnswer> {
  const { name } = geocoder;
  if (signal.aborted) return { kind: 'FAILED', geocoder: name, status: 'TIMEOUT' };
  try {
    return await geocoder.geocode(query, signal);
  } catch (error) {
    onThrown?.(name, error);
    return { kind: 'FAILED', geocoder: name, status: 'ERROR' };
  }
}

function failureOf({ geocoder, status, retryAfterSeconds }: GeocodeFailure): GeocodeFailure {
  return { geocoder, status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

function withFailures(
  answer: Exclude<GeocodeAnswer, { kind: 'NOT_FOUND' }>,
  failures: readonly GeocodeFailure[],
): GeocodeAnswer {
  return failures.length === 0 ? answer : { ...answer, failures };
}
