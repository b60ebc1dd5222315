import type { CacheEntry } from '../domain/cache/entry.ts';
import type { CacheTier } from '../domain/cache/tier.ts';
import { MEMORY_FRESH_SECONDS } from '../domain/cache/ttl.ts';
import { plainCopy } from './plain-copy.ts';

export interface MemoryTierOptions {
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly maxEntries?: number;
  /** Of values as JSON, two bytes a character; of the 128 MB that an isolate has. */
  readonly maxBytes?: number;
}

interface Held {
  readonly entry: CacheEntry;
  readonly bytes: number;
  readonly dropAt: number;
}

const DEFAULT_MAX_ENTRIES = 500;
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;
/** One value may not push all others out. */
const LARGEST_SHARE = 1 / 8;

/** The memory of one isolate: nothing stays longer than five seconds, the least used goes first. */
export function createMemoryTier({
  clock,
  maxEntries = DEFAULT_MAX_ENTRIES,
  maxBytes = DEFAULT_MAX_BYTES,
}: MemoryTierOptions): CacheTier {
  const held = new Map<string, Held>();
  let bytesHeld = 0;

  function drop(key: string): void {
    bytesHeld -= held.get(key)?.bytes ?? 0;
    held.delete(key);
  }

  /** Moves what is used to the end, so that the front is what is used least. */
  function take(key: string, now: number): CacheEntry | undefined {
    const one = held.get(key);
    if (one === undefined) return undefined;
    drop(key);
    if (now >= one.dropAt) return undefined;
    keep(key, one);
    return one.entry;
  }

  function keep(key: string, one: Held): void {
    drop(key);
    held.set(key, one);
    bytesHeld += one.bytes;
    for (const oldest of held.keys()) {
      if (held.size <= maxEntries && bytesHeld <= maxBytes) return;
      drop(oldest);
    }
  }

  function write(entry: CacheEntry, now: number): void {
    const { value, bytes } = plainCopy(entry.value);
    drop(entry.key);
    if (bytes > maxBytes * LARGEST_SHARE || now >= entry.staleUntil) return;
    const dropAt = Math.min(now + MEMORY_FRESH_SECONDS * 1_000, entry.staleUntil);
    keep(entry.key, { entry: { ...entry, value }, bytes, dropAt });
  }

  function purgeOne({ entry, bytes, dropAt }: Held, hard: boolean, now: number): void {
    if (hard) drop(entry.key);
    else
      held.set(entry.key, {
        entry: { ...entry, freshUntil: Math.min(entry.freshUntil, now) },
        bytes,
        dropAt,
      });
  }

  return {
    name: 'MEMORY',
    async readMany(keys) {
      const now = clock();
      const found = keys.map((key) => take(key, now)).filter((entry) => entry !== undefined);
      return new Map(found.map((entry) => [entry.key, entry]));
    },
    async writeMany(entries) {
      const now = clock();
      for (const entry of entries) write(entry, now);
    },
    async purge(tags, { hard }) {
      const now = clock();
      const tagged = [...held.values()].filter(({ entry }) =>
        entry.tags.some((tag) => tags.includes(tag)),
      );
      for (const one of tagged) purgeOne(one, hard, now);
      return { purged: tagged.length, complete: true };
    },
  };
}
