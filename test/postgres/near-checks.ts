import * as z from 'zod';
import { type Coordinates, distanceKm } from '../../src/domain/geo/coordinates.ts';
import { type Check, type Databases, requireEqual, withClient } from './check.ts';

const RADIUS_KM = 120;
const LIMIT = 1_000;

const CENTRES: readonly (readonly [name: string, centre: Coordinates])[] = [
  ['a plain', { lat: 40, lng: -100 }],
  ['the antimeridian from the west', { lat: -17, lng: 179.8 }],
  ['the antimeridian from the east', { lat: 65, lng: -179.9 }],
  ['the antimeridian itself', { lat: 0, lng: 180 }],
  ['Greenwich and the equator', { lat: 0, lng: 0 }],
  ['the north pole', { lat: 89.9, lng: 30 }],
  ['the south pole', { lat: -90, lng: 0 }],
];

const idsSchema = z.array(z.object({ places: z.array(z.object({ id: z.string() })) }));
const allSchema = z.array(z.object({ id: z.string(), lat: z.number(), lng: z.number() }));

/** places_near against every place measured one by one. */
export function nearChecks(server: Databases, database: string): readonly Check[] {
  return CENTRES.map(([name, centre]) => ({
    name: `places_near finds exactly what lies within ${RADIUS_KM} km of ${name}`,
    run: () =>
      withClient(server, database, async (client) => {
        const all = await client.query(
          `select id, location[1] as lat, location[0] as lng from places
            where expires_at > now()`,
        );
        const expected = allSchema
          .parse(all.rows)
          .map((place) => ({ id: place.id, km: distanceKm(centre, place) }))
          .filter(({ km }) => km <= RADIUS_KM)
          .toSorted((a, b) => a.km - b.km)
          .slice(0, LIMIT)
          .map(({ id }) => id);
        if (expected.length === 0) throw new Error('No place lies there: the check shows nothing');
        const near = await client.query('select places from places_near($1, $2, $3)', [
          JSON.stringify([centre]),
          RADIUS_KM,
          LIMIT,
        ]);
        const [row] = idsSchema.parse(near.rows);
        requireEqual(row?.places.map(({ id }) => id).toSorted(), expected.toSorted(), 'places');
      }),
  }));
}
