import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { judge, type MeasuredRow } from './rows.ts';

const GZIP_LEVEL = 9;
const BYTES_PER_KB = 1000;

function gzippedKb(directory: string, suffix: string): number {
  const sizes = readdirSync(directory)
    .filter((name) => name.endsWith(suffix))
    .map((name) => gzipSync(readFileSync(join(directory, name)), { level: GZIP_LEVEL }).length);
  if (sizes.length === 0) throw new Error(`The build has no ${suffix} file in ${directory}`);
  return sizes.reduce((sum, size) => sum + size, 0) / BYTES_PER_KB;
}

/** What production would upload, from the directory of a dry run. */
export function measureSize(buildDirectory: string): readonly MeasuredRow[] {
  const by = 'wrangler deploy --dry-run --minify, gzip -9';
  const code = gzippedKb(buildDirectory, '.js');
  const total = code + gzippedKb(buildDirectory, '.bin');
  return [
    judge({ name: 'code-kb', value: code, unit: 'kB', by }),
    judge({ name: 'total-mb', value: total / BYTES_PER_KB, unit: 'MB', by }),
  ];
}
