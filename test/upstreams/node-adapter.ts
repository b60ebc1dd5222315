import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';

type Handler = (request: Request) => Promise<Response>;

/** Lets a fetch handler answer Node's requests; the request's signal fires when the client leaves. */
export function toNodeListener(
  handle: Handler,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    serve(handle, incoming, outgoing).catch((problem: unknown) => {
      // A client that leaves while 50 MB are on their way is no failure of ours.
      if (!outgoing.destroyed) outgoing.destroy(problem instanceof Error ? problem : undefined);
    });
  };
}

async function serve(
  handle: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const client = new AbortController();
  outgoing.on('close', () => client.abort());
  const response = await handle(await toRequest(incoming, client.signal));
  if (client.signal.aborted) return;
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) outgoing.end();
  else await pipeline(Readable.from(response.body), outgoing);
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? { body: new Uint8Array(await buffer(incoming)) } : {};
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`, {
    method,
    headers,
    signal,
    ...body,
  });
}
