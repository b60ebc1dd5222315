-- The durable record of partners and their operations. The gateway reads neither: it reads KV, which
-- the command-line tools write beside this.
create table if not exists public.partners (
  name text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  tier text not null check (tier ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  created_at timestamptz not null,
  revoked_at timestamptz
);

-- A key itself is nowhere: only its first characters, to tell keys apart, and its hash.
create table if not exists public.partner_keys (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  partner text not null references public.partners (name) on delete cascade,
  prefix text not null check (char_length(prefix) between 1 and 32),
  created_at timestamptz not null,
  revoked_at timestamptz
);

create index if not exists partner_keys_partner on public.partner_keys (partner);

-- No reference to partners: a partner may be older than the project's Supabase.
create table if not exists public.persisted_operations (
  partner text not null check (partner ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  id text not null check (octet_length(id) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  document text not null,
  name text,
  registered_at timestamptz not null,
  primary key (partner, id)
);

alter table public.partners enable row level security;
alter table public.partner_keys enable row level security;
alter table public.persisted_operations enable row level security;
revoke all on table public.partners, public.partner_keys, public.persisted_operations
from public, anon, authenticated;
grant select, insert, update, delete
on table public.partners, public.partner_keys, public.persisted_operations
to service_role;

-- Records a partner, given as {"name", "tier", "createdAt", "revokedAt", "keys": [{"prefix", "sha256",
-- "createdAt", "revokedAt"}]}, instants as epoch milliseconds or null. Keys not named stay; a revoked
-- key stays revoked.
create or replace function public.partner_upsert(p_partner json)
returns void
language sql volatile
set search_path = ''
as $$
  insert into public.partners as held (name, tier, created_at, revoked_at)
  values (
    p_partner ->> 'name',
    p_partner ->> 'tier',
    to_timestamp((p_partner ->> 'createdAt')::double precision / 1000),
    to_timestamp((p_partner ->> 'revokedAt')::double precision / 1000)
  )
  on conflict (name) do update set tier = excluded.tier, revoked_at = excluded.revoked_at;

  insert into public.partner_keys as held (sha256, partner, prefix, created_at, revoked_at)
  select
    one.item ->> 'sha256',
    p_partner ->> 'name',
    one.item ->> 'prefix',
    to_timestamp((one.item ->> 'createdAt')::double precision / 1000),
    to_timestamp((one.item ->> 'revokedAt')::double precision / 1000)
  from json_array_elements(coalesce(p_partner -> 'keys', '[]')) as one (item)
  on conflict (sha256) do update set
    revoked_at = coalesce(held.revoked_at, excluded.revoked_at)
  where held.partner = excluded.partner;
$$;

-- A page of partners by name, each with its keys; the next page starts after its last name.
create or replace function public.partners_list(
  p_after text default '',
  p_limit integer default 500
)
returns table (
  name text,
  tier text,
  created_at double precision,
  revoked_at double precision,
  keys json
)
language sql stable
set search_path = ''
as $$
  select
    listed.name,
    listed.tier,
    (extract(epoch from listed.created_at) * 1000)::double precision,
    (extract(epoch from listed.revoked_at) * 1000)::double precision,
    coalesce(
      (
        select
          json_agg(
            json_build_object(
              'prefix', held.prefix,
              'sha256', held.sha256,
              'createdAt', (extract(epoch from held.created_at) * 1000)::double precision,
              'revokedAt', (extract(epoch from held.revoked_at) * 1000)::double precision
            )
            order by held.created_at, held.sha256
          )
        from public.partner_keys as held
        where held.partner = listed.name
      ),
      '[]'
    )
  from public.partners as listed
  where listed.name > p_after
  order by listed.name
  limit p_limit
$$;

-- Records operations of a partner, given as [{"id", "sha256", "document", "name", "registeredAt"}], and
-- tells how many were taken. An operation registered again keeps its first date.
create or replace function public.persisted_operations_upsert(p_partner text, p_operations json)
returns integer
language sql volatile
set search_path = ''
as $$
  with written as (
    insert into public.persisted_operations as held
      (partner, id, sha256, document, name, registered_at)
    select distinct on (one.item ->> 'id')
      p_partner,
      one.item ->> 'id',
      one.item ->> 'sha256',
      one.item ->> 'document',
      one.item ->> 'name',
      to_timestamp((one.item ->> 'registeredAt')::double precision / 1000)
    from json_array_elements(p_operations) with ordinality as one (item, position)
    order by one.item ->> 'id', one.position desc
    on conflict (partner, id) do update set
      sha256 = excluded.sha256,
      document = excluded.document,
      name = excluded.name
    returning 1
  )
  select count(*)::integer from written
$$;

-- A page of a partner's operations by id; the next page starts after its last id.
create or replace function public.persisted_operations_list(
  p_partner text,
  p_after text default '',
  p_limit integer default 500
)
returns table (
  id text,
  sha256 text,
  document text,
  name text,
  registered_at double precision
)
language sql stable
set search_path = ''
as $$
  select
    held.id,
    held.sha256,
    held.document,
    held.name,
    (extract(epoch from held.registered_at) * 1000)::double precision
  from public.persisted_operations as held
  where held.partner = p_partner and held.id > p_after
  order by held.id
  limit p_limit
$$;

revoke all on function
  public.partner_upsert(json),
  public.partners_list(text, integer),
  public.persisted_operations_upsert(text, json),
  public.persisted_operations_list(text, text, integer)
from public, anon, authenticated;
grant execute on function
  public.partner_upsert(json),
  public.partners_list(text, integer),
  public.persisted_operations_upsert(text, json),
  public.persisted_operations_list(text, text, integer)
to service_role;
