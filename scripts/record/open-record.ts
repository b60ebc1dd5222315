import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { readLiveLock } from '../../src/local/supabase/directory-lock.ts';
import { keysOf } from '../../src/local/supabase/keys.ts';
import type { DurableRecord } from './durable-record.ts';
import { createSupabaseRecord } from './supabase-record.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export interface RecordPlace {
  /** Of `npm run dev`; absent for the deployment. */
  readonly persistTo?: string;
  /** Of the process. */
  readonly env?: Variables;
  /** Where `.dev.vars` may lie. */
  readonly directory?: string;
}

/**
 * The Supabase that keeps the record: for the deployment that of the environment, else of `.dev.vars`;
 * for the development store the one that runs beside `npm run dev`, else of `.dev.vars`. Undefined
 * where there is none.
 */
export function openRecord({
  persistTo,
  env = process.env,
  directory = PROJECT_DIRECTORY,
}: RecordPlace): DurableRecord | undefined {
  const found =
    persistTo === undefined
      ? (named(env) ?? named(devVars(directory)))
      : (embedded(join(persistTo, 'supabase')) ?? named(devVars(directory)));
  return found && createSupabaseRecord({ ...found, clock: Date.now });
}

interface Found {
  readonly url: string;
  readonly secretKey: string;
}

function named({
  SUPABASE_URL: url,
  SUPABASE_SECRET_KEY: secretKey,
}: Variables): Found | undefined {
  if (url === undefined || url === '' || secretKey === undefined || secretKey === '') {
    return undefined;
  }
  return { url: url.replace(/\/+$/u, ''), secretKey };
}

function embedded(state: string): Found | undefined {
  const lock = readLiveLock(state);
  return lock && { url: `http://127.0.0.1:${lock.port}`, secretKey: keysOf(state).secret };
}

function devVars(directory: string): Variables {
  const file = join(directory, '.dev.vars');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}
