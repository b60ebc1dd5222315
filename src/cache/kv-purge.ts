import type { CacheEntry } from '../domain/cache/entry.ts';
import type { PurgeOptions, PurgeReport } from '../domain/cache/tier.ts';
import { inChunks } from '../domain/in-chunks.ts';
import { decodeEntry, isKnownStale, mayCarry } from './kv-entry.ts';
import type { KvPage, KvStore } from './kv-store.ts';

/** KV allows a thousand operations an invocation; the rest is for whatever else the request does. */
const MAX_OPERATIONS = 900;
/** Keys of one bulk read. */
const KEYS_A_READ = 100;
const SHORTEST_EDGE_COPY_SECONDS = 30;

export interface KvPurgeParts {
  readonly kv: KvStore;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly write: (entry: CacheEntry) => Promise<void>;
}

/** Lists all entries, reads those whose metadata has a mark of a tag, and purges those that carry it. */
export async function purgeKv(
  { kv, clock, write }: KvPurgeParts,
  tags: readonly string[],
  { hard }: PurgeOptions,
): Promise<PurgeReport> {
  let [operations, purged] = [0, 0];
  for await (const page of pagesOf(kv)) {
    operations += 1;
    const names = page.keys
      .filter(({ metadata }) => hard || !isKnownStale(metadata, clock()))
      .filter(({ metadata }) => mayCarry(metadata, tags))
      .map(({ name }) => name);
    for (const chunk of inChunks(names, KEYS_A_READ)) {
      const tagged = await taggedAmong(kv, chunk, tags);
      operations += 1 + tagged.length;
      if (operations > MAX_OPERATIONS) return { purged, complete: false };
      await Promise.all(tagged.map((entry) => purgeOne(entry)));
      purged += tagged.length;
    }
    if (operations > MAX_OPERATIONS) return { purged, complete: page.list_complete };
  }
  return { purged, complete: true };

  function purgeOne(entry: CacheEntry): Promise<void> {
    return hard
      ? kv.delete(entry.key)
      : write({ ...entry, freshUntil: Math.min(entry.freshUntil, clock()) });
  }
}

async function* pagesOf(kv: KvStore): AsyncGenerator<KvPage> {
  let cursor: string | undefined;
  do {
    const page = await kv.list({ ...(cursor !== undefined && { cursor }) });
    yield page;
    cursor = page.list_complete ? undefined : page.cursor;
  } while (cursor !== undefined);
}

async function taggedAmong(
  kv: KvStore,
  keys: readonly string[],
  tags: readonly string[],
): Promise<readonly CacheEntry[]> {
  const texts = await kv.get([...keys], { type: 'text', cacheTtl: SHORTEST_EDGE_COPY_SECONDS });
  return [...texts.values()]
    .map((text) => (text === null ? undefined : decodeEntry(text)))
    .filter((entry) => entry !== undefined)
    .filter((entry) => entry.tags.some((tag) => tags.includes(tag)));
}
