import * as z from 'zod';
import { outsideSearch } from '../domain/places/outside-search.ts';
import type { ArchivedPlace, PlaceArchive } from '../domain/places/place-archive.ts';
import { rankedPlaceSchema } from '../domain/places/place-schema.ts';
import { archivedUntil } from '../domain/places/retention.ts';
import type { Json } from '../../schema/supabase/database.types.ts';
import type { RankedPlace } from '../domain/search/outcome.ts';
import type { SupabaseClient } from './supabase-client.ts';

export interface SupabasePlacesOptions {
  readonly client: SupabaseClient;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const WRITE_WITHIN_MS = 5_000;
/** Somebody waits for it, and nothing else can answer. */
const READ_WITHIN_MS = 2_000;
/** Neighbours are worth no long wait. */
const NEAR_WITHIN_MS = 500;

const placeRowSchema = z.object({
  id: z.string(),
  place: rankedPlaceSchema,
  expires_at: z.number().nullable(),
});
const rowsSchema = z.array(z.unknown());
const nearRowsSchema = z.array(z.object({ centre: z.number(), places: z.array(z.unknown()) }));

/** Places that last, in Supabase's table `places`. */
export function createSupabasePlaces({ client, clock }: SupabasePlacesOptions): PlaceArchive {
  return {
    async keep(places) {
      const now = clock();
      const kept = places.flatMap((place) => {
        const until = archivedUntil(place, now);
        return until <= now ? [] : [writable(place, until)];
      });
      if (kept.length === 0) return;
      await client.call('places_upsert', {
        args: { p_places: kept, p_now: now },
        withinMs: WRITE_WITHIN_MS,
      });
    },
    async byIds(ids) {
      if (ids.length === 0) return new Map();
      const rows = await client.call('places_by_ids', {
        args: { p_ids: [...ids], p_now: clock() },
        withinMs: READ_WITHIN_MS,
      });
      const known = rowsSchema
        .parse(rows)
        .map((row) => placeRowSchema.safeParse(row).data)
        .filter((row) => row !== undefined);
      return new Map(
        known.map(({ id, place, expires_at }): [string, ArchivedPlace] => [
          id,
          { place, ...(expires_at !== null && { keepUntil: expires_at }) },
        ]),
      );
    },
    async near({ centres, radiusKm, limit }) {
      if (centres.length === 0) return [];
      const rows = await client.call('places_near', {
        args: {
          p_centres: centres.map(({ lat, lng }) => ({ lat, lng })),
          p_radius_km: radiusKm,
          p_limit: limit,
          p_now: clock(),
        },
        withinMs: NEAR_WITHIN_MS,
      });
      const byCentre = new Map(
        nearRowsSchema.parse(rows).map(({ centre, places }) => [centre, places]),
      );
      return centres.map((_, at) =>
        (byCentre.get(at + 1) ?? [])
          .map((place) => rankedPlaceSchema.safeParse(place).data)
          .filter((place) => place !== undefined),
      );
    },
  };
}

/** The place as a text, as entries of the cache are. */
function writable(place: RankedPlace, until: number): Json {
  return {
    id: place.id,
    lat: place.coordinates?.lat ?? null,
    lng: place.coordinates?.lng ?? null,
    expiresAt: Number.isFinite(until) ? until : null,
    place: JSON.stringify(outsideSearch(place)),
  };
}
