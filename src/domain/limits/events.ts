/** What happens at the limits and is worth counting; never an address or a key. */
export type LimitEvent =
  | { readonly name: 'rate_limit.admitted'; readonly part: LimitedPart }
  | { readonly name: 'rate_limit.exceeded'; readonly part: LimitedPart }
  /** The limiter itself failed: whoever asked was let through, a fresh search excepted. */
  | { readonly name: 'rate_limit.failed'; readonly part: LimitedPart; readonly error?: unknown }
  | { readonly name: 'usage.failed'; readonly error: unknown };

export type LimitedPart = 'gate' | 'search' | 'fresh-search';

export type ReportLimit = (event: LimitEvent) => void;
