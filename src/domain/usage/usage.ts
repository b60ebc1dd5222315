/** What a partner used, counted together. */
export interface Usage {
  readonly requests: number;
  /** Searches that reached upstreams. */
  readonly freshSearches: number;
  readonly upstreamCalls: number;
  /** Of the model. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** By list prices, in US dollars. */
  readonly estimatedUsd: number;
}

export interface UsageDay extends Usage {
  /** In UTC, `2026-11-22`. */
  readonly day: string;
}

export const NO_USE: Usage = {
  requests: 0,
  freshSearches: 0,
  upstreamCalls: 0,
  inputTokens: 0,
  outputTokens: 0,
  estimatedUsd: 0,
};

export function addUsage(a: Usage, b: Partial<Usage>): Usage {
  return {
    requests: a.requests + (b.requests ?? 0),
    freshSearches: a.freshSearches + (b.freshSearches ?? 0),
    upstreamCalls: a.upstreamCalls + (b.upstreamCalls ?? 0),
    inputTokens: a.inputTokens + (b.inputTokens ?? 0),
    outputTokens: a.outputTokens + (b.outputTokens ?? 0),
    estimatedUsd: a.estimatedUsd + (b.estimatedUsd ?? 0),
  };
}
