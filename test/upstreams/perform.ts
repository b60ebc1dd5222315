import type { Behaviour, Mode } from './behaviour.ts';
import type { Reply } from './reply.ts';
import { cutShort, toHugeResponse, toResponse } from './reply.ts';
import { ELSEWHERE_HOST, ELSEWHERE_PATH } from './route.ts';
import type { Call, FailureMode, Scene, Upstream } from './upstream.ts';
import { FAILURE_MODES } from './upstream.ts';
import type { Tone } from './world.ts';
import { createWorld } from './world.ts';

const OTHER_NAMES = new Map([
  ['localhost', '127.0.0.1'],
  ['127.0.0.1', 'localhost'],
]);
const DEFAULT_RETRY_AFTER_SECONDS = 30;

export interface Performance {
  readonly upstream: Upstream;
  readonly behaviour: Behaviour;
  readonly call: Call;
  /** The request's own address, which redirects are relative to. */
  readonly url: URL;
  readonly now: number;
}

/** What an upstream answers when it behaves like this. Time is not its business: see `delayOf`. */
export function perform({ upstream, behaviour, call, url, now }: Performance): Response {
  const scene: Scene = {
    world: createWorld({ now, tone: toneOf(behaviour) }),
    variant: behaviour.variant,
  };
  const { mode } = behaviour;
  if (isFailure(mode))
    return toResponse(withRetryAfter(upstream.failures[mode](call, scene), behaviour));
  switch (mode) {
    case 'ok':
    case 'slow':
    case 'empty':
    case 'hostile':
      return toResponse(upstream.answer(call, scene));
    case 'truncated':
      return toResponse(cutShort(upstream.answer(call, scene)));
    case 'huge':
      return toHugeResponse(upstream.answer(call, scene));
    case 'redirect':
      return redirect(url, behaviour);
    case 'hang':
      return new Response('nobody waited so long', { status: 504 });
  }
}

function isFailure(mode: Mode): mode is FailureMode {
  return FAILURE_MODES.some((failure) => failure === mode);
}

function toneOf({ mode }: Behaviour): Tone {
  return mode === 'empty' || mode === 'hostile' ? mode : 'plain';
}

function withRetryAfter(reply: Reply, { mode, retryAfterSeconds }: Behaviour): Reply {
  const seconds =
    retryAfterSeconds ?? (mode === 'rate-limited' ? DEFAULT_RETRY_AFTER_SECONDS : undefined);
  return seconds === undefined
    ? reply
    : { ...reply, headers: { ...reply.headers, 'retry-after': String(seconds) } };
}

function redirect(url: URL, { location = elsewhere(url) }: Behaviour): Response {
  return new Response(null, { status: 302, headers: { location: new URL(location, url).href } });
}

/** Another site that can be reached: the other name of this machine, or a host of the simulator's own. */
function elsewhere(url: URL): string {
  const other = OTHER_NAMES.get(url.hostname);
  return other === undefined
    ? `https://${ELSEWHERE_HOST}/landing`
    : `${url.protocol}//${other}:${url.port}${ELSEWHERE_PATH}`;
}
