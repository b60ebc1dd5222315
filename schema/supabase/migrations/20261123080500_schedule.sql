-- Expiry every ten minutes where pg_cron can be had. Elsewhere rows past their time only take room,
-- since every read leaves them out.
do $$
begin
  if not exists (select from pg_catalog.pg_available_extensions where name = 'pg_cron') then
    return;
  end if;
  begin
    create extension if not exists pg_cron;
  exception
    when others then
      -- Installed beside the server but not loaded by it.
      raise notice 'pg_cron cannot be used here: %', sqlerrm;
      return;
  end;
  -- By name, so that a second run replaces the first.
  perform cron.schedule(
    'underfoot-purge-expired',
    '*/10 * * * *',
    'select public.purge_expired()'
  );
  perform cron.schedule(
    'underfoot-purge-cron-log',
    '17 3 * * *',
    'delete from cron.job_run_details where end_time < now() - interval ''7 days'''
  );
end
$$;
