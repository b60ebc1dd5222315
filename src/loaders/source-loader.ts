import DataLoader from 'dataloader';
import type { PlaceQuery, PlaceSource, SourceName } from '../domain/places/source.ts';
import { queryKey } from '../domain/places/query-key.ts';
import {
  type AskOptions,
  DISABLED_REPLY,
  type LiveSources,
  type SourceReply,
} from '../domain/search/live-sources.ts';

/** Asks one source one query, sharing the call with whoever in the isolate asks the same. */
export type AskSource = (
  source: PlaceSource,
  query: PlaceQuery,
  options: AskOptions,
) => Promise<SourceReply>;

export interface LiveSourcesOptions {
  readonly sources: readonly PlaceSource[];
  readonly ask: AskSource;
  /** Told the size of every batch. */
  readonly onBatch?: (source: SourceName, size: number) => void;
}

interface Asked extends AskOptions {
  readonly query: PlaceQuery;
}

/**
 * The live sources of one request, a loader each: searches of one operation that need the same
 * answer get it from one call, and different ones set out together.
 */
export function createLiveSources({ sources, ask, onBatch }: LiveSourcesOptions): LiveSources {
  const loaders = new Map(
    sources.map((source) => [
      source.name,
      new DataLoader<Asked, SourceReply, string>(
        (batch) => {
          onBatch?.(source.name, batch.length);
          return Promise.all(batch.map(({ query, ...options }) => ask(source, query, options)));
        },
        {
          cacheKeyFn: ({ query, force }) => `${force ? 'force' : ''}${queryKey(query)}`,
          // Not process.nextTick, which workerd runs before awaiting siblings have asked.
          batchScheduleFn: (dispatch) => {
            setTimeout(dispatch, 0);
          },
        },
      ),
    ]),
  );
  return {
    names: sources.map(({ name }) => name),
    ask: async (source, query, options) =>
      (await loaders.get(source)?.load({ query, ...options })) ?? DISABLED_REPLY,
  };
}
