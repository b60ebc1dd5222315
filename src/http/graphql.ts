import { cacheControl, type Caching, decideCaching } from '../domain/answers/caching.ts';
import { canonicalQuestion } from '../domain/answers/canonical-question.ts';
import type { PublicAnswer } from '../domain/answers/public-answer.ts';
import type { Replay } from '../domain/answers/replay.ts';
import type { RequestLimits } from '../domain/limits/request-limits.ts';
import type { Scope } from '../scope.ts';
import type { Isolate } from '../scope/isolate.ts';
import { acceptsGzip } from './accept-encoding.ts';
import type { Exchange, GraphqlDoor } from './answer-route.ts';
import { edgeCacheStatus, readEdgeAnswer } from './edge-cache.ts';
import { refuse } from './error-response.ts';
import { gzip, isLeftAlone, isOursToCompress } from './gzip.ts';
import { isKeyed, makePublicAnswer, sendPublicAnswer } from './public-answer.ts';
import { setRateLimitHeaders } from './rate-limit-headers.ts';
import { readQuestion, replayableUntil, type ReplayFacts } from './replays.ts';

const FROM_MEMORY = 'HIT; layer=memory';
const JSON_TYPE = /^application\/(?:graphql-response\+)?json\b/u;

export interface GraphqlExchange {
  readonly exchange: Exchange;
  readonly isolate: Isolate<GraphqlDoor>;
  readonly openScope: () => Scope;
  /** The limits of the caller, for an answer that needs nothing else. */
  readonly openLimits: () => RequestLimits;
}

/** Answers at `/graphql`: from what was just answered to others, else by running the operation. */
export async function answerGraphql(parts: GraphqlExchange): Promise<Response> {
  const { request } = parts.exchange;
  if (request.method === 'POST') {
    return isJson(request) ? answerPost(parts) : refuseContentType(parts.exchange);
  }
  return isKeyed(request.headers) ? answerUnkept(parts) : answerGet(parts);
}

/** A form of another site's page can send anything but JSON: that is what keeps it out. */
function isJson(request: Request): boolean {
  const contentType = request.headers.get('content-type') ?? '';
  return /^application\/(?:graphql\+)?json\s*(?:;|$)/iu.test(contentType);
}

async function answerGet(parts: GraphqlExchange): Promise<Response> {
  const { exchange, isolate } = parts;
  const { request } = exchange;
  if (exchange.isBehindEdge) return sendRun(await runOperation(parts), exchange);
  const now = exchange.clock();
  const accept = request.headers.get('accept') ?? '';
  const spelling = `${accept} ${request.url}`;
  const known = isolate.answers.recall(spelling, now);
  if (known !== undefined) return sendAs(known, { request, status: FROM_MEMORY, now });
  const question = canonicalQuestion(new URL(request.url).searchParams);
  if (question === undefined) return answerUnkept(parts);
  const meaning = `${accept} ${question}`;
  const alike = isolate.answers.recallMeaning(meaning, spelling, now);
  if (alike !== undefined) return sendAs(alike, { request, status: FROM_MEMORY, now });
  const keep = (answer: PublicAnswer): void => isolate.answers.keep(meaning, spelling, answer);

  const edge = await exchange.findEdge();
  if (edge === undefined) return sendRun(await runOperation(parts), exchange, keep);
  const response = await edge.ask(request, exchange.requestId);
  const answer = await readEdgeAnswer(response, exchange.clock());
  if (answer === undefined) return response;
  keep(answer);
  return sendAs(answer, { request, status: edgeCacheStatus(response), now: answer.madeAt });
}

/** What was just run, ready for whoever may keep it. */
async function sendRun(
  run: Run,
  { request, clock, observed }: Exchange,
  keep?: (answer: PublicAnswer) => void,
): Promise<Response> {
  if (run.caching.kind !== 'PUBLIC') return withoutKeeping(run, request);
  const answer = await makePublicAnswer({
    body: new Uint8Array(await run.response.arrayBuffer()),
    contentType: run.response.headers.get('content-type') ?? '',
    caching: run.caching,
    operation: observed.ledger.operation(),
    now: clock(),
  });
  keep?.(answer);
  return sendPublicAnswer(answer, request, { now: answer.madeAt });
}

interface Sending {
  readonly request: Request;
  /** Value of `X-Cache`. */
  readonly status: string | undefined;
  readonly now: number;
}

async function sendAs(answer: PublicAnswer, { request, status, now }: Sending): Promise<Response> {
  const response = await sendPublicAnswer(answer, request, { now });
  if (status !== undefined) response.headers.set('X-Cache', status);
  return response;
}

/** The very same question within a moment has the very same answer; only the limiter is asked again. */
async function answerPost(parts: GraphqlExchange): Promise<Response> {
  const { exchange, isolate } = parts;
  const { replays } = isolate;
  const question = isKeyed(exchange.request.headers)
    ? undefined
    : await readQuestion(exchange.request);
  if (question === undefined) return answerUnkept(parts);
  const { key } = question;
  const known = replays.recall(key, exchange.clock());
  const replayed = known === undefined ? undefined : await replay(known, parts);
  if (replayed !== undefined) return replayed;

  const run = await runOperation(parts, question.request);
  const response = await withoutKeeping(run, exchange.request);
  const keepUntil = replayableUntil({ ...run.facts, now: exchange.clock() });
  if (keepUntil === undefined) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const { headers } = response;
  replays.keep(key, key, {
    body,
    bytes: body.byteLength + key.length,
    keepUntil,
    headers: [...headers],
    operation: exchange.observed.ledger.operation(),
    limitedFields: run.facts.limitedFields,
  });
  return sendBytes(body, headers);
}

/** Undefined where the caller has used up his allowance: running the operation says so in full. */
async function replay(
  { body, headers, operation, limitedFields }: Replay,
  { exchange, openLimits }: GraphqlExchange,
): Promise<Response | undefined> {
  const { searchAllowance, rateLedger } = openLimits();
  for (let taken = 0; taken < limitedFields; taken += 1)
    if ((await searchAllowance.take()) !== undefined) return undefined;
  if (operation !== undefined) exchange.observed.ledger.noteOperation(operation);
  const response = sendBytes(body, new Headers(headers.map(([name, value]) => [name, value])));
  response.headers.set('X-Cache', FROM_MEMORY);
  const rate = rateLedger.tightest();
  if (rate !== undefined) setRateLimitHeaders(response.headers, rate);
  return response;
}

function sendBytes(body: Uint8Array<ArrayBuffer>, headers: Headers): Response {
  const encodeBody = headers.has('content-encoding') ? 'manual' : 'automatic';
  return new Response(body, { headers, encodeBody });
}

async function answerUnkept(parts: GraphqlExchange): Promise<Response> {
  return withoutKeeping(await runOperation(parts), parts.exchange.request);
}

interface Run {
  readonly response: Response;
  readonly caching: Caching;
  readonly facts: Omit<ReplayFacts, 'now'>;
}

/** Runs the operation of the request, or of the same request whose body is still to be read. */
async function runOperation(
  { exchange, isolate, openScope }: GraphqlExchange,
  unread: Request = exchange.request,
): Promise<Run> {
  const { request } = exchange;
  const scope = openScope();
  const asGet = request.method === 'HEAD' ? new Request(request, { method: 'GET' }) : unread;
  const response = explainEmpty(await isolate.gateway.handle(asGet, scope), exchange);
  const { operation, cacheLedger, client, rateLedger } = scope;
  const cache = cacheLedger.coldest();
  const facts = {
    isKeyed: isKeyed(request.headers) || client.kind !== 'ANONYMOUS',
    isSound: isWholeJson(response) && !operation.hasErrors && !operation.isStream,
    cache,
    reuse: cacheLedger.reuse(),
    limitedFields: rateLedger.count(),
  };
  const caching = decideCaching({
    ...facts,
    isRegisteredGet: request.method !== 'POST' && operation.isRegistered,
    isForced: cache?.status === 'BYPASS',
  });
  return { response, caching, facts };
}

function isWholeJson(response: Response): boolean {
  return response.status === 200 && JSON_TYPE.test(response.headers.get('content-type') ?? '');
}

async function withoutKeeping({ response, caching }: Run, request: Request): Promise<Response> {
  const { headers } = response;
  headers.set('Cache-Control', cacheControl(caching));
  const contentType = headers.get('content-type') ?? '';
  if (!isLeftAlone(contentType)) return response;
  headers.append('Vary', 'Accept-Encoding');
  const body = new Uint8Array(await response.arrayBuffer());
  const { status } = response;
  if (!isOursToCompress(contentType, body.byteLength) || !acceptsGzip(request)) {
    return new Response(body, { status, headers });
  }
  headers.set('Content-Encoding', 'gzip');
  headers.delete('Content-Length');
  return new Response(await gzip(body), { status, headers, encodeBody: 'manual' });
}

function refuseContentType(exchange: Exchange): Response {
  return refuse(exchange, {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the operation as application/json',
  });
}

/** Yoga refuses what it cannot write in a bare status; every error of ours has a body. */
function explainEmpty(response: Response, exchange: Exchange): Response {
  switch (response.status) {
    case 415:
      return refuseContentType(exchange);
    case 406:
      return refuse(exchange, {
        code: 'NOT_ACCEPTABLE',
        message:
          'Accept application/json or application/graphql-response+json; for @defer multipart/mixed, for subscriptions text/event-stream',
      });
    default:
      return response;
  }
}
