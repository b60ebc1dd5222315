import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { findFreePort } from '../../src/local/ports.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const START_TIMEOUT_MS = 60_000;
const SUPABASE_LINE = 'Embedded Supabase on ';

function run(script: string, args: readonly string[], temporary: string) {
  return spawn(process.execPath, [join(PROJECT, 'scripts', script), ...args], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

it(
  'npm run search answers from a gateway of its own and leaves nothing behind',
  async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'underfoot-cli-'));
    const child = run('search.ts', ['hidden gems in Pikeville KY', '--first', '3'], temporary);
    const lines: string[] = [];
    createInterface(child.stdout).on('line', (line) => lines.push(line));
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^NAME +CATEGORY +DISTANCE +SCORE +WHY$/);
    expect(lines.slice(1, 4)).toEqual(Array(3).fill(expect.stringMatching(/ km +0\.\d\d /)));
    expect(lines).toContainEqual(expect.stringMatching(/^Location: Pikeville, Kentucky, US/));
    expect(lines).toContainEqual(expect.stringMatching(/^Sources: atlas \d+/));
    expect(readdirSync(temporary).filter((name) => name.startsWith('underfoot-'))).toEqual([]);
    rmSync(temporary, { recursive: true });
  },
  START_TIMEOUT_MS,
);

it(
  'npm run dev says when it is ready, refuses a taken port, takes variables and stops cleanly',
  async () => {
    const state = mkdtempSync(join(tmpdir(), 'underfoot-cli-'));
    const port = String(await findFreePort());
    const flags = ['--port', port, '--persist-to', state, '--var', 'GRAPHIQL:off'];
    const dev = run('dev.ts', flags, state);
    const stopped = once(dev, 'close');
    const printed: string[] = [];
    for await (const line of createInterface(dev.stdout)) {
      printed.push(line);
      const isReady = printed.includes(`Ready on http://localhost:${port}`);
      if (isReady && printed.some((one) => one.startsWith(SUPABASE_LINE))) break;
    }
    const supabase =
      printed
        .find((one) => one.startsWith(SUPABASE_LINE))
        ?.split(' ')
        .at(-1) ?? '';
    expect((await fetch(`${supabase}/rest/v1/places`)).status).toBe(401);
    const page = await fetch(`http://localhost:${port}/graphql`, {
      headers: { Accept: 'text/html' },
    });
    expect(page.status).toBe(404);

    const second = run('dev.ts', ['--port', port], state);
    expect(await once(second, 'close')).toEqual([2, null]);

    dev.kill('SIGTERM');
    expect(await stopped).toEqual([0, null]);
    await expect(fetch(`http://localhost:${port}/health/live`)).rejects.toThrow('fetch failed');
    await expect(fetch(supabase)).rejects.toThrow('fetch failed');
    rmSync(state, { recursive: true });
  },
  START_TIMEOUT_MS,
);
