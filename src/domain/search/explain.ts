import type { CacheOutcome, RankedPlace, SearchResult } from './outcome.ts';

/** What one term of the score did over all places of an answer. */
export interface FactorInfluence {
  readonly name: string;
  readonly weight: number;
  /** Of its contributions to the scores. */
  readonly mean: number;
  readonly max: number;
  /** How many places it raised at all. */
  readonly places: number;
}

/** The terms of the score, the most telling first. */
export function explainScores(places: readonly RankedPlace[]): readonly FactorInfluence[] {
  const byName = new Map<string, FactorInfluence>();
  for (const { name, weight, contribution } of places.flatMap(({ scoreFactors }) => scoreFactors)) {
    const known = byName.get(name);
    byName.set(name, {
      name,
      weight,
      mean: (known?.mean ?? 0) + contribution / places.length,
      max: Math.max(known?.max ?? contribution, contribution),
      places: (known?.places ?? 0) + (contribution > 0 ? 1 : 0),
    });
  }
  return [...byName.values()].toSorted((one, other) => other.mean - one.mean);
}

const WHERE: Readonly<Record<NonNullable<CacheOutcome['layer']>, string>> = {
  MEMORY: 'the memory of this process',
  KV: 'Workers KV',
  SUPABASE: 'the shared database',
};

/** Why the answer came from where it came from, in a sentence. */
export function explainCache({
  cache,
  complete,
  degraded,
}: Pick<SearchResult, 'cache' | 'complete' | 'degraded'>): string {
  const { status, layer, ageSeconds = 0 } = cache;
  const where = layer === undefined ? 'a cache' : WHERE[layer];
  const quality = qualityOf(complete, degraded);
  switch (status) {
    case 'HIT':
      return `Served from ${where}, ${ageSeconds} s old and still fresh.`;
    case 'STALE':
      return `Served from ${where}, ${ageSeconds} s old and no longer fresh; a new one is being made.`;
    case 'MISS':
      return `Made for this request, since no cache had it${quality}.`;
    case 'BYPASS':
      return `Made for this request, since \`force\` was set${quality}.`;
  }
}

/** What decides how long the caches keep it. */
function qualityOf(complete: boolean, degraded: boolean): string {
  if (!complete) return '; kept for seconds only, since sources are still missing';
  return degraded
    ? '; kept for seconds only, since something failed'
    : '; kept for the next caller';
}
