/** The value below which a share of the values lies; NaN, which passes no target, of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The lowest of a series beside the highest that came before it: 1 where the series never falls.
 * NaN of fewer than two values.
 */
export function deepestFall(values: readonly number[]): number {
  let highest = values[0] ?? Number.NaN;
  let deepest = Number.NaN;
  for (const value of values.slice(1)) {
    const share = Math.min(1, value / highest);
    deepest = Number.isNaN(deepest) ? share : Math.min(deepest, share);
    highest = Math.max(highest, value);
  }
  return deepest;
}
