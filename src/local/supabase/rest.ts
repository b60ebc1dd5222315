import * as z from 'zod';
import { callFunction, type FunctionCatalogue } from './call-function.ts';
import { type DatabaseRole, type EmbeddedKeys, roleOf } from './keys.ts';
import { badRequest, RestError, toRestError } from './rest-error.ts';
import type { Connection, Statement } from './statement.ts';
import { tableStatement } from './table-statement.ts';

/** A database whose statements run one transaction at a time. */
export interface Transactions {
  transaction<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value>;
}

export interface RestParts {
  readonly database: Transactions;
  readonly keys: EmbeddedKeys;
}

const PREFIX = '/rest/v1/';
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const ONE_ROW = 'application/vnd.pgrst.object+json';
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const resultSchema = z.object({ body: z.string().nullable(), count: z.number() });

/**
 * The part of Supabase's REST endpoint that the gateway and its tools use: `POST /rest/v1/rpc/NAME`,
 * and select, insert, upsert, update and delete of `/rest/v1/TABLE` with simple filters. Each request
 * runs in a transaction under the role of its key, so that grants and row-level security decide.
 */
export function createRest({ database, keys }: RestParts): (request: Request) => Promise<Response> {
  const known: FunctionCatalogue = new Map();
  return async (request) => {
    try {
      const role = roleOf(request, keys);
      if (role === undefined) {
        return new Response(JSON.stringify({ message: 'Invalid API key' }), {
          status: 401,
          headers: JSON_TYPE,
        });
      }
      return await answer({ database, known, role, request });
    } catch (error) {
      const { status, code, message, details, hint } = toRestError(error);
      const body = request.method === 'HEAD' ? null : { code, message, details, hint };
      return new Response(body && JSON.stringify(body), { status, headers: JSON_TYPE });
    }
  };
}

interface Question {
  readonly database: Transactions;
  readonly known: FunctionCatalogue;
  readonly role: DatabaseRole;
  readonly request: Request;
}

async function answer({ database, known, role, request }: Question): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [table, name] = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length).split('/') : [];
  if (table === undefined || table === '') throw notFound(pathname);
  const body = await bodyOf(request);
  const result = await database.transaction(async (connection) => {
    const statement =
      table === 'rpc' && name !== undefined
        ? await callFunction(connection, { name, body: requirePost(request, body), known })
        : await tableStatement(connection, {
            method: request.method,
            table,
            parameters: searchParams,
            prefer: preferencesOf(request),
            body,
          });
    await connection.query(`set local role ${role}`);
    const [row] = await connection.query(statement.sql, statement.parameters);
    return { statement, ...resultSchema.parse(row) };
  });
  return toResponse(result, request.headers.get('accept')?.includes(ONE_ROW) ?? false);
}

interface Result {
  readonly statement: Statement;
  readonly body: string | null;
  readonly count: number;
}

function toResponse({ statement, body, count }: Result, isOneRow: boolean): Response {
  const headers = { ...JSON_TYPE, 'content-range': `${count === 0 ? '*' : `0-${count - 1}`}/*` };
  if (!statement.hasBody) return new Response(null, { status: statement.status, headers });
  if (!isOneRow) return new Response(body, { status: statement.status, headers });
  const rows = z.array(z.unknown()).safeParse(JSON.parse(body ?? '[]'));
  if (!rows.success) return new Response(body, { status: statement.status, headers });
  if (rows.data.length !== 1) {
    throw new RestError(406, {
      code: 'PGRST116',
      message: 'Cannot coerce the result to a single JSON object',
      details: `The result contains ${rows.data.length} rows`,
    });
  }
  return new Response(JSON.stringify(rows.data[0]), { status: statement.status, headers });
}

function requirePost({ method }: Request, body: string): string {
  if (method === 'POST') return body;
  throw new RestError(405, { code: 'PGRST101', message: 'The stand-in calls functions by POST' });
}

async function bodyOf(request: Request): Promise<string> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_BODY_BYTES)
    throw badRequest(`A body may have ${MAX_BODY_BYTES} bytes`);
  return new TextDecoder().decode(bytes);
}

function preferencesOf({ headers }: Request): ReadonlySet<string> {
  const words = headers.get('prefer')?.split(',') ?? [];
  return new Set(words.map((word) => word.trim()));
}

function notFound(path: string): RestError {
  return new RestError(404, { code: 'PGRST125', message: `Nothing is served at ${path}` });
}
