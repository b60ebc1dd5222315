import * as z from 'zod';
import { cacheEntrySchema, type CacheEntry } from '../domain/cache/entry.ts';

/** Beside an entry in KV, so that a purge finds it by listing, without reading values. */
const kvMetadataSchema = z.object({
  /** `freshUntil`. */
  f: z.number(),
  /** Marks of its tags, `MARK_LENGTH` characters each. */
  t: z.string(),
  /** 1 where there were more tags than fit. */
  o: z.literal(1).exactOptional(),
});

export type KvMetadata = z.output<typeof kvMetadataSchema>;

const MARK_LENGTH = 7;
/** KV keeps 1,024 bytes of metadata; the rest is for the other fields. */
const MAX_MARKS = 130;

export function encodeEntry(entry: CacheEntry): { text: string; metadata: KvMetadata } {
  const marks = entry.tags.slice(0, MAX_MARKS).map(markOf).join('');
  const hasMore = entry.tags.length > MAX_MARKS;
  return {
    text: JSON.stringify(entry),
    metadata: { f: Math.round(entry.freshUntil), t: marks, ...(hasMore && { o: 1 }) },
  };
}

/** Undefined where the text is no entry. */
export function decodeEntry(text: string): CacheEntry | undefined {
  try {
    return cacheEntrySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether an entry may carry one of the tags: yes may be wrong, no never is. */
export function mayCarry(metadata: unknown, tags: readonly string[]): boolean {
  const { data } = kvMetadataSchema.safeParse(metadata);
  if (data === undefined || data.o === 1) return true;
  const wanted = new Set(tags.map(markOf));
  for (let at = 0; at < data.t.length; at += MARK_LENGTH)
    if (wanted.has(data.t.slice(at, at + MARK_LENGTH))) return true;
  return false;
}

/** Whether an entry is past its freshness already, as far as its metadata tells. */
export function isKnownStale(metadata: unknown, now: number): boolean {
  const { data } = kvMetadataSchema.safeParse(metadata);
  return data !== undefined && data.f <= now;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits in base 36: tells most tags apart, and the value settles the rest. */
function markOf(tag: string): string {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(tag)) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return (hash >>> 0).toString(36).padStart(MARK_LENGTH, '0');
}
