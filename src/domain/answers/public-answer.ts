import type { Kept } from './answer-memory.ts';

/** An answer that everybody may have, ready to be sent again. Nothing of one request is in it. */
export interface PublicAnswer extends Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Made for the first client that takes it. */
  gzipped: Uint8Array<ArrayBuffer> | undefined;
  readonly contentType: string;
  /** What logs and metrics call it; undefined where another entrypoint made it. */
  readonly operation: string | undefined;
  /** Opaque part of the entity tag, without quotes. */
  readonly tag: string;
  readonly cacheControl: string;
  readonly ageSeconds: number;
  /** Epoch milliseconds. */
  readonly madeAt: number;
}
