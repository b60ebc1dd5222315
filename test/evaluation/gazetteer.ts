import { GAZETTEER_DATA } from '../../src/atlas/data.ts';
import { createGazetteer } from '../../src/atlas/gazetteer.ts';
import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';
import { townsOf } from './towns.ts';

/** The gazetteer that ships. */
export const GAZETTEER = createGazetteer(GAZETTEER_DATA);

/** Every town and city of it, in no particular order. */
export function allTowns(): readonly GazetteerEntry[] {
  return townsOf(GAZETTEER_DATA);
}
