import { describe, expect, it } from 'vitest';
import type { Mode } from '../../upstreams/behaviour.ts';
import { MODES } from '../../upstreams/behaviour.ts';
import { createSimulator } from '../../upstreams/simulator.ts';
import type { UpstreamName } from '../../upstreams/upstream.ts';
import { UPSTREAM_NAMES } from '../../upstreams/upstream.ts';
import { parse, stringsOf } from './json-paths.ts';
import { NOW, SAMPLES } from './samples.ts';

const HUGE_BYTES = 50 * 1024 * 1024;
const HOSTILE = /<script|javascript:|Ignore all previous|\u202E|onerror=|x-injected|vbscript:/iu;
const ERROR = /"error|"fault"|remark|Exception|OVER_QUERY_LIMIT|search failed/u;
const SLOW_MS = 30;

/** What a client can see of an answer. */
interface Observation {
  readonly status: number;
  readonly type: 'json' | 'html' | 'other';
  readonly retryAfter: string | null;
  readonly location: string | null;
  readonly parses: boolean;
  readonly hasContainer: boolean;
  readonly finds: boolean;
  readonly saysError: boolean;
  readonly isHostile: boolean;
  readonly isHuge: boolean;
}

const FOUND = {
  status: 200,
  type: 'json',
  parses: true,
  finds: true,
  isHostile: false,
  isHuge: false,
  saysError: false,
} as const;
const REDIRECT = 'http://127.0.0.1:9100/__elsewhere';

/** What each mode promises of every upstream; `hang` has a test of its own. */
const PROMISES: Readonly<Record<Exclude<Mode, 'hang'>, Partial<Observation>>> = {
  ok: FOUND,
  slow: FOUND,
  empty: { status: 200, type: 'json', parses: true, finds: false },
  unauthorized: { status: 401 },
  forbidden: { status: 403 },
  'rate-limited': { status: 429, retryAfter: '30' },
  'server-error': { status: 500 },
  unavailable: { status: 503 },
  html: { status: 200, type: 'html', parses: false },
  'error-in-200': { status: 200, type: 'json', finds: false, saysError: true },
  'no-containers': { status: 200, type: 'json', parses: true, hasContainer: false },
  truncated: { status: 200, type: 'json', parses: false },
  huge: { status: 200, type: 'json', isHuge: true },
  redirect: { status: 302, location: REDIRECT },
  hostile: { status: 200, type: 'json', parses: true, finds: true, isHostile: true },
};
const PROMISING = MODES.filter((mode) => mode !== 'hang');

describe.each(UPSTREAM_NAMES)('%s', (name) => {
  it.each(PROMISING)('keeps the promise of %s', async (mode) => {
    const simulator = createSimulator({ now: () => NOW });
    simulator.set(name, { mode, ...(mode === 'slow' ? { delayMs: SLOW_MS } : {}) });
    const start = performance.now();
    const response = await simulator.fetch(SAMPLES[name].request());
    const elapsed = performance.now() - start;
    expect(await observe(name, response)).toMatchObject(PROMISES[mode]);
    expect(elapsed >= SLOW_MS - 2 || mode !== 'slow').toBe(true);
  });

  it('hangs until the client leaves', async () => {
    const simulator = createSimulator();
    simulator.set(name, { mode: 'hang' });
    const client = new AbortController();
    const flight = simulator.fetch(new Request(SAMPLES[name].request(), { signal: client.signal }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(simulator.calls(name)).toMatchObject([{ outcome: 'pending' }]);
    client.abort();
    await flight;
    expect(simulator.calls(name)).toMatchObject([{ outcome: 'aborted', status: null }]);
  });

  it('answers the same question in the same way', async () => {
    const ask = async (): Promise<string> =>
      (await createSimulator({ now: () => NOW }).fetch(SAMPLES[name].request())).text();
    expect(await ask()).toBe(await ask());
  });
});

async function observe(name: UpstreamName, response: Response): Promise<Observation> {
  const { head, bytes } = await drain(response);
  const body = parsedOrNothing(head);
  const count = SAMPLES[name].count(body);
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    type: /json/u.test(type) ? 'json' : /html/u.test(type) ? 'html' : 'other',
    retryAfter: response.headers.get('retry-after'),
    location: response.headers.get('location'),
    parses: body !== undefined,
    hasContainer: count !== undefined,
    finds: (count ?? 0) > 0,
    saysError: ERROR.test(head) && !head.includes('"error":null'),
    isHostile: HOSTILE.test(stringsOf(body).join('\n')),
    isHuge: bytes > HUGE_BYTES,
  };
}

function parsedOrNothing(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

const KEPT_CHARACTERS = 1_000_000;

/** All bytes counted, the first million characters kept. */
async function drain(response: Response): Promise<{ head: string; bytes: number }> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let head = '';
  const count = new WritableStream<Uint8Array>({
    write(chunk) {
      bytes += chunk.length;
      if (head.length < KEPT_CHARACTERS) head += decoder.decode(chunk, { stream: true });
    },
  });
  await response.body?.pipeTo(count);
  return { head, bytes };
}
