import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSupabaseClient } from '../../../../src/cache/supabase-client.ts';
import { createSupabaseTier } from '../../../../src/cache/supabase.ts';
import { findFreePort } from '../../../../src/local/ports.ts';
import { PROJECT_DIRECTORY } from '../../../../src/local/project.ts';
import { openDatabase } from '../../../../src/local/supabase/database.ts';
import { readLock } from '../../../../src/local/supabase/directory-lock.ts';
import {
  superviseSupabase,
  type Supervisor,
  type SupervisorEvent,
} from '../../../../src/local/supabase/supervisor.ts';
import { entryOf } from '../../../contract/cache/suite.ts';
import { START } from '../../domain/cache/fake-time.ts';

/** Each opens a database, which takes seconds on a busy machine. */
const TIMEOUT_MS = 60_000;

let directory: string;
const running: Supervisor[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'underfoot-supabase-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  rmSync(directory, { recursive: true, force: true });
});

async function supervise() {
  const events: SupervisorEvent[] = [];
  const waiting = new Map<SupervisorEvent['kind'], (event: SupervisorEvent) => void>();
  const supervisor = superviseSupabase({
    directory,
    port: await findFreePort(),
    onEvent: (event) => {
      events.push(event);
      waiting.get(event.kind)?.(event);
    },
  });
  running.push(supervisor);
  const next = (kind: SupervisorEvent['kind']) =>
    new Promise<SupervisorEvent>((resolve) => waiting.set(kind, resolve));
  const client = createSupabaseClient({
    url: supervisor.url,
    secretKey: supervisor.keys.secret,
    fetch,
  });
  return { supervisor, events, next, tier: createSupabaseTier({ client, clock: () => START }) };
}

function killHard(pid: number | undefined): void {
  process.kill(pid ?? Number.NaN, 'SIGKILL');
}

describe('the embedded Supabase as a process', () => {
  it(
    'comes back with all that it held when it is killed, on the same address',
    async () => {
      const { supervisor, next, tier } = await supervise();
      await next('OPEN');
      for (let round = 0; round < 2; round += 1) {
        await tier.writeMany([entryOf(`round-${round}`)]);
        const writing = tier.writeMany(
          Array.from({ length: 400 }, (_, at) => entryOf(`half-written-${at}`)),
        );
        writing.catch(() => undefined);
        const opened = next('OPEN');
        killHard(supervisor.pid());
        expect(await opened).toEqual({ kind: 'OPEN', url: supervisor.url });
      }
      const read = await tier.readMany(['round-0', 'round-1']);
      expect([...read.keys()].sort()).toEqual(['round-0', 'round-1']);
    },
    TIMEOUT_MS,
  );

  it(
    'survives a kill in the middle of its first start',
    async () => {
      const { supervisor, next, tier } = await supervise();
      while (!existsSync(join(directory, 'pgdata')))
        await new Promise((resolve) => setTimeout(resolve, 5));
      killHard(supervisor.pid());
      await next('OPEN');
      await expect(tier.writeMany([entryOf('a')])).resolves.toBeUndefined();
    },
    TIMEOUT_MS,
  );

  it(
    'moves a database aside that cannot be opened, and says why',
    async () => {
      mkdirSync(join(directory, 'pgdata'));
      writeFileSync(join(directory, 'pgdata', 'PG_VERSION'), '9\n');
      writeFileSync(join(directory, 'complete'), '');
      const database = await openDatabase(directory);
      await database.close();
      expect(database.trouble).toEqual(expect.any(String));
      expect(readdirSync(directory)).toContainEqual(expect.stringMatching(/^pgdata-broken-\d+$/));
    },
    TIMEOUT_MS,
  );

  it(
    'keeps a second gateway off its database until it has stopped',
    async () => {
      const first = await supervise();
      await first.next('OPEN');
      const second = await supervise();
      expect(await second.next('FAILED')).toEqual({
        kind: 'FAILED',
        reason: 'Another gateway uses its directory',
      });
      expect(second.supervisor.keys).toEqual(first.supervisor.keys);
      const firstPid = first.supervisor.pid();
      expect(readLock(directory)?.pid).toBe(firstPid);
      const opened = second.next('OPEN');
      await first.supervisor.stop();
      expect(readLock(directory)?.pid).not.toBe(firstPid);
      expect(first.events.map(({ kind }) => kind)).toEqual(['OPEN']);
      expect(await opened).toEqual({ kind: 'OPEN', url: second.supervisor.url });
    },
    TIMEOUT_MS,
  );

  it(
    'ends with the gateway that started it, however that ended',
    async () => {
      const script = `
        import { superviseSupabase } from '${join(PROJECT_DIRECTORY, 'src/local/supabase/supervisor.ts')}';
        const one = superviseSupabase({ directory: ${JSON.stringify(directory)}, port: ${await findFreePort()},
          onEvent: () => console.log(one.pid()) });`;
      const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [printed] = await once(parent.stdout, 'data');
      const pid = Number(String(printed));
      parent.kill('SIGKILL');
      const isRunning = () => {
        try {
          return process.kill(pid, 0);
        } catch {
          return false;
        }
      };
      const giveUpAt = Date.now() + 10_000;
      while (isRunning() && Date.now() < giveUpAt)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(isRunning()).toBe(false);
    },
    TIMEOUT_MS,
  );
});
