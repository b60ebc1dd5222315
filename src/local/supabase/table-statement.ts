import * as z from 'zod';
import { parseJson } from './call-function.ts';
import { columnsOf, countOf, orderOf, whereOf } from './filters.ts';
import { badRequest, RestError } from './rest-error.ts';
import { identifier, tableName } from './sql-text.ts';
import type { Connection, Statement } from './statement.ts';

export interface TableRequest {
  readonly method: string;
  readonly table: string;
  readonly parameters: URLSearchParams;
  /** What the header `Prefer` asks for. */
  readonly prefer: ReadonlySet<string>;
  readonly body: string;
}

const rowSchema = z.record(z.string(), z.unknown());
const rowsSchema = z.union([rowSchema.transform((row) => [row]), z.array(rowSchema)]);
const keySchema = z.object({ columns: z.array(z.string()) });

const PRIMARY_KEY = `
  select array_agg(a.attname::text order by array_position(i.indkey::smallint[], a.attnum)) as columns
  from pg_catalog.pg_index as i
  join pg_catalog.pg_class as c on c.oid = i.indrelid
  join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum = any (i.indkey)
  where i.indisprimary and c.relnamespace = 'public'::regnamespace and c.relname = $1`;

/** A call of a table as one statement. */
export async function tableStatement(
  connection: Connection,
  request: TableRequest,
): Promise<Statement> {
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return selection(request);
    case 'POST':
      return insertion(connection, request);
    case 'PATCH':
      return update(request);
    case 'DELETE':
      return change(request, {
        sql: `delete from ${tableName(request.table)} ${whereOf(request.parameters)}`,
        parameters: [],
      });
    default:
      throw new RestError(405, { code: 'PGRST117', message: `Unsupported ${request.method}` });
  }
}

function selection({ table, parameters, method }: TableRequest): Statement {
  const rows = [
    `select ${columnsOf(parameters)} from ${tableName(table)}`,
    whereOf(parameters),
    orderOf(parameters),
    countOf(parameters, 'limit'),
    countOf(parameters, 'offset'),
  ].join(' ');
  return { sql: inJson(rows), parameters: [], status: 200, hasBody: method === 'GET' };
}

async function insertion(connection: Connection, request: TableRequest): Promise<Statement> {
  const { table, parameters, prefer, body } = request;
  const rows = parseRows(body);
  const named = parameters.get('columns')?.replaceAll('"', '').split(',');
  const columns = (named ?? [...new Set(rows.flatMap((row) => Object.keys(row)))]).map(identifier);
  const list = columns.join(', ');
  const sql = `insert into ${tableName(table)} (${list})
    select ${list} from json_populate_recordset(null::${tableName(table)}, $1::json)
    ${await onConflict(connection, request, columns)}`;
  return change(request, { sql, parameters: [JSON.stringify(rows)] }, prefer.has('return=minimal'));
}

async function onConflict(
  connection: Connection,
  { table, parameters, prefer }: TableRequest,
  columns: readonly string[],
): Promise<string> {
  if (prefer.has('resolution=ignore-duplicates')) return 'on conflict do nothing';
  if (!prefer.has('resolution=merge-duplicates')) return '';
  const [row] = await connection.query(PRIMARY_KEY, [table]);
  const target =
    parameters.get('on_conflict')?.split(',') ?? keySchema.safeParse(row).data?.columns;
  if (target === undefined) throw badRequest(`${table} has no primary key to merge by`);
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `on conflict (${target.map(identifier).join(', ')}) do update set ${set}`;
}

function update(request: TableRequest): Statement {
  const { table, parameters, body } = request;
  const [row] = parseRows(body);
  const columns = Object.keys(row ?? {}).map(identifier);
  if (columns.length === 0) throw badRequest('An update needs a column');
  const given = `json_populate_record(null::${tableName(table)}, $1::json)`;
  const set = columns.map((column) => `${column} = (select ${column} from ${given})`).join(', ');
  const sql = `update ${tableName(table)} set ${set} ${whereOf(parameters)}`;
  return change(request, { sql, parameters: [JSON.stringify(row)] });
}

function change(
  { parameters, prefer, method, table }: TableRequest,
  { sql, parameters: values }: Pick<Statement, 'sql' | 'parameters'>,
  isMinimal = !prefer.has('return=representation'),
): Statement {
  const hasBody = prefer.has('return=representation') && !isMinimal;
  const returned = hasBody ? columnsOf(parameters) : '1 as one';
  const quiet = method === 'POST' ? 201 : 204;
  const returning = hasBody ? `${tableName(table)}.*` : '1';
  return {
    sql: `with changed as (${sql} returning ${returning}) ${inJson(`select ${returned} from changed`)}`,
    parameters: values,
    status: hasBody && method !== 'POST' ? 200 : quiet,
    hasBody,
  };
}

function parseRows(body: string): readonly Readonly<Record<string, unknown>>[] {
  const rows = rowsSchema.safeParse(parseJson(body));
  if (!rows.success) throw badRequest('Rows are a JSON object or an array of them');
  return rows.data;
}

function inJson(rows: string): string {
  return `select coalesce(json_agg(r), '[]')::text as body, count(*)::integer as count from (${rows}) as r`;
}
