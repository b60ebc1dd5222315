/** US dollars for one million tokens. */
interface Price {
  readonly input: number;
  readonly cachedInput: number;
  readonly cacheWrite: number;
  readonly output: number;
}

/** What a call used, as the service counts it. Cached and written tokens are part of the input. */
export interface TokenCounts {
  readonly input: number;
  readonly cachedInput: number;
  readonly cacheWrite: number;
  readonly output: number;
}

const TOKENS_PER_PRICE = 1_000_000;

/**
 * List prices of November 2026, from developers.openai.com/api/docs/pricing. Where no price is listed
 * for the cache, the full one stands.
 */
const PRICES: Readonly<Record<string, Price>> = {
  'gpt-6-luna': { input: 0.1, cachedInput: 0.01, cacheWrite: 0.125, output: 0.5 },
  'gpt-5.6-luna': { input: 0.2, cachedInput: 0.2, cacheWrite: 0.2, output: 1.2 },
};

/** Dated snapshots ("gpt-6-luna-2026-09-22") cost what their model costs. */
const SNAPSHOT_DATE = /-\d{4}-\d{2}-\d{2}$/u;

/** What a call costs in US dollars; undefined for a model whose price is not known. */
export function estimateUsd(model: string, tokens: TokenCounts): number | undefined {
  const price = PRICES[model.replace(SNAPSHOT_DATE, '')];
  if (price === undefined) return undefined;
  const plainInput = Math.max(0, tokens.input - tokens.cachedInput - tokens.cacheWrite);
  const total =
    plainInput * price.input +
    tokens.cachedInput * price.cachedInput +
    tokens.cacheWrite * price.cacheWrite +
    tokens.output * price.output;
  return total / TOKENS_PER_PRICE;
}
