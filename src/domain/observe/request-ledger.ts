/** Where the time of a request went: all spans of one stage together. Milliseconds of I/O. */
export interface Stage {
  readonly name: string;
  readonly durationMs: number;
  /** How many spans; those that ran side by side are counted side by side. */
  readonly count: number;
}

/** What becomes known of one request on its way and is told at its end. */
export interface RequestLedger {
  readonly noteStage: (name: string, durationMs: number) => void;
  /** In the order in which they ended. */
  readonly stages: () => readonly Stage[];
  /** One of a few names: of a registered operation or of root fields. */
  readonly noteOperation: (operation: string) => void;
  readonly operation: () => string | undefined;
  /** The first code counts. */
  readonly noteErrorCode: (code: string) => void;
  readonly errorCode: () => string | undefined;
}

/** More than a request has by nature; an operation of many searches repeats names, it adds none. */
const MAX_STAGES = 40;

export function createRequestLedger(): RequestLedger {
  const stages = new Map<string, Stage>();
  let operation: string | undefined;
  let errorCode: string | undefined;
  return {
    noteStage: (name, durationMs) => {
      const known = stages.get(name);
      if (known === undefined && stages.size >= MAX_STAGES) return;
      const total = (known?.durationMs ?? 0) + Math.max(0, durationMs);
      stages.set(name, { name, durationMs: total, count: (known?.count ?? 0) + 1 });
    },
    stages: () => [...stages.values()],
    noteOperation: (name) => {
      operation ??= name;
    },
    operation: () => operation,
    noteErrorCode: (code) => {
      errorCode ??= code;
    },
    errorCode: () => errorCode,
  };
}
