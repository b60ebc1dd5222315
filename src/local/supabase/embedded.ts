import { type EmbeddedDatabase, openDatabase } from './database.ts';
import { listen } from './http-server.ts';
import { createKeys, type EmbeddedKeys } from './keys.ts';
import { createRest } from './rest.ts';

export interface EmbeddedOptions {
  /** Of the database; in memory where none is given. */
  readonly directory?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly keys?: EmbeddedKeys;
  /** Awaited before the database is opened; a rejection keeps it shut. */
  readonly mayOpen?: () => Promise<void>;
}

export interface EmbeddedSupabase {
  /** What `SUPABASE_URL` names. */
  readonly url: string;
  readonly port: number;
  readonly keys: EmbeddedKeys;
  /** Rejects where the database cannot be opened. */
  readonly database: Promise<EmbeddedDatabase>;
  close(): Promise<void>;
}

/** Serves at once; requests wait until the database is open, as for a server that starts. */
export async function startEmbedded({
  directory,
  port = 0,
  keys = createKeys(),
  mayOpen = async () => {},
}: EmbeddedOptions = {}): Promise<EmbeddedSupabase> {
  const opening = Promise.withResolvers<EmbeddedDatabase>();
  const rest = opening.promise.then((database) => createRest({ database, keys }));
  // Whoever asks meanwhile, or waits for the database, hears of a failure; nobody has to.
  rest.catch(() => undefined);
  const server = await listen(async (request) => (await rest)(request), port);
  mayOpen()
    .then(() => openDatabase(directory))
    .then(opening.resolve, opening.reject);
  return {
    url: `http://127.0.0.1:${String(server.port)}`,
    port: server.port,
    keys,
    database: opening.promise,
    async close() {
      await server.close();
      const database = await opening.promise.catch(() => undefined);
      await database?.close();
    },
  };
}
