import { MODES, parseBehaviour } from './behaviour.ts';
import type { Behaviours } from './behaviours.ts';
import type { CallLog } from './call-log.ts';
import { nameOf } from './route.ts';
import { UPSTREAM_NAMES } from './upstream.ts';
import { UPSTREAMS } from './upstreams.ts';

interface Controlled {
  readonly behaviours: Behaviours;
  readonly log: CallLog;
}

/** The simulator's own endpoint, below `/__control`. */
export async function control(
  request: Request,
  path: string,
  { behaviours, log }: Controlled,
): Promise<Response> {
  const subject = path.replaceAll('/', '');
  switch (`${request.method} ${subject}`) {
    case 'GET ':
      return Response.json({
        upstreams: UPSTREAM_NAMES,
        modes: MODES,
        behaviours: behaviours.all(),
      });
    case 'GET calls':
      return Response.json(log.calls());
    case 'GET counts':
      return Response.json(log.counts());
    case 'DELETE calls':
      log.clear();
      return done();
    case 'DELETE ':
      behaviours.clear();
      log.clear();
      return done();
    default:
      return request.method === 'PUT'
        ? tell(subject, await request.text(), behaviours)
        : refuse(404, 'no such control');
  }
}

function tell(subject: string, body: string, behaviours: Behaviours): Response {
  const name = subject === 'all' ? 'all' : nameOf(subject);
  if (name === undefined)
    return refuse(404, `an upstream is one of all, ${UPSTREAM_NAMES.join(', ')}`);
  const behaviour = parseBehaviour(parsed(body));
  if (!behaviour.ok) return refuse(400, behaviour.problem);
  const { variant } = behaviour.value;
  const known = name === 'all' ? [] : UPSTREAMS[name].variants;
  if (variant !== undefined && !known.includes(variant))
    return refuse(400, `variants of ${name}: ${known.join(', ') || 'none'}`);
  behaviours.set(name, behaviour.value);
  return done();
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const done = (): Response => new Response(null, { status: 204 });
const refuse = (status: number, message: string): Response =>
  Response.json({ message }, { status });
