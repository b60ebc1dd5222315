import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { databaseKilled } from '../../bench/soak/faults.ts';

it('kills the database and waits until something has started it again', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  let pid = child.pid;
  let sleeps = 0;
  const fault = databaseKilled({ pid: () => pid }, async () => {
    sleeps += 1;
    if (sleeps === 3) pid = 1;
  });
  const ended = once(child, 'exit');
  await fault.begin();
  expect(await ended).toEqual([null, 'SIGKILL']);
  await fault.end();
  expect(sleeps).toBe(3);
});

it('says so where there is none to kill, or it never comes back', async () => {
  const none = databaseKilled({ pid: () => undefined }, async () => undefined);
  await expect(none.begin()).rejects.toThrow('no process to kill');
  await expect(none.end()).rejects.toThrow('not been started again');
});
