import DataLoader from 'dataloader';
import type { PlaceQuery, PlaceSource, SourceName } from '../domain/places/source.ts';
import { queryKey } from '../domain/places/query-key.ts';
import type { LiveSources, SourceReply } from '../domain/search/live-sources.ts';

/** Asks one source one query, sharing the call with whoever in the isolate asks the same. */
export type AskSource = (
  source: PlaceSource,
  query: PlaceQuery,
  force: boolean,
) => Promise<SourceReply>;

export interface LiveSourcesOptions {
  readonly sources: readonly PlaceSource[];
  readonly ask: AskSource;
  /** Told the size of every batch. */
  readonly onBatch?: (source: SourceName, size: number) => void;
}

interface Asked {
  readonly query: PlaceQuery;
  readonly force: boolean;
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
          return Promise.all(batch.map(({ query, force }) => ask(source, query, force)));
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
    ask: async (source, query, { force }) =>
      (await loaders.get(source)?.load({ query, force })) ?? {
        answer: { status: 'DISABLED' },
        latencyMs: 0,
        cached: false,
      },
  };
}
