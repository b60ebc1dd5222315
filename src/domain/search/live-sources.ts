import type { PlaceQuery, SourceAnswer, SourceName } from '../places/source.ts';
import type { Charge } from './charge.ts';

/** What a live source answered, and what it took. */
export interface SourceReply {
  readonly answer: SourceAnswer;
  readonly latencyMs: number;
  /** Answered from a cache, without asking the source. */
  readonly cached: boolean;
  /** An old answer stands in for a failed one, or no call was left for a new one. */
  readonly degraded: boolean;
  /** Epoch milliseconds until which the answer, and whatever is made of it, may be kept. */
  readonly keepUntil?: number;
}

export interface AskOptions {
  /** Skips reading cached answers; the new one is stored. */
  readonly force: boolean;
  /** Asked before the first call that leaves. */
  readonly charge: Charge;
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

/** What stands for a source that is not switched on. */
export const DISABLED_REPLY: SourceReply = {
  answer: { status: 'DISABLED' },
  latencyMs: 0,
  cached: false,
  degraded: false,
};

/** No source is switched on. */
export const NO_LIVE_SOURCES: LiveSources = { names: [], ask: async () => DISABLED_REPLY };
