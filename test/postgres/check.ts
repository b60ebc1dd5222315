import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';

/** One thing that must hold; throws where it does not. */
export interface Check {
  readonly name: string;
  run(): Promise<void>;
}

/** Throws with both sides where they differ. */
export function requireEqual(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

export interface Databases {
  readonly port: number;
}

/** A session as the superuser, for as long as the work takes. */
export async function withClient<Value>(
  { port }: Databases,
  database: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function createDatabase(server: Databases, name: string): Promise<void> {
  await withClient(server, 'postgres', (client) => client.query(`create database ${name}`));
}

/** The first column of all rows. */
export async function column(
  client: Client,
  sql: string,
  values: unknown[] = [],
): Promise<unknown[]> {
  const { rows } = await client.query({ text: sql, values, rowMode: 'array' });
  return rows.map((row: unknown[]) => row[0]);
}

/** The SQLSTATE that a statement ends with; undefined where it succeeds. */
export async function stateOf(client: Client, sql: string): Promise<string | undefined> {
  try {
    await client.query(sql);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}
