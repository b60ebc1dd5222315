import { parseArgs } from 'node:util';
import { parsePort } from '../../../src/local/dev-options.ts';

export interface SoakOptions {
  readonly minutes: number;
  readonly port: number;
}

export type SoakOptionsOutcome =
  | { readonly kind: 'OPTIONS'; readonly options: SoakOptions }
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

const DEFAULT_MINUTES = '10';
const DEFAULT_PORT = '8897';
const MAX_MINUTES = 24 * 60;

/** Reads `--minutes` (a fraction is fine) and `--port`. */
export function parseSoakOptions(args: readonly string[]): SoakOptionsOutcome {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        minutes: { type: 'string', default: DEFAULT_MINUTES },
        port: { type: 'string', default: DEFAULT_PORT },
      },
    });
    const minutes = Number(values.minutes);
    if (!(minutes > 0 && minutes <= MAX_MINUTES))
      return wrong(`--minutes takes a number above 0, at most ${MAX_MINUTES}`);
    const port = parsePort(values.port);
    if (port === undefined) return wrong('--port takes a number from 1 to 65535');
    return { kind: 'OPTIONS', options: { minutes, port } };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): SoakOptionsOutcome {
  return { kind: 'WRONG_INPUT', message };
}
