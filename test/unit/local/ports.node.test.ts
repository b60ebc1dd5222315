import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { findFreePort, isPortFree } from '../../../src/local/ports.ts';

it('finds a port that is free, and sees when it is taken', async () => {
  const port = await findFreePort();
  expect(await isPortFree(port)).toBe(true);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect(await isPortFree(port)).toBe(false);
  server.close();
  await once(server, 'close');
  expect(await isPortFree(port)).toBe(true);
});
