import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Load, LoadResult, LoadTarget } from './load.ts';

/** Requests of one thread are enough for a server of one thread, and leave it the other processor. */
export async function loadByWrk({ target, connections, seconds }: Load): Promise<LoadResult> {
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-wrk-'));
  try {
    const script = join(directory, 'request.lua');
    writeFileSync(script, luaOf(target));
    const { stdout } = await promisify(execFile)('wrk', [
      '--threads=1',
      `--connections=${String(connections)}`,
      `--duration=${String(seconds)}s`,
      '--timeout=10s',
      `--script=${script}`,
      target.url,
    ]);
    return readWrk(stdout);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A script that sends the target's method, headers and body. */
export function luaOf({ method, headers, body }: LoadTarget): string {
  return [
    `wrk.method = ${luaText(method)}`,
    ...(body === undefined ? [] : [`wrk.body = ${luaText(body)}`]),
    ...Object.entries(headers).map(
      ([name, value]) => `wrk.headers[${luaText(name)}] = ${luaText(value)}`,
    ),
    '',
  ].join('\n');
}

/** Lua's quotes know JSON's escapes of quotes, backslashes and line breaks; text beyond ASCII is bytes. */
function luaText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

/** The numbers in what wrk prints. Throws where there are none. */
export function readWrk(printed: string): LoadResult {
  const requestsPerSecond = /Requests\/sec:\s+([\d.]+)/u.exec(printed)?.[1];
  const requests = /(\d+) requests in/u.exec(printed)?.[1];
  if (requestsPerSecond === undefined || requests === undefined)
    throw new Error(`wrk told no requests/s:\n${printed}`);
  const refused = /Non-2xx or 3xx responses: (\d+)/u.exec(printed)?.[1] ?? '0';
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/u
    .exec(printed)
    ?.slice(1)
    .reduce((sum, count) => sum + Number(count), 0);
  return {
    requestsPerSecond: Number(requestsPerSecond),
    requests: Number(requests),
    failed: Number(refused) + (broken ?? 0),
  };
}
