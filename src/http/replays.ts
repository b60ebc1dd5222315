import { keptUntil } from '../domain/answers/answer-memory.ts';
import type { CacheOutcome, Reuse } from '../domain/search/outcome.ts';
import { acceptsGzip } from './accept-encoding.ts';

/** A question as it was posted, and the same request with its body still to be read. */
export interface PostedQuestion {
  readonly key: string;
  readonly request: Request;
}

/** Longer questions are rare, and would be kept as keys. */
const MAX_QUESTION_BYTES = 8 * 1024;
const MAX_LIMITED_FIELDS = 1;

/** Reads a short question that is answered at once and whole; undefined for any other, left unread. */
export async function readQuestion(request: Request): Promise<PostedQuestion | undefined> {
  const { url, method, headers, signal } = request;
  const length = Number(headers.get('content-length') ?? Infinity);
  const accept = headers.get('accept') ?? '';
  if (!(length <= MAX_QUESTION_BYTES) || /multipart|event-stream/u.test(accept)) return undefined;
  const body = await request.text();
  const coding = accept.includes('graphql-response') && acceptsGzip(request) ? 'gzip' : '';
  const key = [url, headers.get('content-type'), accept, coding, body].join('\n');
  return { key, request: new Request(url, { method, headers, body, signal }) };
}

export interface ReplayFacts {
  readonly isSound: boolean;
  readonly isKeyed: boolean;
  readonly cache: CacheOutcome | undefined;
  readonly reuse: Reuse | undefined;
  readonly limitedFields: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Until when an answer may be given again, in epoch milliseconds; undefined where it may not: it came
 * from a cache already, so that it says so itself, and holds nothing of who or where the caller is.
 */
export function replayableUntil(facts: ReplayFacts): number | undefined {
  const { reuse, cache, limitedFields, now } = facts;
  const isPlain = facts.isSound && !facts.isKeyed && limitedFields <= MAX_LIMITED_FIELDS;
  if (!isPlain || cache?.status !== 'HIT') return undefined;
  if (reuse === undefined || !reuse.isPublic || !reuse.isWhole) return undefined;
  return keptUntil(now, reuse.freshSeconds * 1_000);
}
