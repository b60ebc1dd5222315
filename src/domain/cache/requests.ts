import type * as z from 'zod';
import type { CacheOutcome } from '../search/outcome.ts';
import type { KeyedFlights } from './flights.ts';
import type { CacheTtl, Lifespan } from './ttl.ts';

/** A value just made, and what is to be known to keep it. Plain JSON data only. */
export interface Computed<Value> extends Lifespan {
  readonly value: Value;
  /** What a purge names it by: `place:…`, `location:…`, `source:…`, `search:…`. */
  readonly tags: readonly string[];
  /** What it becomes once everything has answered; stored behind the response when it comes. */
  readonly later?: Promise<Computed<Value>>;
}

/** What all values of one kind have in common. */
export interface CacheKind<Value> {
  /** Reads the value back from JSON. */
  readonly schema: z.ZodType<Value>;
  /** Raised whenever the shape of the value changes its meaning. */
  readonly schemaVersion: number;
  readonly ttl: CacheTtl;
  /** What memory holds, once it has been read back: it is frozen, so it needs no second reading. */
  readonly parsed?: WeakMap<object, Value>;
  /** Makes the value smaller to be stored; `schema` reads it back. */
  readonly pack?: (value: Value) => unknown;
  /** Those of the isolate for this kind. */
  readonly flights: KeyedFlights<Landing<Value>>;
}

export interface ReadRequest<Value> extends CacheKind<Value> {
  /** From `hashKey`. */
  readonly key: string;
  /** Skips what is stored; the new value is stored. */
  readonly force?: boolean;
  /** Makes the value. Rejects only where nothing can be said: a stored value then serves on. */
  readonly compute: () => Promise<Computed<Value>>;
}

export interface ReadManyRequest<Value> extends CacheKind<Value> {
  readonly keys: readonly string[];
  readonly force?: boolean;
  /** Makes the values of all keys that no layer has, in one call. */
  readonly compute: (keys: readonly string[]) => Promise<ReadonlyMap<string, Computed<Value>>>;
}

export interface ReadResult<Value> {
  readonly value: Value;
  readonly outcome: CacheOutcome;
  /** It was so when it was made, or it is served for want of a newer one, or a layer failed. */
  readonly degraded: boolean;
  /** Epoch milliseconds until which it is as good as new, by the shared layer nearest to readers. */
  readonly freshUntil: number;
  /** Epoch milliseconds after which it may not be served, nor anything made of it. */
  readonly keepUntil: number;
}

/** How a flight ends: plain data, which any request of the isolate may read. */
export type Landing<Value> =
  | { readonly kind: 'SERVED'; readonly result: ReadResult<Value> }
  | { readonly kind: 'FAILED'; readonly error: Error };
