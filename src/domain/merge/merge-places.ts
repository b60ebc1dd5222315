import { distanceKm, type Coordinates } from '../geo/coordinates.ts';
import type { PlaceCategory } from '../places/category.ts';
import type { Attribution, FoundPlace } from '../places/place.ts';
import { SOURCE_NAMES, type SourceName } from '../places/source.ts';
import { categoryAffinity } from '../rank/category-appeal.ts';
import { foldKey } from '../text/fold.ts';
import { Register } from './register.ts';
import { nameSimilarity } from './similar-names.ts';

/** One place, told by one source or several. */
export interface MergedPlace extends FoundPlace {
  readonly sources: readonly SourceName[];
  readonly distanceKm?: number;
}

const SAME_PLACE_KM = 0.15;
const SAME_NAME_SIMILARITY = 0.85;
/** A cave and a brewery beside it share words of their names; unlike kinds must share them all. */
const SAME_NAME_SIMILARITY_OF_UNLIKE_KINDS = 0.97;
/** Parks, caves and ghost towns are told at points kilometres apart; of one name, they are one. */
const SAME_SPRAWLING_PLACE_KM = 6;
const SPRAWLING_KINDS: ReadonlySet<PlaceCategory> = new Set([
  'ANCIENT_SITE',
  'CAVE',
  'GEOLOGY',
  'GHOST_TOWN',
  'MINE',
  'NATURE',
  'VOLCANO',
]);

function isSameEvent(a: FoundPlace, b: FoundPlace): boolean {
  return a.startsAt === b.startsAt || a.category !== 'EVENT' || b.category !== 'EVENT';
}

function areUnlikeKinds(a: FoundPlace, b: FoundPlace): boolean {
  if (a.category === 'OTHER' || b.category === 'OTHER') return false;
  return (
    categoryAffinity([a.category], b.category) === 0 &&
    categoryAffinity([b.category], a.category) === 0
  );
}

function isOneSprawlingPlace(a: FoundPlace, b: FoundPlace): boolean {
  return (
    SPRAWLING_KINDS.has(a.category) &&
    SPRAWLING_KINDS.has(b.category) &&
    foldKey(a.name) === foldKey(b.name)
  );
}

function isSamePlace(a: FoundPlace, b: FoundPlace): boolean {
  if (!isSameEvent(a, b)) return false;
  const [itemA, itemB] = [a.identifiers.wikidata, b.identifiers.wikidata];
  if (itemA !== undefined && itemB !== undefined) return itemA === itemB;
  if (a.coordinates === undefined || b.coordinates === undefined) return false;
  const apartKm = distanceKm(a.coordinates, b.coordinates);
  if (isOneSprawlingPlace(a, b)) return apartKm <= SAME_SPRAWLING_PLACE_KM;
  if (apartKm > SAME_PLACE_KM) return false;
  const least = areUnlikeKinds(a, b) ? SAME_NAME_SIMILARITY_OF_UNLIKE_KINDS : SAME_NAME_SIMILARITY;
  return nameSimilarity(a.name, b.name) >= least;
}

function distinctAttributions(attributions: readonly Attribution[]): readonly Attribution[] {
  return [
    ...new Map(
      attributions.map((attribution) => [
        `${attribution.text}|${attribution.licence}`,
        attribution,
      ]),
    ).values(),
  ];
}

function bySourceOrder(a: SourceName, b: SourceName): number {
  return SOURCE_NAMES.indexOf(a) - SOURCE_NAMES.indexOf(b);
}

/** The first keeps its id, name and position; whatever it lacks comes from the second. */
function combine(a: MergedPlace, b: FoundPlace): MergedPlace {
  const description = longer(a.description, b.description);
  return {
    ...b,
    ...a,
    ...(description !== undefined && { description }),
    category: a.category === 'OTHER' ? b.category : a.category,
    sources: [...new Set([...a.sources, b.source])].toSorted(bySourceOrder),
    attributions: distinctAttributions([...a.attributions, ...b.attributions]),
    identifiers: { ...b.identifiers, ...a.identifiers },
    tags: [...new Set([...a.tags, ...b.tags])],
  };
}

function longer(a: string | undefined, b: string | undefined): string | undefined {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

/**
 * Makes one place of those that several sources (or one source twice) tell of: by Wikidata item,
 * else by a similar name within 150 m; events must also start together. Earlier places win conflicts.
 */
export function mergePlaces(
  found: readonly FoundPlace[],
  centre: Coordinates,
): readonly MergedPlace[] {
  const merged: MergedPlace[] = [];
  const register = new Register();
  for (const place of found) {
    const name = foldKey(place.name);
    const index = register.candidates(place, name).find((at) => {
      const known = merged[at];
      return known !== undefined && isSamePlace(known, place);
    });
    const known = index === undefined ? undefined : merged[index];
    if (index !== undefined && known !== undefined) merged[index] = combine(known, place);
    else merged.push({ ...place, sources: [place.source] });
    register.add(place, name, index ?? merged.length - 1);
  }
  return merged.map((place) =>
    place.coordinates === undefined
      ? place
      : { ...place, distanceKm: distanceKm(centre, place.coordinates) },
  );
}
