-- Entries that carry any of the tags: removed, or made stale as of p_now. A hard purge of place:ID
-- removes the place of that id too. Not complete where p_limit was reached; the next call goes on.
create or replace function public.cache_purge(
  p_tags text[],
  p_hard boolean,
  p_now double precision default extract(epoch from now()) * 1000,
  p_limit integer default 5000
)
returns table (purged integer, places_purged integer, complete boolean)
language plpgsql volatile
set search_path = ''
-- How many rows carry a tag decides how they are best found.
set plan_cache_mode = force_custom_plan
as $$
declare
  v_now timestamptz := to_timestamp(p_now / 1000);
  v_purged integer;
  v_places integer := 0;
begin
  if p_hard then
    delete from public.cache_entries as held
    where held.key in (
      select chosen.key from public.cache_entries as chosen
      where chosen.tags && p_tags
      limit p_limit
    );
    get diagnostics v_purged = row_count;
    delete from public.places as held
    where held.id = any (
      array(select substr(given.tag, 7) from unnest(p_tags) as given (tag) where given.tag like 'place:%')
    );
    get diagnostics v_places = row_count;
  else
    update public.cache_entries as held
    set fresh_until = v_now
    where held.key in (
      select chosen.key from public.cache_entries as chosen
      where chosen.tags && p_tags and chosen.fresh_until > v_now
      limit p_limit
    );
    get diagnostics v_purged = row_count;
  end if;
  return query select v_purged, v_places, v_purged < p_limit;
end
$$;

-- Removes what nobody reads any more, at most p_limit rows a table, and tells how many those were.
-- By place in the table, since a join to the table would read all of it.
create or replace function public.purge_expired(
  p_now double precision default extract(epoch from now()) * 1000,
  p_limit integer default 10000
)
returns integer
language sql volatile
set search_path = ''
as $$
  with entries as (
    delete from public.cache_entries as held
    where
      held.ctid = any (array(
        select chosen.ctid from public.cache_entries as chosen
        where chosen.stale_until <= to_timestamp(p_now / 1000)
        order by chosen.stale_until
        limit p_limit
      ))
      -- Written anew meanwhile, it stays.
      and held.stale_until <= to_timestamp(p_now / 1000)
    returning 1
  ),
  places as (
    delete from public.places as held
    where
      held.ctid = any (array(
        select chosen.ctid from public.places as chosen
        where chosen.expires_at <= to_timestamp(p_now / 1000) and chosen.expires_at < 'infinity'
        order by chosen.expires_at
        limit p_limit
      ))
      and held.expires_at <= to_timestamp(p_now / 1000)
    returning 1
  )
  select ((select count(*) from entries) + (select count(*) from places))::integer
$$;

-- Says that the database answers; reads nothing.
create or replace function public.health_check()
returns boolean
language sql stable
set search_path = ''
as $$
  select true
$$;

revoke all on function
  public.cache_purge(text[], boolean, double precision, integer),
  public.purge_expired(double precision, integer),
  public.health_check()
from public, anon, authenticated;
grant execute on function
  public.cache_purge(text[], boolean, double precision, integer),
  public.purge_expired(double precision, integer),
  public.health_check()
to service_role;
