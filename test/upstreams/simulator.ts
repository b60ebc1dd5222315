import type { Behaviour } from './behaviour.ts';
import { createBehaviours } from './behaviours.ts';
import type { Callee, CallRecord } from './call-log.ts';
import { createCallLog } from './call-log.ts';
import { control } from './control.ts';
import type { Profile } from './delay.ts';
import { delayOf, pause } from './delay.ts';
import { perform } from './perform.ts';
import { targetOf } from './route.ts';
import type { UpstreamName } from './upstream.ts';
import { UPSTREAMS } from './upstreams.ts';

export interface SimulatorOptions {
  readonly profile?: Profile;
  /** Longest that a hanging call is held, in milliseconds; 30 seconds where absent. */
  readonly hangLimitMs?: number;
  /** The clock, in epoch milliseconds; events are held in the month after it. */
  readonly now?: () => number;
}

/** Every upstream in one fetch handler. It knows nothing of Node, so that it also runs in workerd. */
export interface Simulator {
  fetch(request: Request): Promise<Response>;
  /** As `PUT /__control/<upstream>`. */
  set(name: UpstreamName | 'all', behaviour: Behaviour): void;
  /** As `GET /__control/calls`. */
  calls(callee: Callee): readonly CallRecord[];
  /** As `DELETE /__control`: everyone behaves, nothing was called. */
  reset(): void;
}

const HANG_LIMIT_MS = 30_000;

export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { profile = 'instant', hangLimitMs = HANG_LIMIT_MS, now = Date.now } = options;
  const behaviours = createBehaviours();
  const log = createCallLog();

  async function fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const target = targetOf(url);
    if (target.kind === 'control') return control(request, target.path, { behaviours, log });
    // Not `text()`: workerd warns of it for every form.
    const body = new TextDecoder().decode(await request.arrayBuffer());
    const callee = target.kind === 'upstream' ? target.name : target.kind;
    const record = log.begin(callee, { request, body, now: now() });
    if (target.kind !== 'upstream') return finish(record, 'answered', stray(target.kind, url));

    const upstream = UPSTREAMS[target.name];
    const behaviour = behaviours.next(target.name);
    const wait = await pause(
      delayOf(upstream, behaviour, { profile, hangLimitMs }),
      request.signal,
    );
    if (wait === 'aborted') return finish(record, 'aborted', new Response(null, { status: 499 }));
    const call = {
      method: request.method,
      path: target.path,
      params: url.searchParams,
      headers: request.headers,
      body,
    };
    return finish(record, 'answered', perform({ upstream, behaviour, call, url, now: now() }));
  }

  function finish(
    record: CallRecord,
    outcome: CallRecord['outcome'],
    response: Response,
  ): Response {
    record.endedAt = now();
    record.outcome = outcome;
    record.status = outcome === 'answered' ? response.status : null;
    return response;
  }

  return {
    fetch,
    set: (name, behaviour) => behaviours.set(name, behaviour),
    calls: (callee) => log.calls()[callee] ?? [],
    reset() {
      behaviours.clear();
      log.clear();
    },
  };
}

/** Calls that nobody should have made get an answer that shows in a test. */
function stray(kind: 'elsewhere' | 'unknown', url: URL): Response {
  if (kind === 'elsewhere') return Response.json({ elsewhere: true });
  return Response.json({ message: `no upstream is simulated at ${url.host}` }, { status: 502 });
}
