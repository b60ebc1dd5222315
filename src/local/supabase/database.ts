import { PGlite } from '@electric-sql/pglite';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from './migrations.ts';
import type { Transactions } from './rest.ts';

export interface EmbeddedDatabase extends Transactions {
  readonly pglite: PGlite;
  /** What was wrong with an earlier database, which was moved aside. */
  readonly trouble: string | undefined;
  close(): Promise<void>;
}

/** In memory where no directory is given. */
export async function openDatabase(directory?: string): Promise<EmbeddedDatabase> {
  if (directory === undefined) return overPglite(await opened(undefined), undefined);
  const data = join(directory, 'pgdata');
  const marker = join(directory, 'complete');
  mkdirSync(directory, { recursive: true });
  // A first start that was killed leaves half a database, which cannot be opened.
  if (!existsSync(marker)) rmSync(data, { recursive: true, force: true });
  // A server that was killed leaves its lock; whoever opens a directory has made sure that it is alone.
  rmSync(join(data, 'postmaster.pid'), { force: true });
  let trouble: string | undefined;
  let pglite: PGlite;
  try {
    pglite = await opened(data);
  } catch (error) {
    trouble = error instanceof Error ? error.message : String(error);
    const aside = join(directory, `pgdata-broken-${String(Date.now())}`);
    if (existsSync(data)) renameSync(data, aside);
    pglite = await opened(data);
  }
  writeFileSync(marker, '');
  return overPglite(pglite, trouble);
}

async function opened(data: string | undefined): Promise<PGlite> {
  const pglite = await (data === undefined ? PGlite.create() : PGlite.create(data));
  await migrate((sql) => pglite.exec(sql));
  return pglite;
}

function overPglite(pglite: PGlite, trouble: string | undefined): EmbeddedDatabase {
  return {
    pglite,
    trouble,
    transaction: (work) =>
      pglite.transaction((transaction) =>
        work({
          query: async (sql, parameters = []) =>
            (await transaction.query(sql, [...parameters])).rows,
        }),
      ),
    close: () => pglite.close(),
  };
}
