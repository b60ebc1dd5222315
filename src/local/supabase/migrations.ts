import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../project.ts';

const DIRECTORY = join(PROJECT_DIRECTORY, 'schema/supabase/migrations');

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** What runs a script of several statements: PGlite, or a client of a real server. */
export type RunScript = (sql: string) => Promise<unknown>;

/** The migrations of the project, oldest first. */
export function readMigrations(): readonly Migration[] {
  return readdirSync(DIRECTORY)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(join(DIRECTORY, name), 'utf8') }));
}

/** Runs them all; every one of them may be run again. Throws with the name of one that fails. */
export async function migrate(run: RunScript): Promise<void> {
  for (const { name, sql } of readMigrations()) {
    try {
      await run(sql);
    } catch (error) {
      throw new Error(`Migration ${name} failed`, { cause: error });
    }
  }
}
