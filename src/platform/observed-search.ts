import type { CacheLedger } from '../domain/search/cache-ledger.ts';
import { NO_REUSE } from '../domain/search/reuse.ts';
import type { Narrative, SearchOutcome, SearchResult } from '../domain/search/outcome.ts';
import type { SearchInput } from '../domain/search/search-input.ts';
import type { SearchService } from '../domain/search/service.ts';
import type { SpanAttributes, Tracer } from '../domain/tracer.ts';
import type { LogFields, Logger } from './logger.ts';

export interface SearchObservers {
  readonly logger: Logger;
  readonly tracer: Tracer;
  readonly clock: () => number;
  readonly cacheLedger: CacheLedger;
}

/** The same search, logged and noted in the ledger; an answer's narrative is computed once at most. */
export function observeSearch(service: SearchService, observers: SearchObservers): SearchService {
  const { logger, tracer, clock, cacheLedger } = observers;
  const narratives = new WeakMap<SearchResult, Promise<Narrative>>();

  function note(outcome: SearchOutcome, input: SearchInput, startedAt: number): void {
    cacheLedger.noteReuse((outcome.kind === 'RESULT' ? outcome.reuse : undefined) ?? NO_REUSE);
    cacheLedger.note(
      outcome.kind === 'RESULT' ? outcome.cache : { status: input.force ? 'BYPASS' : 'MISS' },
    );
    logger.info('search.complete', {
      ...describeOutcome(outcome, input),
      elapsedMs: clock() - startedAt,
    });
  }

  async function tell(result: SearchResult): Promise<Narrative> {
    const narrative = await service.narrate(result);
    if (narrative.modelFailed) cacheLedger.noteReuse(NO_REUSE);
    return narrative;
  }

  return {
    search: (input) =>
      tracer.span('search.run', async (span) => {
        const startedAt = clock();
        const outcome = await service.search(input);
        note(outcome, input, startedAt);
        span.set(attributesOf(outcome, input));
        return outcome;
      }),
    progress: async function* (input, options) {
      const startedAt = clock();
      for await (const stage of service.progress(input, options)) {
        if (stage.kind === 'COMPLETED') note(stage.outcome, input, startedAt);
        yield stage;
      }
    },
    narrate: (result) => {
      const narrative =
        narratives.get(result) ??
        tracer.span('search.narrate', () => tell(result), { places: result.places.length });
      narratives.set(result, narrative);
      return narrative;
    },
  };
}

/** What may be logged of a search: never the text itself, which people may fill with anything. */
function describeOutcome(outcome: SearchOutcome, input: SearchInput): LogFields {
  const asked = { outcome: outcome.kind, textLength: input.chatInput.length, force: input.force };
  if (outcome.kind !== 'RESULT') return { ...asked, code: outcome.code };
  return {
    ...asked,
    resultCount: outcome.places.length,
    locationKind: outcome.userLocation.kind,
    countryCode: outcome.userLocation.countryCode,
    complete: outcome.complete,
    degraded: outcome.degraded,
    cache: outcome.cache.status,
    layer: outcome.cache.layer,
    ageSeconds: outcome.cache.ageSeconds,
    sources: outcome.sources.map(({ source, status, count, latencyMs, cached }) => ({
      source,
      status,
      count,
      latencyMs,
      cached,
    })),
  };
}

function attributesOf(
  outcome: SearchOutcome,
  { force, chatInput }: SearchInput,
): SpanAttributes<'search.run'> {
  const asked = { outcome: outcome.kind, force, text_length: chatInput.length };
  if (outcome.kind !== 'RESULT') return asked;
  const { cache, places, complete, degraded } = outcome;
  return {
    ...asked,
    cache: cache.status,
    layer: cache.layer,
    places: places.length,
    complete,
    degraded,
  };
}
