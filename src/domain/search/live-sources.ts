import type { PlaceQuery, SourceAnswer, SourceName } from '../places/source.ts';

/** What a live source answered, and what it took. */
export interface SourceReply {
  readonly answer: SourceAnswer;
  readonly latencyMs: number;
  /** Answered from a cache, without asking the source. */
  readonly cached: boolean;
}

export interface AskOptions {
  /** Skips reading cached answers; the new one is stored. */
  readonly force: boolean;
}

/**
 * The sources outside this Worker. Whoever asks the same gets the same reply of one call, within a
 * request and across those of the isolate; the call goes on when the asker leaves.
 */
export interface LiveSources {
  /** Those switched on, in the order in which they win conflicts. */
  readonly names: readonly SourceName[];
  /** Settles within the flight budget, whatever the source does. */
  ask(source: SourceName, query: PlaceQuery, options: AskOptions): Promise<SourceReply>;
}

/** No source is switched on. */
export const NO_LIVE_SOURCES: LiveSources = {
  names: [],
  ask: async () => ({ answer: { status: 'DISABLED' }, latencyMs: 0, cached: false }),
};
