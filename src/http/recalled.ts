import { OPEN_GATE } from '../domain/limits/gate.ts';
import type { Isolate } from '../scope/isolate.ts';
import type { Guards } from '../scope/limits.ts';
import { corsHeaders, variesByOrigin } from './cors.ts';
import { HSTS } from './finish.ts';
import { isKeyed, sendPublicAnswer } from './public-answer.ts';
import { newRequestId, requestIdOf } from './request-id.ts';

/** What of an isolate is needed to answer from its memory. */
type Remembering = Pick<Isolate<unknown>, 'answers' | 'config' | 'guards' | 'noteRecalled'>;

/**
 * The shortest way: a stranger's GET that was answered a moment ago. Every rule of the door holds here
 * too: the gate, who may read it, an id, a log line, a measurement. Undefined where anything is out of
 * the ordinary, which goes the long way.
 */
export async function answerRecalled(
  request: Request,
  isolate: Remembering,
  clock: () => number,
): Promise<Response | undefined> {
  if (request.method !== 'GET') return undefined;
  const { url, headers } = request;
  const startedAt = clock();
  const answer = isolate.answers.recall(`${headers.get('accept') ?? ''} ${url}`, startedAt);
  if (answer === undefined || isKeyed(headers)) return undefined;
  if (!(await passesGate(headers, isolate.guards))) return undefined;
  const requestId = requestIdOf(headers, newRequestId);
  const now = clock();
  const elapsedMs = now - startedAt;
  const response = await sendPublicAnswer(answer, request, {
    now,
    more: {
      'X-Cache': 'HIT; layer=memory',
      'X-Request-ID': requestId,
      'X-Response-Time': String(elapsedMs),
      'Server-Timing': `total;dur=${elapsedMs}`,
      'X-Content-Type-Options': 'nosniff',
      ...(url.startsWith('https:') && { 'Strict-Transport-Security': HSTS }),
      ...corsHeaders(headers.get('origin'), isolate.config.allowedOrigins),
    },
    variesByOrigin: variesByOrigin(isolate.config.allowedOrigins),
  });
  const { operation } = answer;
  isolate.noteRecalled({ headers, requestId, status: response.status, elapsedMs, operation });
  return response;
}

/** A refusal, or a gate that fails, is told at length by the long way. */
async function passesGate(headers: Headers, { gate, identify }: Guards): Promise<boolean> {
  if (gate === OPEN_GATE) return true;
  const identification = await identify(headers);
  if (identification.kind !== 'IDENTIFIED') return false;
  return gate.pass(identification.client).catch(() => false);
}
