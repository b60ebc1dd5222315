-- The farthest layer of the cache. Instants go in and out as epoch milliseconds, which is what an
-- entry carries; keys are hashes, never what somebody typed.
create table if not exists public.cache_entries (
  key text primary key check (octet_length(key) between 1 and 512),
  -- json, not jsonb: it goes out as it came in, and no character that JSON allows is refused.
  value json not null,
  created_at timestamptz not null,
  fresh_until timestamptz not null,
  stale_until timestamptz not null,
  tags text[] not null default '{}',
  schema_version integer not null,
  complete boolean not null,
  degraded boolean not null
);

create index if not exists cache_entries_stale_until on public.cache_entries (stale_until);
create index if not exists cache_entries_tags on public.cache_entries using gin (tags);

alter table public.cache_entries enable row level security;
revoke all on table public.cache_entries from public, anon, authenticated;
grant select, insert, update, delete on table public.cache_entries to service_role;

-- Entries that may still be served at p_now.
create or replace function public.cache_read_many(
  p_keys text[],
  p_now double precision default extract(epoch from now()) * 1000
)
returns table (
  key text,
  value json,
  created_at double precision,
  fresh_until double precision,
  stale_until double precision,
  tags text[],
  schema_version integer,
  complete boolean,
  degraded boolean
)
language sql stable
set search_path = ''
as $$
  select
    held.key,
    held.value,
    (extract(epoch from held.created_at) * 1000)::double precision,
    (extract(epoch from held.fresh_until) * 1000)::double precision,
    (extract(epoch from held.stale_until) * 1000)::double precision,
    held.tags,
    held.schema_version,
    held.complete,
    held.degraded
  from public.cache_entries as held
  where held.key = any (p_keys) and held.stale_until > to_timestamp(p_now / 1000)
$$;

-- Writes entries as the gateway holds them (camelCase), the value as a text of JSON, and tells how many
-- were taken. What can still be served gives way to nothing older or worse, except to another version
-- of its shape.
create or replace function public.cache_write_many(
  p_entries json,
  p_now double precision default extract(epoch from now()) * 1000
)
returns integer
language sql volatile
set search_path = ''
as $$
  with given as (
    select distinct on (one.entry ->> 'key')
      one.entry ->> 'key' as key,
      (one.entry ->> 'value')::json as value,
      to_timestamp((one.entry ->> 'createdAt')::double precision / 1000) as created_at,
      to_timestamp((one.entry ->> 'freshUntil')::double precision / 1000) as fresh_until,
      to_timestamp((one.entry ->> 'staleUntil')::double precision / 1000) as stale_until,
      array(select json_array_elements_text(one.entry -> 'tags')) as tags,
      (one.entry ->> 'schemaVersion')::integer as schema_version,
      (one.entry ->> 'complete')::boolean as complete,
      (one.entry ->> 'degraded')::boolean as degraded
    from json_array_elements(p_entries) with ordinality as one (entry, place)
    -- In order of keys, so that two writers never wait for each other in a circle.
    order by one.entry ->> 'key', one.place desc
  ),
  written as (
    insert into public.cache_entries as held
    select * from given
    where given.stale_until > to_timestamp(p_now / 1000)
    on conflict (key) do update set
      value = excluded.value,
      created_at = excluded.created_at,
      fresh_until = excluded.fresh_until,
      stale_until = excluded.stale_until,
      tags = excluded.tags,
      schema_version = excluded.schema_version,
      complete = excluded.complete,
      degraded = excluded.degraded
    where
      held.stale_until <= to_timestamp(p_now / 1000)
      or held.schema_version <> excluded.schema_version
      or (
        case when not excluded.complete then 0 when excluded.degraded then 1 else 2 end,
        excluded.created_at
      ) >= (
        case when not held.complete then 0 when held.degraded then 1 else 2 end,
        held.created_at
      )
    returning 1
  )
  select count(*)::integer from written
$$;

revoke all on function
  public.cache_read_many(text[], double precision),
  public.cache_write_many(json, double precision)
from public, anon, authenticated;
grant execute on function
  public.cache_read_many(text[], double precision),
  public.cache_write_many(json, double precision)
to service_role;
