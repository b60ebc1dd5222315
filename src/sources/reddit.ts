import * as z from 'zod';
import type { HttpFailure, HttpOutcome, HttpRefusal, HttpVerdict } from '../domain/http.ts';
import type { FoundPlace } from '../domain/places/place.ts';
import type { PlaceQuery, PlaceSource } from '../domain/places/source.ts';
import { answerOfFailure, answerWith } from './answers.ts';
import { serviceCredit } from './credits.ts';
import { endpoint } from '../domain/endpoint.ts';
import { toFoundPlace } from './found-place.ts';
import { mentionedCategory } from './infer-category.ts';
import { opaqueId } from './opaque-id.ts';
import { fetchRedditToken } from './reddit-auth.ts';
import type { RedditClient } from './reddit-auth.ts';
import type { TokenMemory, TokenOutcome } from './reddit-tokens.ts';
import { looseFlag, looseNumber, looseText, rowsOf } from './rows.ts';
import { searchWords } from './search-words.ts';

const MAX_POSTS = 25;
/** The API refuses longer ones. */
const MAX_QUERY_LENGTH = 512;
/** The last call of the quota is left to whoever is on its way already. */
const MIN_REMAINING_CALLS = 2;
const GONE = new Set(['[deleted]', '[removed]']);
const REDDIT = 'https://www.reddit.com';

const post = z.object({
  id: z.string(),
  subreddit: z.string().default(''),
  title: z.string(),
  selftext: z.string().default(''),
  author: z.string().default(''),
  permalink: z.string().startsWith('/'),
  score: looseNumber,
  num_comments: looseNumber,
  over_18: looseFlag,
  quarantine: looseFlag,
  stickied: looseFlag,
  removed_by_category: looseText.or(z.null()),
});
type Post = z.output<typeof post>;

const child = z.object({ kind: z.literal('t3'), data: post });
const listing = z.object({
  error: z.union([z.number(), z.string()]).optional(),
  data: z.object({ children: rowsOf(child) }).optional(),
});
type Listing = z.output<typeof listing>;

export interface RedditOptions extends RedditClient {
  /** "https://oauth.reddit.com". */
  readonly baseUrl: string;
  /** Of the isolate. */
  readonly tokens: TokenMemory;
  /** Keeps the request alive for a token that others may be waiting for after it was answered. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** Posts about a town, through Reddit's OAuth API: hearsay of places, without coordinates. */
export function createRedditSource(options: RedditOptions): PlaceSource {
  const { http, baseUrl, tokens, waitUntil } = options;
  const obtain = (): Promise<TokenOutcome> =>
    tokens.obtain(() => {
      const fetched = fetchRedditToken(options);
      waitUntil(fetched);
      return fetched;
    });

  const search = (query: PlaceQuery, { token, signal }: { token: string; signal: AbortSignal }) =>
    http.request({
      upstream: 'reddit',
      url: endpoint(baseUrl, '/search', parametersOf(query)),
      headers: { authorization: `bearer ${token}` },
      schema: listing,
      judge: judgeListing,
      explain: explainRefusal,
      pause: pauseOf,
      signal,
    });

  async function searchWithToken(
    query: PlaceQuery,
    signal: AbortSignal,
  ): Promise<HttpOutcome<Listing> | HttpFailure> {
    const token = await untilAborted(obtain(), signal);
    if (!token.ok) return token;
    const first = await search(query, { token: token.value, signal });
    if (first.ok || first.status !== 'AUTH') return first;
    // Tokens are withdrawn at times before they expire: once more with a new one.
    tokens.forget(token.value);
    const fresh = await untilAborted(obtain(), signal);
    return fresh.ok ? search(query, { token: fresh.value, signal }) : fresh;
  }

  return {
    name: 'REDDIT',
    async find(query, signal) {
      const outcome = await searchWithToken(query, signal);
      if (!outcome.ok) return answerOfFailure(outcome);
      return answerWith((outcome.value.data?.children ?? []).map(({ data }) => toPlace(data)));
    },
  };
}

function parametersOf(query: PlaceQuery): Readonly<Record<string, string | number>> {
  const [town = '', ...areas] = query.locationName
    .replaceAll(/["()]/gu, ' ')
    .split(',')
    .map((part) => part.trim());
  const area = areas[0] ?? '';
  const q = `"${town}"${area === '' ? '' : ` ${area}`} (${searchWords(query).join(' OR ')})`;
  return {
    q: q.length > MAX_QUERY_LENGTH ? `"${town}"`.slice(0, MAX_QUERY_LENGTH) : q,
    sort: 'relevance',
    t: 'all',
    type: 'link',
    limit: MAX_POSTS,
    // Without it three characters of every text come as entities.
    raw_json: 1,
  };
}

function judgeListing({ error }: Listing): HttpVerdict | undefined {
  return error === undefined
    ? undefined
    : { status: 'ERROR', detail: 'Reddit told an error inside a 200' };
}

/** A 403, in whatever form, is a block: the client's own rights are told with a 401. A 429 names its end in a header of its own. */
function explainRefusal({ status, headers }: HttpRefusal): HttpVerdict | undefined {
  if (status === 403) return { status: 'BLOCKED', detail: 'HTTP 403' };
  const resetSeconds = numberOf(headers.get('x-ratelimit-reset'));
  if (status !== 429 || headers.has('retry-after') || resetSeconds === undefined) return undefined;
  return { status: 'RATE_LIMITED', detail: 'HTTP 429', retryAfterSeconds: Math.ceil(resetSeconds) };
}

function pauseOf(headers: Headers): number | undefined {
  const remaining = numberOf(headers.get('x-ratelimit-remaining'));
  return remaining !== undefined && remaining < MIN_REMAINING_CALLS
    ? numberOf(headers.get('x-ratelimit-reset'))
    : undefined;
}

function numberOf(header: string | null): number | undefined {
  const value = Number(header ?? Number.NaN);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

function toPlace(found: Post): FoundPlace | undefined {
  const { title, selftext, author, subreddit, score, num_comments: comments } = found;
  const isHidden =
    found.over_18 ||
    found.quarantine ||
    found.stickied ||
    typeof found.removed_by_category === 'string';
  if (isHidden || GONE.has(author) || GONE.has(selftext)) return undefined;
  const url = `${REDDIT}${found.permalink}`;
  return toFoundPlace({
    id: opaqueId('rd', found.id),
    name: title,
    description: selftext,
    category: mentionedCategory(`${title} ${selftext}`) ?? 'OTHER',
    url,
    source: 'REDDIT',
    attributions: [serviceCredit(`u/${author} on Reddit`, url)],
    tags: [
      'discussion',
      `r/${subreddit}`,
      score && `${score} points`,
      comments && `${comments} comments`,
    ].map((tag) => tag || undefined),
  });
}

/** The token, or TIMEOUT as soon as this caller's own time is up: others may go on waiting for it. */
async function untilAborted(
  token: Promise<TokenOutcome>,
  signal: AbortSignal,
): Promise<TokenOutcome> {
  const gone: HttpFailure = {
    ok: false,
    status: 'TIMEOUT',
    detail: 'the caller stopped waiting for a token',
    latencyMs: 0,
  };
  if (signal.aborted) return gone;
  const { promise, resolve } = Promise.withResolvers<TokenOutcome>();
  const leave = () => resolve(gone);
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([token, promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
