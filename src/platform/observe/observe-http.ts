import type { HttpClient } from '../../domain/http.ts';
import type { Tracer } from '../../domain/tracer.ts';

/** The same client, each of its calls a span. */
export function observeHttp(client: HttpClient, tracer: Tracer): HttpClient {
  return {
    request: (call) =>
      tracer.span(
        'upstream.request',
        async (span) => {
          const outcome = await client.request(call);
          if (outcome.ok) span.set({ status: 'OK', http_status: outcome.status });
          else {
            span.set({ status: outcome.status });
            span.fail();
          }
          return outcome;
        },
        { upstream: call.upstream, method: call.method ?? 'GET' },
      ),
  };
}
