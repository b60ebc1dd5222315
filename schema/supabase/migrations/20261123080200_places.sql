-- Places that searches returned and that the embedded atlas does not have.
create table if not exists public.places (
  id text primary key check (octet_length(id) between 1 and 200),
  place json not null,
  -- Longitude first, as x and y. Null where no source says.
  location point,
  kept_at timestamptz not null,
  -- When the licences of its sources end it.
  expires_at timestamptz not null default 'infinity'
);

create index if not exists places_location on public.places using gist (location);
create index if not exists places_expires_at on public.places (expires_at)
where expires_at < 'infinity';

alter table public.places enable row level security;
revoke all on table public.places from public, anon, authenticated;
grant select, insert, update, delete on table public.places to service_role;

-- Keeps places, given as [{"id", "lat", "lng", "expiresAt", "place"}]: the place as a text of JSON,
-- expiresAt as epoch milliseconds, null for never. Tells how many rows changed. A place gives way to
-- none that must be forgotten sooner.
create or replace function public.places_upsert(
  p_places json,
  p_now double precision default extract(epoch from now()) * 1000
)
returns integer
language sql volatile
set search_path = ''
as $$
  with given as (
    select distinct on (one.item ->> 'id')
      one.item ->> 'id' as id,
      (one.item ->> 'place')::json as place,
      point(
        (one.item ->> 'lng')::double precision,
        (one.item ->> 'lat')::double precision
      ) as location,
      to_timestamp(p_now / 1000) as kept_at,
      coalesce(
        to_timestamp((one.item ->> 'expiresAt')::double precision / 1000),
        'infinity'
      ) as expires_at
    from json_array_elements(p_places) with ordinality as one (item, position)
    order by one.item ->> 'id', one.position desc
  ),
  written as (
    insert into public.places as held
    select * from given
    where given.expires_at > to_timestamp(p_now / 1000)
    on conflict (id) do update set
      place = excluded.place,
      location = excluded.location,
      kept_at = excluded.kept_at,
      expires_at = excluded.expires_at
    where
      (held.expires_at <= to_timestamp(p_now / 1000) or held.expires_at <= excluded.expires_at)
      and (held.place::text, held.expires_at) is distinct from
        (excluded.place::text, excluded.expires_at)
    returning 1
  )
  select count(*)::integer from written
$$;

create or replace function public.places_by_ids(
  p_ids text[],
  p_now double precision default extract(epoch from now()) * 1000
)
-- expires_at: epoch milliseconds, null for never.
returns table (id text, place json, expires_at double precision)
language sql stable
set search_path = ''
as $$
  select
    held.id,
    held.place,
    case
      when isfinite(held.expires_at)
        then (extract(epoch from held.expires_at) * 1000)::double precision
    end
  from public.places as held
  where held.id = any (p_ids) and held.expires_at > to_timestamp(p_now / 1000)
$$;

-- One or two boxes of longitude and latitude that hold a circle; two where it crosses the
-- antimeridian, all longitudes where it holds a pole.
create or replace function public.boxes_around(
  p_lat double precision,
  p_lng double precision,
  p_radius_km double precision
)
returns setof box
language sql immutable
set search_path = ''
as $$
  with reach as (
    -- A little more than a degree of the earth's mean radius needs, so that no edge is lost.
    select p_radius_km / 111.1 as lat
  ),
  band as (
    select
      greatest(p_lat - reach.lat, -90) as south,
      least(p_lat + reach.lat, 90) as north,
      case
        when abs(p_lat) + reach.lat >= 90 then 180
        else degrees(asin(least(1, sind(reach.lat) / cosd(p_lat))))
      end as lng
    from reach
  )
  select box(point(-180, band.south), point(180, band.north)) from band where band.lng >= 180
  union all
  select
    box(
      point(greatest(p_lng + turn.by - band.lng, -180), band.south),
      point(least(p_lng + turn.by + band.lng, 180), band.north)
    )
  from band
  cross join (values (-360), (0), (360)) as turn (by)
  where
    band.lng < 180
    and p_lng + turn.by - band.lng <= 180
    and p_lng + turn.by + band.lng >= -180
$$;

-- The nearest places to each of many centres, given as [{"lat": …, "lng": …}], as an array a centre;
-- centres are numbered from 1, and those with no place near are left out.
create or replace function public.places_near(
  p_centres json,
  p_radius_km double precision,
  p_limit integer default 50,
  p_now double precision default extract(epoch from now()) * 1000
)
returns table (centre integer, places json)
language sql stable
set search_path = ''
as $$
  select
    wanted.number::integer,
    json_agg(near.place order by near.distance_km, near.id)
  from (
    select
      one.number,
      (one.centre ->> 'lat')::double precision as lat,
      (one.centre ->> 'lng')::double precision as lng
    from json_array_elements(p_centres) with ordinality as one (centre, number)
  ) as wanted
  cross join lateral (
    select found.id, found.place, found.distance_km
    from (
      select
        held.id,
        held.place,
        2 * 6371.0088 * asin(least(1, sqrt(
          sind((held.location[1] - wanted.lat) / 2) ^ 2
          + cosd(wanted.lat) * cosd(held.location[1])
          * sind((held.location[0] - wanted.lng) / 2) ^ 2
        ))) as distance_km
      from public.boxes_around(wanted.lat, wanted.lng, p_radius_km) as area (bounds)
      join public.places as held on held.location <@ area.bounds
      where held.expires_at > to_timestamp(p_now / 1000)
    ) as found
    where found.distance_km <= p_radius_km
    order by found.distance_km, found.id
    limit p_limit
  ) as near
  group by wanted.number
$$;

revoke all on function
  public.places_upsert(json, double precision),
  public.places_by_ids(text[], double precision),
  public.boxes_around(double precision, double precision, double precision),
  public.places_near(json, double precision, integer, double precision)
from public, anon, authenticated;
grant execute on function
  public.places_upsert(json, double precision),
  public.places_by_ids(text[], double precision),
  public.boxes_around(double precision, double precision, double precision),
  public.places_near(json, double precision, integer, double precision)
to service_role;
