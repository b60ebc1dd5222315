import { migrate, readMigrations } from '../../src/local/supabase/migrations.ts';
import {
  type Check,
  column,
  createDatabase,
  type Databases,
  requireEqual,
  withClient,
} from './check.ts';

/** Everything that the migrations make, as text. */
const CATALOGUE = `
  select pg_describe_object(classid, objid, objsubid) from (
    select 'pg_class'::regclass as classid, oid as objid, 0 as objsubid from pg_class
    where relnamespace = 'public'::regnamespace
    union all
    select 'pg_proc'::regclass, oid, 0 from pg_proc where pronamespace = 'public'::regnamespace
    union all
    select 'pg_constraint'::regclass, oid, 0 from pg_constraint
    where connamespace = 'public'::regnamespace
  ) as objects order by 1`;

export function migrationChecks(server: Databases, database: string): readonly Check[] {
  return [
    {
      name: `the ${readMigrations().length} migrations run on an empty database`,
      run: async () => {
        await createDatabase(server, database);
        await withClient(server, database, (client) => migrate((sql) => client.query(sql)));
      },
    },
    {
      name: 'and a second time, changing nothing',
      run: () =>
        withClient(server, database, async (client) => {
          const before = await column(client, CATALOGUE);
          await migrate((sql) => client.query(sql));
          requireEqual(await column(client, CATALOGUE), before, 'objects after a second run');
        }),
    },
    {
      name: 'and keep what was stored between',
      run: () =>
        withClient(server, database, async (client) => {
          const place = { id: 'wp-1', lat: 1, lng: 2, expiresAt: null, place: '{"id":"wp-1"}' };
          await client.query('select places_upsert($1)', [JSON.stringify([place])]);
          await migrate((sql) => client.query(sql));
          requireEqual(await column(client, 'delete from places returning id'), ['wp-1'], 'places');
        }),
    },
  ];
}
