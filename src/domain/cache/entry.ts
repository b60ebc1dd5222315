import * as z from 'zod';

/** What a layer holds for a key. Instants are epoch milliseconds; `value` is JSON. */
export const cacheEntrySchema = z.object({
  /** From `hashKey`: a namespace and a hash, never what somebody typed. */
  key: z.string(),
  value: z.unknown(),
  createdAt: z.number(),
  /** Served without a second thought before it. Each layer's copy has its own. */
  freshUntil: z.number(),
  /** Not served after it, whatever fails. */
  staleUntil: z.number(),
  tags: z.array(z.string()).readonly(),
  /** Of the value; an entry of another version is a miss. */
  schemaVersion: z.number(),
  /** Every source has answered. */
  complete: z.boolean(),
  /** Something failed while it was made. */
  degraded: z.boolean(),
});

export type CacheEntry = Readonly<z.output<typeof cacheEntrySchema>>;

type Quality = Pick<CacheEntry, 'complete' | 'degraded'>;

/** Nothing is missing from it. */
export function isWhole({ complete, degraded }: Quality): boolean {
  return complete && !degraded;
}

/** Whether the first is worth more than the second, which then must not replace it. */
export function isBetter(first: Quality, second: Quality): boolean {
  return rank(first) > rank(second);
}

function rank({ complete, degraded }: Quality): number {
  if (!complete) return 0;
  return degraded ? 1 : 2;
}
