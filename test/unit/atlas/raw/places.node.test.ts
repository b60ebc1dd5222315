import { describe, expect, it } from 'vitest';
import {
  PERMISSIVE_FILES,
  readPlaces,
  SHARE_ALIKE_FILES,
} from '../../../../scripts/atlas/raw-places.ts';
import { distanceKm } from '../../../../src/domain/geo/coordinates.ts';
import { foldKey } from '../../../../src/domain/text/fold.ts';
import { permissiveStore, store } from '../load-atlas.ts';

const STRIDE = 97;
const permissive = readPlaces(PERMISSIVE_FILES, false);
const shareAlike = readPlaces(SHARE_ALIKE_FILES, true);

describe('the atlas against its raw data', () => {
  it('has every sampled row where the raw data puts it, under its name', () => {
    const sample = [...permissive.places, ...shareAlike.places].filter((_, i) => i % STRIDE === 0);
    const missing = sample.filter((raw) => {
      const here = store.within(raw, 0.2).map((number) => store.place(number));
      return !here.some(
        (place) =>
          foldKey(place.name) === foldKey(raw.name) ||
          (raw.wikidata !== '' && place.identifiers.wikidata === raw.wikidata) ||
          (raw.osmId !== 0 && place.identifiers.osm?.endsWith(`/${raw.osmId}`) === true),
      );
    });
    expect(sample.length).toBeGreaterThan(1000);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('keeps identifiers to the last digit', () => {
    const castles = permissive.places.filter(({ source }) => source === 'castlemap');
    for (const castle of castles.filter((_, i) => i % STRIDE === 0)) {
      const here = permissiveStore
        .within(castle, 0.05)
        .map((number) => permissiveStore.place(number));
      const place = here.find(({ identifiers }) => identifiers.wikidata === castle.wikidata);
      expect(place?.identifiers.wikipedia).toBe(castle.wikipedia);
    }
    const objects = shareAlike.places.filter(({ osmId }) => osmId > 2 ** 32);
    expect(objects.length).toBeGreaterThan(1000);
    for (const object of objects.filter((_, i) => i % (STRIDE * 10) === 0)) {
      const ids = store.within(object, 0.2).map((number) => store.place(number).identifiers.osm);
      expect(ids.some((id) => id?.endsWith(`/${object.osmId}`))).toBe(true);
    }
  });

  it('drops only rows without name or coordinates', () => {
    const rows =
      permissive.places.length + permissive.dropped + shareAlike.places.length + shareAlike.dropped;
    expect(rows).toBe(110_977);
    expect(permissive.dropped + shareAlike.dropped).toBeLessThan(200);
    expect(permissive.places.every(({ isShareAlike }) => !isShareAlike)).toBe(true);
  });

  it('needs no share-alike data: the permissive file holds every permissive place', () => {
    const inside = new Set(
      Array.from({ length: permissiveStore.size }, (_, i) => permissiveStore.place(i).name),
    );
    const missing = permissive.places.filter(({ name }) => !inside.has(name));
    // A merged duplicate may have been written otherwise.
    expect(missing.length).toBeLessThan(40);
  });

  it('puts every stored place near its own coordinates', () => {
    const stonehenge = permissive.places.find(({ name }) => name === 'Stonehenge');
    const numbers = stonehenge ? store.within(stonehenge, 0.01) : [];
    expect(numbers.some((number) => store.place(number).name === 'Stonehenge')).toBe(true);
    expect(
      numbers.every(
        (number) =>
          distanceKm(store.coordinatesOf(number), stonehenge ?? { lat: 0, lng: 0 }) < 0.01,
      ),
    ).toBe(true);
  });
});
