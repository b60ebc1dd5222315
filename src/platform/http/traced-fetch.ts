import { type CallerTrace, traceHeaders } from '../../domain/observe/request-trace.ts';
import { newSpanId } from '../trace-ids.ts';

type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/** The same `fetch`, telling whom it calls which trace that belongs to. For clients that bring their own calls. */
export function tracedFetch(
  fetch: Fetch,
  trace: CallerTrace,
  spanId: () => string = newSpanId,
): Fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}));
    for (const [name, value] of Object.entries(traceHeaders(trace, spanId)))
      headers.set(name, value);
    return fetch(input, { ...init, headers });
  };
}
