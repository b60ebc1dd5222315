import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { divisionCodeOf, type Town } from './towns.ts';

/** Farther from any town than this, at sea mostly, a place belongs to no division. */
const MAX_TOWN_KM = 150;

type Point = { readonly lat: number; readonly lng: number };

/** The nearest of all towns to a point, within a division where one is given; undefined far from all. */
export type TownAt = (at: Point, divisionCode?: string) => Town | undefined;

export function createTownIndex(towns: readonly Town[]): TownAt {
  const index = new KDBush(towns.length);
  for (const town of towns) index.add(town.lng, town.lat);
  index.finish();
  const codes = towns.map((town) => `${divisionCodeOf(town)}.`);
  return (at, divisionCode = '') => {
    const isInside =
      divisionCode === ''
        ? undefined
        : (i: number) => codes[i]?.startsWith(`${divisionCode}.`) ?? false;
    const [nearest] = around(index, at.lng, at.lat, 1, MAX_TOWN_KM, isInside);
    return nearest === undefined ? undefined : towns[nearest];
  };
}

export function divisionCodeAt(townAt: TownAt) {
  return (at: Point): string => {
    const town = townAt(at);
    return town ? divisionCodeOf(town) : '';
  };
}
