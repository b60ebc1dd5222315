import type { Geocoder } from '../../domain/geocoding.ts';
import type { Watch } from './listeners.ts';

/** The same geocoder, each of its calls a span, a measurement and, where it fails, a log line. */
export function observeGeocoder(
  geocoder: Geocoder,
  { tracer, logger, metrics, clock }: Watch,
): Geocoder {
  const { name } = geocoder;
  return {
    name,
    geocode: (query, signal) =>
      tracer.span(
        'geocoder.geocode',
        async (span) => {
          const startedAt = clock();
          const answer = await geocoder.geocode(query, signal);
          const latencyMs = clock() - startedAt;
          const { kind } = answer;
          span.set({ outcome: kind, locations: kind === 'FOUND' ? answer.locations.length : 0 });
          metrics.record('geocoder.duration', { geocoder: name, outcome: kind }, latencyMs);
          if (kind === 'FAILED') {
            const { status, retryAfterSeconds } = answer;
            span.set({ status });
            span.fail();
            const told = { geocoder: name, status, latencyMs, retryAfterSeconds };
            logger.warn('geocoder.failed', told);
          }
          return answer;
        },
        { geocoder: name },
      ),
  };
}
