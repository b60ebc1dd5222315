import { distanceKm } from '../../src/domain/geo/coordinates.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import type { RawPlace } from './raw-places.ts';

/** Two sources that name the same thing so near to one another mean one thing. */
const SAME_PLACE_KM = 0.15;
/** Cells a degree of the grid on which names are compared: wider than the distance above below 80° of latitude. */
const CELLS_PER_DEGREE = 100;
const UNINFORMATIVE = new Set(['OTHER', 'MONUMENT', 'HISTORIC_BUILDING', 'RUINS', 'ANCIENT_SITE']);

/** The first place with whatever the second one knows beside it. */
function joined(kept: RawPlace, other: RawPlace): RawPlace {
  const takesCategory = UNINFORMATIVE.has(kept.category) && !UNINFORMATIVE.has(other.category);
  return {
    ...kept,
    ...(takesCategory ? { category: other.category, rawCategory: other.rawCategory } : {}),
    detail: kept.detail || other.detail,
    wikidata: kept.wikidata || other.wikidata,
    wikipedia: kept.wikipedia || other.wikipedia,
    year: kept.year ?? other.year,
    sitelinks: kept.sitelinks ?? other.sitelinks,
    osmType: kept.osmType || other.osmType,
    osmId: kept.osmId || other.osmId,
  };
}

/** Permissive data takes nothing from share-alike data: it must stand the same without it. */
function merged(kept: RawPlace, other: RawPlace): RawPlace {
  return other.isShareAlike && !kept.isShareAlike ? kept : joined(kept, other);
}

function areDifferentItems(a: RawPlace, b: RawPlace): boolean {
  return a.wikidata !== '' && b.wikidata !== '' && a.wikidata !== b.wikidata;
}

/** Keys under which places of one name meet; the cells around it too, since cells have edges. */
function* cellsAround(place: RawPlace): Generator<string> {
  const key = foldKey(place.name) || place.name;
  const [row, column] = [
    Math.floor(place.lat * CELLS_PER_DEGREE),
    Math.floor(place.lng * CELLS_PER_DEGREE),
  ];
  for (const dRow of [0, -1, 1])
    for (const dColumn of [0, -1, 1]) yield `${key}|${row + dRow}|${column + dColumn}`;
}

/**
 * Places, each once: joined are those with the same Wikidata item or OpenStreetMap
 * object, or the same folded name within 150 m.
 * Earlier ones are kept, so permissive sources must come first.
 */
export function mergePlaces(places: readonly RawPlace[]): RawPlace[] {
  const kept: RawPlace[] = [];
  const byItem = new Map<string, number>();
  const byObject = new Map<string, number>();
  const byCell = new Map<string, number[]>();
  for (const place of places) {
    const sameItem = place.wikidata === '' ? undefined : byItem.get(place.wikidata);
    const object = place.osmType === 0 ? '' : `${place.osmType}/${place.osmId}`;
    const near = [...cellsAround(place)].flatMap((cell) => byCell.get(cell) ?? []);
    const sameName = near.find((i) => {
      const other = kept[i];
      return (
        other !== undefined &&
        !areDifferentItems(place, other) &&
        distanceKm(place, other) <= SAME_PLACE_KM
      );
    });
    const position = sameItem ?? byObject.get(object) ?? sameName ?? kept.length;
    const before = kept[position];
    const result = before ? merged(before, place) : place;
    kept[position] = result;
    if (result.wikidata !== '') byItem.set(result.wikidata, position);
    if (object !== '' && !byObject.has(object)) byObject.set(object, position);
    if (before) continue;
    const [cell = ''] = cellsAround(place);
    byCell.set(cell, [...(byCell.get(cell) ?? []), position]);
  }
  return kept;
}
