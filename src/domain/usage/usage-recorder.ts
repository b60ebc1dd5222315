import { addUsage, NO_USE, type Usage } from './usage.ts';

/** Counts what one request uses. */
export interface UsageRecorder {
  readonly add: (amounts: Partial<Usage>) => void;
}

/** Nobody's use is counted: it is not a partner's. */
export const NO_USAGE_RECORDER: UsageRecorder = { add: () => undefined };

export interface UsageRecorderParts {
  /** Writes an amount down. Does not reject. */
  readonly flush: (usage: Usage) => Promise<void>;
  /** Does something when the request and all that goes on behind its response are over. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

/** Collects the amounts of a request and writes them once; what comes later still is written on its own. */
export function createUsageRecorder({ flush, afterwards }: UsageRecorderParts): UsageRecorder {
  let collected = NO_USE;
  let isDue = false;
  const settle = (): Promise<void> => {
    const usage = collected;
    collected = NO_USE;
    isDue = false;
    return flush(usage);
  };
  return {
    add: (amounts) => {
      collected = addUsage(collected, amounts);
      if (isDue) return;
      isDue = true;
      afterwards(settle);
    },
  };
}
