import { distanceKm } from '../geo/coordinates.ts';
import { categoryAffinity } from '../rank/category-appeal.ts';
import type { FoundPlace } from './place.ts';

/** How far a related place may lie: a detour, not another journey. */
export const RELATED_WITHIN_KM = 50;

/** Alike counts more than near: a second cave an hour away beats the monument next door. */
const ALIKENESS_WEIGHT = 0.6;

function relatedness(place: FoundPlace, other: FoundPlace): number {
  if (place.coordinates === undefined || other.coordinates === undefined) return 0;
  const nearness = 1 - distanceKm(place.coordinates, other.coordinates) / RELATED_WITHIN_KM;
  const alikeness = categoryAffinity([place.category], other.category);
  return ALIKENESS_WEIGHT * alikeness + (1 - ALIKENESS_WEIGHT) * Math.max(0, nearness);
}

/** The `first` places of a neighbourhood most like a place and nearest to it, without itself. */
export function relatedPlaces(
  place: FoundPlace,
  neighbours: readonly FoundPlace[],
  first: number,
): readonly FoundPlace[] {
  return neighbours
    .filter(({ id }) => id !== place.id)
    .map((other) => ({ other, value: relatedness(place, other) }))
    .toSorted((a, b) => b.value - a.value || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, first)
    .map(({ other }) => other);
}
