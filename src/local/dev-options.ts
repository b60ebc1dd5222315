import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

const DEFAULT_PORT = 8787;
/** Where local state lies unless `--persist-to` says otherwise. */
export const DEFAULT_STATE_DIRECTORY = '.wrangler/state';
const HIGHEST_PORT = 65_535;
const VARIABLE = /^([A-Z][A-Z0-9_]*):(.*)$/s;

export interface DevOptions {
  readonly port: number;
  readonly persistTo: string;
  readonly vars: Readonly<Record<string, string>>;
}

/** Wrong input is a value: one line for the terminal. */
export type DevOptionsOutcome =
  | { readonly kind: 'OPTIONS'; readonly options: DevOptions }
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

function wrong(message: string): DevOptionsOutcome {
  return { kind: 'WRONG_INPUT', message };
}

function readFlags(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      var: { type: 'string', multiple: true, default: [] },
      'persist-to': { type: 'string', default: DEFAULT_STATE_DIRECTORY },
    },
  }).values;
}

/** A port from 1 to 65535 written in digits; undefined for anything else. */
export function parsePort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= HIGHEST_PORT ? port : undefined;
}

/** Reads `--port`, `--var NAME:value` and `--persist-to`; a value of a variable is never repeated. */
export function parseDevOptions(args: readonly string[], cwd: string): DevOptionsOutcome {
  let flags: ReturnType<typeof readFlags>;
  try {
    flags = readFlags(args);
  } catch (error) {
    return wrong(firstSentence(error));
  }
  const port = parsePort(flags.port);
  if (port === undefined) return wrong(`--port takes a number from 1 to ${HIGHEST_PORT}`);
  const vars: Record<string, string> = {};
  for (const [index, text] of flags.var.entries()) {
    const [, name, value] = VARIABLE.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      return wrong(`--var takes NAME:value (see number ${String(index + 1)} of those given)`);
    }
    vars[name] = value;
  }
  return { kind: 'OPTIONS', options: { port, persistTo: resolve(cwd, flags['persist-to']), vars } };
}

/** The first sentence of an error's message, for messages that go on with advice. */
export function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/[.\n]/, 1)[0] ?? message;
}
