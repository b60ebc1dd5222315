import * as z from 'zod';
import { badRequest, RestError } from './rest-error.ts';
import { identifier } from './sql-text.ts';
import type { Connection, Statement } from './statement.ts';

const functionSchema = z.object({
  names: z.array(z.string()),
  types: z.array(z.string()),
  defaults: z.number(),
  returns_set: z.boolean(),
  returns: z.string(),
});

/** A function's own parameters, without the columns of a table that it returns. */
const DESCRIBE = `
  select
    coalesce(p.proargnames[1:p.pronargs], '{}') as names,
    array(
      select format_type(one.type, null)
      from unnest(p.proargtypes) with ordinality as one (type, position) order by position
    ) as types,
    p.pronargdefaults::integer as defaults,
    p.proretset as returns_set,
    format_type(p.prorettype, null) as returns
  from pg_catalog.pg_proc as p
  where p.pronamespace = 'public'::regnamespace and p.proname = $1`;

type Described = z.output<typeof functionSchema>;

/** What is known of functions: the migrations have run, so that none changes any more. */
export type FunctionCatalogue = Map<string, Described>;

export interface FunctionCall {
  readonly name: string;
  readonly body: string;
  readonly known: FunctionCatalogue;
}

const argumentsSchema = z.record(z.string(), z.unknown());

/** A call by named arguments, which PostgreSQL reads from the JSON of the body by their types. */
export async function callFunction(
  connection: Connection,
  { name, body, known }: FunctionCall,
): Promise<Statement> {
  const given = argumentsSchema.safeParse(parseJson(body === '' ? '{}' : body));
  if (!given.success) throw badRequest('The arguments of a function are a JSON object');
  const names = Object.keys(given.data);
  const found = known.get(name) ?? (await describe(connection, name));
  if (found !== undefined) known.set(name, found);
  if (found === undefined || !fits(found, names)) {
    throw new RestError(404, {
      code: 'PGRST202',
      message: `Could not find the function public.${name}(${names.join(', ')}) in the schema cache`,
    });
  }
  const columns = names.map((one) => `${identifier(one)} ${found.types[found.names.indexOf(one)]}`);
  const call = `public.${identifier(name)}(${names.map((one) => `${identifier(one)} => a.${identifier(one)}`).join(', ')})`;
  const from =
    names.length === 0 ? '' : `from json_to_record($1::json) as a (${columns.join(', ')})`;
  const parameters = names.length === 0 ? [] : [body];
  if (found.returns_set) {
    const rows = from === '' ? `from ${call} as r` : `${from} cross join lateral ${call} as r`;
    return {
      sql: `select coalesce(json_agg(r), '[]')::text as body, count(*)::integer as count ${rows}`,
      parameters,
      status: 200,
      hasBody: true,
    };
  }
  const isVoid = found.returns === 'void';
  const value = isVoid ? `${call}::text` : `coalesce(to_json(${call}), 'null')::text`;
  return {
    sql: `select ${value} as body, 1 as count ${from}`,
    parameters,
    status: isVoid ? 204 : 200,
    hasBody: !isVoid,
  };
}

async function describe(connection: Connection, name: string): Promise<Described | undefined> {
  const [row] = await connection.query(DESCRIBE, [name]);
  return functionSchema.safeParse(row).data;
}

function fits(found: Described, names: readonly string[]): boolean {
  const required = found.names.slice(0, found.names.length - found.defaults);
  return (
    names.every((name) => found.names.includes(name)) &&
    required.every((name) => names.includes(name))
  );
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RestError(400, { code: 'PGRST102', message: 'The body is no JSON' });
  }
}
