import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describeFailure } from '../describe-failure.ts';

/** Two servers on one directory would ruin its database. */
const lockSchema = z.object({ pid: z.number(), port: z.number() });
export type Lock = Readonly<z.output<typeof lockSchema>>;

const ANSWER_WITHIN_MS = 1_000;

function pathOf(directory: string): string {
  return join(directory, 'server.json');
}

/** Who serves the directory: process and port. */
export function readLock(directory: string): Lock | undefined {
  try {
    return lockSchema.safeParse(JSON.parse(readFileSync(pathOf(directory), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Who serves the directory now; a lock that was left behind is nobody's. */
export function readLiveLock(directory: string): Lock | undefined {
  const lock = readLock(directory);
  return lock !== undefined && isAlive(lock.pid) ? lock : undefined;
}

/**
 * Takes the directory for this process, once it listens on its port; false where another has it. A
 * lock that a killed process left is known by its port, on which nobody answers.
 */
export async function takeDirectory(directory: string, port: number): Promise<boolean> {
  const lock = readLock(directory);
  if (lock !== undefined && lock.pid !== process.pid && (await isServed(lock, port))) return false;
  writeFileSync(pathOf(directory), `${JSON.stringify({ pid: process.pid, port })}\n`);
  return true;
}

export function leaveDirectory(directory: string): void {
  if (readLock(directory)?.pid === process.pid) rmSync(pathOf(directory), { force: true });
}

async function isServed({ pid, port }: Lock, ownPort: number): Promise<boolean> {
  if (!isAlive(pid) || port === ownPort) return false;
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    await (await fetch(`http://127.0.0.1:${String(port)}/`, { signal })).body?.cancel();
    return true;
  } catch (error) {
    // Somebody listens and is only slow: a database that opens holds its process up.
    return /timeout|aborted/i.test(describeFailure(error));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
