import { createServer } from 'node:net';

/** What `localhost` may resolve to; a server on either would answer in our place. */
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1'];

/** Resolves to the port listened on, or undefined where the address or the port cannot be had. */
function tryListen(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nothing on it that could be in the way.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? port : undefined);
    });
    server.listen({ port, host }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}

/** Whether nothing listens on this port of the machine's own addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  const found = await Promise.all(LOOPBACK_ADDRESSES.map((host) => tryListen(port, host)));
  return found.every((listened) => listened !== undefined);
}

/** A port that the system says is free now. */
export async function findFreePort(): Promise<number> {
  const port = await tryListen(0, '127.0.0.1');
  if (port === undefined) throw new Error('findFreePort: no port of 127.0.0.1 can be listened on');
  return port;
}
