import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Handle = (request: Request) => Promise<Response>;

export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a handler on a port of this machine; 0 takes a free one. */
export async function listen(handle: Handle, port: number): Promise<LocalServer> {
  const server = createServer((message, reply) => {
    void pass(handle, message, reply).catch(() => reply.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(handle: Handle, message: IncomingMessage, reply: ServerResponse) {
  const { method = 'GET', url = '/', headers } = message;
  const body = await buffer(message);
  const request = new Request(new URL(url, 'http://127.0.0.1'), {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  });
  const response = await handle(request);
  reply.writeHead(response.status, Object.fromEntries(response.headers));
  reply.end(Buffer.from(await response.arrayBuffer()));
}
