import { cacheControl, type Caching, decideCaching } from '../domain/answers/caching.ts';
import { canonicalQuestion } from '../domain/answers/canonical-question.ts';
import type { PublicAnswer } from '../domain/answers/public-answer.ts';
import type { Scope } from '../scope.ts';
import type { Isolate } from '../scope/isolate.ts';
import { acceptsGzip } from './accept-encoding.ts';
import type { Exchange, GraphqlDoor } from './answer-route.ts';
import { edgeCacheStatus, readEdgeAnswer } from './edge-cache.ts';
import { refuse } from './error-response.ts';
import { gzip, isLeftAlone, isOursToCompress } from './gzip.ts';
import { makePublicAnswer, sendPublicAnswer } from './public-answer.ts';

const FROM_MEMORY = 'HIT; layer=memory';
const JSON_TYPE = /^application\/(?:graphql-response\+)?json\b/u;

export interface GraphqlExchange {
  readonly exchange: Exchange;
  readonly isolate: Isolate<GraphqlDoor>;
  readonly openScope: () => Scope;
}

/** Answers at `/graphql`: from what was just answered to others, else by running the operation. */
export async function answerGraphql(parts: GraphqlExchange): Promise<Response> {
  const { request } = parts.exchange;
  if (request.method === 'POST') {
    return isJson(request) ? answerUnkept(parts) : refuseContentType(parts.exchange);
  }
  return isKeyed(request) ? answerUnkept(parts) : answerGet(parts);
}

/** A form of another site's page can send anything but JSON: that is what keeps it out. */
function isJson(request: Request): boolean {
  const contentType = request.headers.get('content-type') ?? '';
  return /^application\/(?:graphql\+)?json\s*(?:;|$)/iu.test(contentType);
}

/** Whether a caller says who it is; such answers are nobody else's, even where the key is wrong. */
function isKeyed({ headers }: Request): boolean {
  return headers.has('authorization') || headers.has('x-api-key');
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
  { request, clock }: Exchange,
  keep?: (answer: PublicAnswer) => void,
): Promise<Response> {
  if (run.caching.kind !== 'PUBLIC') return withoutKeeping(run, request);
  const answer = await makePublicAnswer({
    body: new Uint8Array(await run.response.arrayBuffer()),
    contentType: run.response.headers.get('content-type') ?? '',
    caching: run.caching,
    now: clock(),
  });
  keep?.(answer);
  return sendPublicAnswer(answer, request, answer.madeAt);
}

interface Sending {
  readonly request: Request;
  /** Value of `X-Cache`. */
  readonly status: string | undefined;
  readonly now: number;
}

async function sendAs(answer: PublicAnswer, { request, status, now }: Sending): Promise<Response> {
  const response = await sendPublicAnswer(answer, request, now);
  if (status !== undefined) response.headers.set('X-Cache', status);
  return response;
}

async function answerUnkept(parts: GraphqlExchange): Promise<Response> {
  return withoutKeeping(await runOperation(parts), parts.exchange.request);
}

interface Run {
  readonly response: Response;
  readonly caching: Caching;
}

async function runOperation({ exchange, isolate, openScope }: GraphqlExchange): Promise<Run> {
  const { request } = exchange;
  const scope = openScope();
  const asGet = request.method === 'HEAD' ? new Request(request, { method: 'GET' }) : request;
  const response = explainEmpty(await isolate.gateway.handle(asGet, scope), exchange);
  const { operation, cacheLedger, client } = scope;
  const caching = decideCaching({
    isKeyed: isKeyed(request) || client.kind !== 'ANONYMOUS',
    isRegisteredGet: request.method !== 'POST' && operation.isRegistered,
    isSound: isWholeJson(response) && !operation.hasErrors && !operation.isStream,
    isForced: cacheLedger.coldest()?.status === 'BYPASS',
    reuse: cacheLedger.reuse(),
  });
  return { response, caching };
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
