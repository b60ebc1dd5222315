import { keptUntil } from '../domain/answers/answer-memory.ts';
import { cacheControl, type PublicCaching } from '../domain/answers/caching.ts';
import type { PublicAnswer } from '../domain/answers/public-answer.ts';
import { sha256, toBase64Url } from '../domain/digest.ts';
import { acceptsGzip } from './accept-encoding.ts';
import { gzip, isOursToCompress } from './gzip.ts';
import { noneMatchNames } from './if-none-match.ts';

/** A caller with a key is answered apart, by other rules. */
const VARY = 'Accept, Accept-Encoding, Authorization, X-API-Key';

export interface PublicAnswerParts {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly caching: PublicCaching;
  /** What logs and metrics call it. */
  readonly operation: string | undefined;
  readonly now: number;
}

export async function makePublicAnswer(parts: PublicAnswerParts): Promise<PublicAnswer> {
  const { body, contentType, caching, operation, now } = parts;
  return {
    body,
    gzipped: undefined,
    bytes: body.byteLength,
    contentType,
    operation,
    tag: await tagOf(body),
    cacheControl: cacheControl(caching),
    ageSeconds: caching.ageSeconds,
    madeAt: now,
    keepUntil: keptUntil(now, caching.freshSeconds * 1000),
  };
}

/** Of the content alone: equal bodies, equal tags, in every isolate. 128 bits of its SHA-256. */
async function tagOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url((await sha256(body)).subarray(0, 16));
}

/** Whether a caller says who it is; such answers are nobody else's, even where the key is wrong. */
export function isKeyed(headers: Headers): boolean {
  return headers.has('authorization') || headers.has('x-api-key');
}

export interface Sending {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Headers of this one request. */
  readonly more?: Readonly<Record<string, string>>;
  readonly variesByOrigin?: boolean;
}

/** The answer for one caller: compressed or not, whole or "not modified". */
export function sendPublicAnswer(
  answer: PublicAnswer,
  request: Request,
  sending: Sending,
): Response | Promise<Response> {
  if (!isOursToCompress(answer.contentType, answer.bytes) || !acceptsGzip(request)) {
    return send(answer, request, { ...sending, body: answer.body, etag: `"${answer.tag}"` });
  }
  const etag = `"${answer.tag}-gzip"`;
  const { gzipped } = answer;
  if (gzipped !== undefined) return send(answer, request, { ...sending, body: gzipped, etag });
  return gzip(answer.body).then((body) => {
    answer.gzipped = body;
    return send(answer, request, { ...sending, body, etag });
  });
}

interface Representation extends Sending {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

function send(answer: PublicAnswer, request: Request, chosen: Representation): Response {
  const { body, etag, now, more, variesByOrigin = false } = chosen;
  const headers: Record<string, string> = {
    'Cache-Control': answer.cacheControl,
    Age: String(answer.ageSeconds + Math.floor((now - answer.madeAt) / 1000)),
    ETag: etag,
    Vary: variesByOrigin ? `${VARY}, Origin` : VARY,
    ...more,
  };
  const noneMatch = request.headers.get('if-none-match');
  if (noneMatch !== null && noneMatchNames(noneMatch, etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers['Content-Type'] = answer.contentType;
  const isHead = request.method === 'HEAD';
  if (isHead) headers['Content-Length'] = String(body.byteLength);
  if (body === answer.body) return new Response(isHead ? null : body, { headers });
  headers['Content-Encoding'] = 'gzip';
  return new Response(isHead ? null : body, { headers, encodeBody: 'manual' });
}
