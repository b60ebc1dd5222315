import type { Location } from './location.ts';

/** "Asheville, North Carolina"; the division is left out where it only repeats the name ("Prague"). */
export function placeInWords({ name, admin1 }: Pick<Location, 'name' | 'admin1'>): string {
  return admin1 === undefined || admin1.includes(name) || name.includes(admin1)
    ? name
    : `${name}, ${admin1}`;
}
