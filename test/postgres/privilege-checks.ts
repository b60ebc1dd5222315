import type { Client } from 'pg';
import { migrate } from '../../src/local/supabase/migrations.ts';
import {
  type Check,
  column,
  createDatabase,
  type Databases,
  requireEqual,
  stateOf,
  withClient,
} from './check.ts';

/** Supabase's two, and one that has only what everybody has. */
const PUBLIC_ROLES = ['anon', 'authenticated', 'stranger'];
const DENIED = '42501';
/** Default privileges of a Supabase project, which give new things to the public roles. */
const LIKE_SUPABASE = `
  alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
  alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
  grant usage on schema public to anon, authenticated, service_role;`;

const TABLES = `
  select relname::text from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`;
const FUNCTIONS = `
  select oid::regprocedure::text from pg_proc
  where pronamespace = 'public'::regnamespace order by 1`;

export function privilegeChecks(server: Databases, database: string): readonly Check[] {
  const supabase = `${database}_supabase`;
  return [
    {
      name: 'a database with the default privileges of Supabase takes the migrations too',
      run: async () => {
        await createDatabase(server, supabase);
        await withClient(server, supabase, async (client) => {
          await client.query(`create role stranger nologin; ${LIKE_SUPABASE}`);
          await migrate((sql) => client.query(sql));
        });
      },
    },
    ...[database, supabase].flatMap((name) => checksOf(server, name)),
  ];
}

function checksOf(server: Databases, database: string): readonly Check[] {
  const check = (name: string, work: (client: Client) => Promise<void>): Check => ({
    name: `${database}: ${name}`,
    run: () => withClient(server, database, work),
  });
  return [
    check('row-level security is on for every table, without a policy', async (client) => {
      const off = `select relname from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p') and not relrowsecurity`;
      requireEqual(await column(client, off), [], 'tables without row-level security');
      requireEqual(await column(client, 'select polname from pg_policy'), [], 'policies');
    }),
    check('every function has a pinned, empty search path', async (client) => {
      const loose = `select proname from pg_proc where pronamespace = 'public'::regnamespace
        and (proconfig is null or not 'search_path=""' = any (proconfig))`;
      requireEqual(await column(client, loose), [], 'functions with a search path of the caller');
    }),
    ...PUBLIC_ROLES.map((role) =>
      check(`${role} can read and write nothing`, async (client) => {
        const tables = await column(client, TABLES);
        await client.query(`set role ${role}`);
        for (const table of tables) {
          for (const sql of [
            `select from public.${String(table)}`,
            `insert into public.${String(table)} default values`,
            `update public.${String(table)} set created_at = now()`,
            `delete from public.${String(table)}`,
            `truncate public.${String(table)}`,
          ]) {
            const state = await stateOf(client, sql.replace('created_at', columnOf(String(table))));
            requireEqual(state, DENIED, `${role}: ${sql}`);
          }
        }
      }),
    ),
    ...PUBLIC_ROLES.map((role) =>
      check(`${role} can call no function`, async (client) => {
        const allowed = await column(
          client,
          `${FUNCTIONS.replace('order by 1', '')} and has_function_privilege($1, oid, 'execute')`,
          [role],
        );
        requireEqual(allowed, [], `functions that ${role} may call`);
        await client.query(`set role ${role}`);
        requireEqual(await stateOf(client, 'select public.health_check()'), DENIED, 'health_check');
      }),
    ),
    check('service_role can use every table and function', async (client) => {
      const count = (sql: string) => column(client, `select count(*)::integer from (${sql}) as x`);
      const functions = FUNCTIONS.replace(
        'order by 1',
        `and has_function_privilege('service_role', oid, 'execute')`,
      );
      requireEqual(await count(functions), await count(FUNCTIONS), 'functions');
      await client.query('set role service_role');
      for (const table of await column(client, TABLES))
        requireEqual(
          await stateOf(client, `select from public.${String(table)}`),
          undefined,
          String(table),
        );
    }),
  ];
}

/** A column that the table has and that takes an instant. */
function columnOf(table: string): string {
  if (table === 'places') return 'kept_at';
  return table === 'persisted_operations' ? 'registered_at' : 'created_at';
}
