import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** Names that the developer's own files set for the Worker, as wrangler reads them. */
export function variablesOfFiles(directory: string): ReadonlySet<string> {
  const devVars = join(directory, '.dev.vars');
  // Without a .dev.vars wrangler takes these.
  const files = existsSync(devVars)
    ? [devVars]
    : ['.env', '.env.local'].map((name) => join(directory, name));
  return new Set(
    files
      .filter((file) => existsSync(file))
      .flatMap((file) => Object.keys(parseEnv(readFileSync(file, 'utf8')))),
  );
}
