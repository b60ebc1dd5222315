import type { UpstreamName } from './upstream.ts';

/** Who got a call; the last two are calls that nobody should have made. */
export type Callee = UpstreamName | 'elsewhere' | 'unknown';

/** A call as it arrived, and what became of it. */
export interface CallRecord {
  readonly method: string;
  /** In full, with its query. */
  readonly url: string;
  readonly userAgent: string | null;
  readonly accept: string | null;
  readonly traceparent: string | null;
  /** The scheme ("Bearer"), never the credential; null where there is none. */
  readonly authorization: string | null;
  /** The first 16,000 characters. */
  readonly body: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  endedAt: number | null;
  outcome: 'pending' | 'answered' | 'aborted';
  status: number | null;
}

const KEPT_CALLS = 1000;
const KEPT_BODY_CHARACTERS = 16_000;

/** Remembers the last thousand calls of each upstream, and how many there were. */
export interface CallLog {
  begin(callee: Callee, call: { request: Request; body: string; now: number }): CallRecord;
  calls(): Partial<Record<Callee, readonly CallRecord[]>>;
  counts(): Partial<Record<Callee, number>>;
  clear(): void;
}

export function createCallLog(): CallLog {
  const records = new Map<Callee, CallRecord[]>();
  const totals = new Map<Callee, number>();
  return {
    begin(callee, { request, body, now }) {
      const record = describe(request, body, now);
      const kept = records.get(callee) ?? [];
      if (kept.length >= KEPT_CALLS) kept.shift();
      kept.push(record);
      records.set(callee, kept);
      totals.set(callee, (totals.get(callee) ?? 0) + 1);
      return record;
    },
    calls: () => Object.fromEntries(records),
    counts: () => Object.fromEntries(totals),
    clear() {
      records.clear();
      totals.clear();
    },
  };
}

function describe(request: Request, body: string, now: number): CallRecord {
  const { headers } = request;
  return {
    method: request.method,
    url: request.url,
    userAgent: headers.get('user-agent'),
    accept: headers.get('accept'),
    traceparent: headers.get('traceparent'),
    authorization: headers.get('authorization')?.split(' ')[0] ?? null,
    body: body.slice(0, KEPT_BODY_CHARACTERS),
    startedAt: now,
    endedAt: null,
    outcome: 'pending',
    status: null,
  };
}
