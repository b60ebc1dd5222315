import type { Client } from 'pg';
import { type Check, column, type Databases, requireEqual, withClient } from './check.ts';
import { CACHE_ENTRIES, fill, PLACES } from './fill.ts';

/** Gives every statement's plan as a notice, those within functions too. */
const EXPLAIN = `
  load 'auto_explain';
  set auto_explain.log_min_duration = 0;
  set auto_explain.log_nested_statements = on;
  set auto_explain.log_analyze = on;
  set auto_explain.log_timing = off;
  set client_min_messages = log;`;

const ENTRY = `json_build_array(json_build_object('key', 'search:' || md5('4'), 'value', '{}',
  'createdAt', 1e12, 'freshUntil', 4e12, 'staleUntil', 4e12, 'tags', array['source:ATLAS'],
  'schemaVersion', 1, 'complete', true, 'degraded', false))`;
const PLACE = `json_build_array(json_build_object('id', 'wp-7', 'lat', 1, 'lng', 2,
  'expiresAt', null, 'place', '{"id":"wp-7"}'))`;
const PARTNER = `json_build_object('name', 'partner-1', 'tier', 'FREE', 'createdAt', 0, 'keys',
  json_build_array(json_build_object('prefix', 'uf_1', 'sha256', repeat('a', 64), 'createdAt', 0)))`;
const OPERATION = `json_build_array(json_build_object('id', 'sha256:1', 'sha256', repeat('a', 64),
  'document', 'query', 'name', 'Q', 'registeredAt', 0))`;

/** Each function as the gateway calls it, and the indexes that its plan must name. */
const CALLS: readonly (readonly [call: string, indexes: readonly string[]])[] = [
  [
    `cache_read_many((select array_agg('search:' || md5(n::text)) from generate_series(4, 400, 4) as n))`,
    ['cache_entries_pkey'],
  ],
  [`cache_write_many(${ENTRY})`, ['cache_entries_pkey']],
  [`cache_purge(array['location:town-7', 'place:wp-9'], false)`, ['cache_entries_tags']],
  [
    `cache_purge(array['location:town-7', 'place:wp-9'], true)`,
    ['cache_entries_tags', 'cache_entries_pkey', 'places_pkey'],
  ],
  [
    `places_by_ids((select array_agg('wp-' || n) from generate_series(1, 100) as n))`,
    ['places_pkey'],
  ],
  [`places_upsert(${PLACE})`, ['places_pkey']],
  [
    `places_near('[{"lat":40,"lng":-100},{"lat":-17,"lng":179.9},{"lat":89.9,"lng":0}]', 50)`,
    ['places_location'],
  ],
  ['purge_expired(p_limit => 1000)', ['cache_entries_stale_until', 'places_expires_at']],
  [`partner_upsert(${PARTNER})`, ['partners_pkey', 'partner_keys_pkey']],
  [`partners_list('partner-3', 100)`, ['partners_pkey', 'partner_keys_partner']],
  [`persisted_operations_upsert('partner-1', ${OPERATION})`, ['persisted_operations_pkey']],
  [`persisted_operations_list('partner-1')`, ['persisted_operations_pkey']],
];

/** Lines of a plan that say what is read and how; the others would fill pages. */
const TELLING = /->|^\S.*\(expected|Index Cond|TID Cond|Arbiter Indexes/;
const LONG = /Sort Key|Filter:/;
const TABLE_SCAN =
  /Seq Scan on (public\.)?(cache_entries|places|partners|partner_keys|persisted_operations)\b/;

export function planChecks(
  server: Databases,
  database: string,
  print: (line: string) => void,
): readonly Check[] {
  return [
    {
      name: `${CACHE_ENTRIES} cache entries and ${PLACES} places are there`,
      run: () =>
        withClient(server, database, async (client) => {
          await fill(client);
          const count = 'select count(*)::integer from';
          requireEqual(await column(client, `${count} cache_entries`), [CACHE_ENTRIES], 'entries');
          requireEqual(await column(client, `${count} places`), [PLACES], 'places');
        }),
    },
    ...CALLS.map(([call, indexes]): Check => ({
      name: `${call.slice(0, call.indexOf('('))}${call.endsWith('true)') ? ' (hard)' : ''} uses ${indexes.join(', ')}`,
      run: () =>
        withClient(server, database, async (client) => {
          const plans = await plansOf(client, call);
          for (const line of plans.split('\n'))
            if (TELLING.test(line) && !LONG.test(line)) print(`        ${line}`);
          requirePlan(plans, indexes);
          // As it is planned once a connection has called it often, without looking at what is asked.
          await client.query('set plan_cache_mode = force_generic_plan');
          requirePlan(await plansOf(client, call), indexes);
        }),
    })),
  ];
}

function requirePlan(plans: string, indexes: readonly string[]): void {
  const missing = indexes.filter((index) => !plans.includes(index));
  requireEqual(missing, [], 'indexes that the plan does not use');
  requireEqual(TABLE_SCAN.exec(plans)?.[0], undefined, 'a whole table read');
}

/** What the statements inside a call are planned as; the call itself is rolled back. */
async function plansOf(client: Client, call: string): Promise<string> {
  const notices: string[] = [];
  const listen = ({ message }: { message?: string | undefined }) => notices.push(message ?? '');
  await client.query(`reset role; ${EXPLAIN}`);
  await client.query('begin; set local role service_role');
  client.on('notice', listen);
  try {
    await client.query(`select * from public.${call}`);
  } finally {
    client.off('notice', listen);
    await client.query('rollback');
  }
  return notices
    .map(planOf)
    .filter((plan) => TABLE.test(plan))
    .join('\n');
}

const TABLE = /cache_entries|places|partners|partner_keys|persisted_operations/;

/** The plan of a notice of auto_explain: what follows the text of the query. */
function planOf(notice: string): string {
  const lines = notice.split('\n');
  const start = lines.findIndex((line) => /\(cost=/.test(line));
  return start === -1
    ? ''
    : lines
        .slice(start)
        .map((line) => line.replace(/\(cost=\S+ rows=(\d+) width=\d+\)/, '(expected $1)'))
        .map((line) => line.replace(/\(actual rows=(\S+) loops=(\d+)\)/, '(got $1, $2 times)'))
        .join('\n');
}
