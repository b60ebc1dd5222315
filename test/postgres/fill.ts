import type { Client } from 'pg';

export const CACHE_ENTRIES = 100_000;
export const PLACES = 200_000;
const PARTNERS = 5_000;
const OPERATIONS = 50_000;

/** Places lie thicker around a hundred towns, as they do on earth; a third are anywhere. */
const FILL = `
  insert into public.cache_entries
  select
    (array['search', 'source', 'geocode', 'model'])[1 + n % 4] || ':' || md5(n::text),
    json_build_object('text', repeat(md5(n::text), 20)),
    now() - n * interval '1 second',
    now() - n * interval '1 second' + interval '30 minutes',
    now() - n * interval '1 second' + interval '1 day',
    array['location:town-' || n % 2000, 'source:' || (array['ATLAS', 'WIKIPEDIA'])[1 + n % 2],
      'place:wp-' || n, 'place:wp-' || n + 1],
    1, n % 10 > 0, n % 20 = 0
  from generate_series(1, ${CACHE_ENTRIES}) as n;

  select setseed(0.5);
  create temporary table towns as
  select n as town, 140 * random() - 70 as lat, 360 * random() - 180 as lng from generate_series(0, 99) as n;

  insert into public.places
  select
    'wp-' || n, json_build_object('id', 'wp-' || n, 'name', 'Place ' || n),
    case
      when n % 3 = 0 then point(360 * random() - 180, 180 * random() - 90)
      else point(
        greatest(-180, least(180, towns.lng + 2 * random() - 1)), towns.lat + 2 * random() - 1
      )
    end,
    now(),
    case when n % 5 = 0 then now() + (n - 20000) * interval '1 second' else 'infinity' end
  from generate_series(1, ${PLACES}) as n
  join towns on town = n % 100;

  insert into public.partners
  select 'partner-' || n, 'FREE', now() from generate_series(1, ${PARTNERS}) as n;
  insert into public.partner_keys
  select repeat(md5(n::text), 2), 'partner-' || 1 + n % ${PARTNERS}, 'uf_' || n, now()
  from generate_series(1, ${2 * PARTNERS}) as n;
  insert into public.persisted_operations
  select 'partner-' || 1 + n % 500, 'sha256:' || n, repeat(md5(n::text), 2), 'query', 'Q', now()
  from generate_series(1, ${OPERATIONS}) as n;
  analyze;`;

export async function fill(client: Client): Promise<void> {
  await client.query(FILL);
}
