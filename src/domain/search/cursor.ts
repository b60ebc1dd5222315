import { toBase64Url } from '../digest.ts';

/** What a cursor names: one place of one stored answer. */
export interface CursorTarget {
  /** `SearchResult.fingerprint` of the answer; ASCII. */
  readonly fingerprint: string;
  /** Position of the place in that answer, from 0. */
  readonly offset: number;
}

const CURSOR_VERSION = '1';
const CURSOR_TEXT = new RegExp(`^${CURSOR_VERSION}:(\\d{1,6}):([\\x21-\\x7e]+)$`);
const BASE64URL = /^[A-Za-z0-9_-]{1,512}$/;

/** A cursor: base64url of version, position and fingerprint. Opaque to callers. */
export function encodeCursor(target: CursorTarget): string {
  const text = `${CURSOR_VERSION}:${target.offset}:${target.fingerprint}`;
  return toBase64Url(new TextEncoder().encode(text));
}

/** What a cursor names; undefined where it was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): CursorTarget | undefined {
  if (!BASE64URL.test(cursor) || cursor.length % 4 === 1) return undefined;
  const [, offset, fingerprint] =
    CURSOR_TEXT.exec(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))) ?? [];
  if (offset === undefined || fingerprint === undefined) return undefined;
  return { fingerprint, offset: Number(offset) };
}

/** A run of an answer's places: `start` inclusive, `end` exclusive. */
export interface Page {
  readonly kind: 'PAGE';
  readonly start: number;
  readonly end: number;
}

/** Why no page can be given. */
export type PageFault =
  | { readonly kind: 'MALFORMED_CURSOR' }
  /** The answer that the cursor came from is no longer the one at hand. */
  | { readonly kind: 'ANSWER_GONE' };

export interface PageRequest {
  readonly fingerprint: string;
  /** Number of places in the answer. */
  readonly total: number;
  readonly first: number;
  readonly after?: string;
}

/** The `first` places of an answer, from the one after the cursor where one is given. */
export function pageOf({ fingerprint, total, first, after }: PageRequest): Page | PageFault {
  if (after === undefined) return { kind: 'PAGE', start: 0, end: Math.min(first, total) };
  const target = decodeCursor(after);
  if (target === undefined) return { kind: 'MALFORMED_CURSOR' };
  if (target.fingerprint !== fingerprint) return { kind: 'ANSWER_GONE' };
  if (target.offset >= total) return { kind: 'MALFORMED_CURSOR' };
  const start = target.offset + 1;
  return { kind: 'PAGE', start, end: Math.min(start + first, total) };
}
