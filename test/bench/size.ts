import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { atMost, type BenchRow } from './rows.ts';

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** What production would upload: `wrangler deploy --dry-run`, gzipped at level 9. */
export function measureSize(): readonly BenchRow[] {
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-size-'));
  try {
    const wrangler = join(PROJECT_DIRECTORY, 'node_modules/wrangler/bin/wrangler.js');
    const flags = ['deploy', '--dry-run', '--minify', '--env', 'production', '--outdir', directory];
    execFileSync(process.execPath, [wrangler, ...flags], { cwd: PROJECT_DIRECTORY, stdio: 'pipe' });
    const files = readdirSync(directory).map((name) => join(directory, name));
    const code = files
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipped(file), 0);
    const data = files
      .filter((file) => file.endsWith('.bin'))
      .reduce((sum, file) => sum + gzipped(file), 0);
    return [
      atMost({ name: 'code-kb', value: code / 1024, unit: 'KiB gzipped' }, 400),
      atMost({ name: 'total-mb', value: (code + data) / 1024 / 1024, unit: 'MiB gzipped' }, 8),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
