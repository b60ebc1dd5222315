import type { CacheEntry } from '../domain/cache/entry.ts';
import type { CacheTier } from '../domain/cache/tier.ts';
import { inChunks } from '../domain/in-chunks.ts';
import type { Timers } from '../domain/timers.ts';
import { decodeEntry, encodeEntry } from './kv-entry.ts';
import type { KvStore } from './kv-store.ts';
import { purgeKv } from './kv-purge.ts';
import { createWritePace } from './write-pace.ts';

export interface KvTierOptions {
  readonly kv: KvStore;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly timers: Timers;
}

/** Limits of Workers KV. */
const MAX_KEYS_A_READ = 100;
const MAX_KEY_BYTES = 512;
const MIN_EXPIRATION_SECONDS = 60;
/** How long a location may answer from its own copy: the least that KV allows. */
const EDGE_COPY_SECONDS = 30;

/** Workers KV: shared by all isolates, seen elsewhere after up to a minute. */
export function createKvTier({ kv, clock, timers }: KvTierOptions): CacheTier {
  const pace = createWritePace({ clock, timers });

  async function readChunk(keys: readonly string[]): Promise<readonly CacheEntry[]> {
    const texts = await kv.get([...keys], { type: 'text', cacheTtl: EDGE_COPY_SECONDS });
    const now = clock();
    return [...texts.values()]
      .map((text) => (text === null ? undefined : decodeEntry(text)))
      .filter((entry) => entry !== undefined)
      .filter(({ staleUntil }) => now < staleUntil);
  }

  async function write(entry: CacheEntry): Promise<void> {
    if (!fitsKv(entry.key)) throw new Error(`KV takes keys of 1 to ${MAX_KEY_BYTES} bytes`);
    if (!(await pace.turnOf(entry.key))) return;
    const leftSeconds = Math.ceil((entry.staleUntil - clock()) / 1_000);
    if (leftSeconds <= 0) return;
    const { text, metadata } = encodeEntry(entry);
    const expirationTtl = Math.max(MIN_EXPIRATION_SECONDS, leftSeconds);
    await kv.put(entry.key, text, { expirationTtl, metadata });
  }

  return {
    name: 'KV',
    async readMany(keys) {
      const fitting = [...new Set(keys)].filter(fitsKv);
      const chunks = await Promise.all(inChunks(fitting, MAX_KEYS_A_READ).map(readChunk));
      return new Map(chunks.flat().map((entry) => [entry.key, entry]));
    },
    async writeMany(entries) {
      const writes = await Promise.allSettled(entries.map(write));
      const reasons = writes.flatMap((one): unknown[] =>
        one.status === 'rejected' ? [one.reason] : [],
      );
      if (reasons.length > 0)
        throw new AggregateError(reasons, `KV failed ${reasons.length} of ${writes.length} writes`);
    },
    purge: (tags, options) => purgeKv({ kv, clock, write }, tags, options),
  };
}

function fitsKv(key: string): boolean {
  return key !== '' && new TextEncoder().encode(key).byteLength <= MAX_KEY_BYTES;
}
