import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { PARTNER_NAME } from '../../src/domain/identity/partner.ts';
import { DEFAULT_STATE_DIRECTORY, firstSentence } from '../../src/local/dev-options.ts';

/** A manifest to be registered, and whose it is. */
export interface Registration {
  readonly partner: string;
  /** Absolute path. */
  readonly manifest: string;
}

export interface PersistOptions {
  /** Absent where only what is registered already is checked. */
  readonly registration?: Registration;
  /** Writes nothing, and checks what is registered as well. */
  readonly check: boolean;
  /** Directory of the development store; the deployed one where absent. */
  readonly persistTo?: string;
}

export type PersistOptionsOutcome =
  | { readonly kind: 'OPTIONS'; readonly options: PersistOptions }
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

const USAGE = 'npm run persist -- --partner NAME manifest.json [--check] [--local]';

/** Reads the command line; wrong input comes back as one sentence. */
export function parsePersistOptions(args: readonly string[], cwd: string): PersistOptionsOutcome {
  let given: ReturnType<typeof readFlags>;
  try {
    given = readFlags(args);
  } catch (error) {
    return wrong(firstSentence(error));
  }
  const { values, positionals } = given;
  const [manifest, ...rest] = positionals;
  if (rest.length > 0) return wrong(`Give one manifest at a time: ${USAGE}`);
  const { partner, check } = values;
  if (manifest === undefined && (!check || partner !== undefined)) {
    return wrong(`Say which manifest to register: ${USAGE}`);
  }
  if (manifest !== undefined && partner === undefined) {
    return wrong(`Say whose manifest it is: ${USAGE}`);
  }
  if (partner !== undefined && !PARTNER_NAME.test(partner)) {
    return wrong('--partner takes letters, digits, - and _, at most 64');
  }
  const isLocal = values.local || values['persist-to'] !== undefined;
  const state = values['persist-to'] ?? DEFAULT_STATE_DIRECTORY;
  return {
    kind: 'OPTIONS',
    options: {
      check,
      ...(partner !== undefined &&
        manifest !== undefined && {
          registration: { partner, manifest: resolve(cwd, manifest) },
        }),
      ...(isLocal && { persistTo: resolve(cwd, state) }),
    },
  };
}

function readFlags(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      partner: { type: 'string' },
      check: { type: 'boolean', default: false },
      local: { type: 'boolean', default: false },
      'persist-to': { type: 'string' },
    },
  });
}

function wrong(message: string): PersistOptionsOutcome {
  return { kind: 'WRONG_INPUT', message };
}
