import type { CacheLedger } from '../domain/search/cache-ledger.ts';
import { NO_REUSE } from '../domain/search/reuse.ts';
import type { SearchOutcome, SearchResult } from '../domain/search/outcome.ts';
import type { SearchInput } from '../domain/search/search-input.ts';
import type { SearchService } from '../domain/search/service.ts';
import type { LogFields, Logger } from './logger.ts';

export interface SearchObservers {
  readonly logger: Logger;
  readonly clock: () => number;
  readonly cacheLedger: CacheLedger;
}

/** The same search, logged and noted in the ledger; an answer's narrative is computed once at most. */
export function observeSearch(service: SearchService, observers: SearchObservers): SearchService {
  const { logger, clock, cacheLedger } = observers;
  const narratives = new WeakMap<SearchResult, Promise<string>>();

  function note(outcome: SearchOutcome, input: SearchInput, startedAt: number): void {
    cacheLedger.noteReuse((outcome.kind === 'RESULT' ? outcome.reuse : undefined) ?? NO_REUSE);
    cacheLedger.note(
      outcome.kind === 'RESULT' ? outcome.cache : { status: input.force ? 'BYPASS' : 'MISS' },
    );
    logger.info('search.complete', {
      ...describeOutcome(outcome, input),
      durationMs: clock() - startedAt,
    });
  }

  return {
    search: async (input) => {
      const startedAt = clock();
      const outcome = await service.search(input);
      note(outcome, input, startedAt);
      return outcome;
    },
    progress: async function* (input, options) {
      const startedAt = clock();
      for await (const stage of service.progress(input, options)) {
        if (stage.kind === 'COMPLETED') note(stage.outcome, input, startedAt);
        yield stage;
      }
    },
    narrate: (result) => {
      const narrative = narratives.get(result) ?? service.narrate(result);
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
    places: outcome.places.length,
    locationKind: outcome.userLocation.kind,
    countryCode: outcome.userLocation.countryCode,
    complete: outcome.complete,
    degraded: outcome.degraded,
    cache: outcome.cache.status,
    sources: outcome.sources.map(({ source, status, latencyMs }) => ({
      source,
      status,
      latencyMs,
    })),
  };
}
