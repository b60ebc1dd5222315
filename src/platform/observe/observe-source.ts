import type { PlaceSource, SourceAnswer } from '../../domain/places/source.ts';
import type { Watch } from './listeners.ts';

const FINE: ReadonlySet<SourceAnswer['status']> = new Set(['OK', 'EMPTY', 'DISABLED', 'SKIPPED']);

/** The same source, each of its calls a span, a measurement and, where it fails, a log line. */
export function observeSource(
  source: PlaceSource,
  { tracer, logger, metrics, clock }: Watch,
): PlaceSource {
  const { name } = source;
  return {
    name,
    find: (query, signal) =>
      tracer.span(
        'source.find',
        async (span) => {
          const startedAt = clock();
          const answer = await source.find(query, signal);
          const latencyMs = clock() - startedAt;
          const { status } = answer;
          const retryAfterSeconds =
            'retryAfterSeconds' in answer ? answer.retryAfterSeconds : undefined;
          const places = answer.status === 'OK' ? answer.places.length : 0;
          span.set({ status, places, retry_after_s: retryAfterSeconds });
          metrics.record('source.duration', { source: name, status }, latencyMs);
          if (!FINE.has(status)) {
            span.fail();
            logger.warn('source.failed', { source: name, status, latencyMs, retryAfterSeconds });
          }
          return answer;
        },
        { source: name, radius_km: query.radiusKm },
      ),
  };
}
