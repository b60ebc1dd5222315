import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const ROOT = new URL('../../', import.meta.url);
const digests = new Map<string, string>();

/** Reads a file of the repository, relative to its root, and notes its SHA-256 for the manifest. */
export function readInput(path: string): Buffer {
  const bytes = readFileSync(new URL(path, ROOT));
  digests.set(path, sha256(bytes));
  return bytes;
}

export function inputExists(path: string): boolean {
  return existsSync(new URL(path, ROOT));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of every input read so far, by path. */
export function inputDigests(): Record<string, string> {
  return Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rows of a tab-separated file without header; lines that start with # are comments. */
export function readTable(path: string): string[][] {
  const bytes = readInput(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Rows of a tab-separated file with a header line, as objects. */
export function readRecords(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readTable(path);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}
