import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TIERS, type Tier } from '../../src/domain/identity/client.ts';
import { PARTNER_NAME } from '../../src/domain/identity/partner.ts';
import { DEFAULT_STATE_DIRECTORY, firstSentence } from '../../src/local/dev-options.ts';

/** Where the partners are: the store of `npm run dev`, or the account's. */
export type Place =
  | { readonly kind: 'LOCAL'; readonly persistTo: string }
  | { readonly kind: 'REMOTE'; readonly namespaceId?: string };

export type PartnerCommand =
  | { readonly kind: 'CREATE'; readonly name: string; readonly tier: Tier; readonly place: Place }
  | { readonly kind: 'LIST'; readonly place: Place }
  | { readonly kind: 'RESTORE'; readonly place: Place }
  | { readonly kind: 'ROTATE'; readonly name: string; readonly place: Place }
  | {
      readonly kind: 'REVOKE';
      readonly name: string;
      readonly keyPrefix?: string;
      readonly place: Place;
    }
  | { readonly kind: 'USAGE'; readonly name: string; readonly url: string };

export type PartnerOptionsOutcome =
  | { readonly kind: 'COMMAND'; readonly command: PartnerCommand }
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

const LOCAL_URL = 'http://localhost:8787';
const USAGE =
  'Say what to do: create NAME --tier TIER, list, rotate NAME, revoke NAME [KEY-PREFIX], usage NAME or restore';

/** What the caller typed wrong, as one sentence. */
class WrongInput extends Error {}

function readFlags(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      tier: { type: 'string' },
      local: { type: 'boolean', default: false },
      'persist-to': { type: 'string' },
      'namespace-id': { type: 'string' },
      url: { type: 'string' },
    },
  });
}

type Flags = ReturnType<typeof readFlags>['values'];

function readName(name: string | undefined): string {
  if (name === undefined) throw new WrongInput('Say which partner, by its name');
  if (PARTNER_NAME.test(name)) return name;
  throw new WrongInput(
    'A name has 1 to 64 letters, digits, hyphens and underscores, and begins with a letter or digit',
  );
}

function readTier(text: string | undefined): Tier {
  const tier = TIERS.find((known) => known === text?.toUpperCase());
  if (tier !== undefined) return tier;
  throw new WrongInput(`--tier takes one of ${TIERS.join(', ').toLowerCase()}`);
}

function readUrl({ url, local }: Flags): string {
  if (url === undefined && !local) {
    throw new WrongInput('usage asks a gateway: say which with --url, or --local for your own');
  }
  const parsed = URL.parse(url ?? LOCAL_URL);
  if (parsed !== null && ['http:', 'https:'].includes(parsed.protocol)) return parsed.origin;
  throw new WrongInput('--url takes the address of a gateway, for example http://localhost:8787');
}

function readPlace(flags: Flags, cwd: string): Place {
  const { local, 'persist-to': persistTo, 'namespace-id': namespaceId } = flags;
  if (local) {
    if (namespaceId !== undefined) throw new WrongInput('--namespace-id does not go with --local');
    return { kind: 'LOCAL', persistTo: resolve(cwd, persistTo ?? DEFAULT_STATE_DIRECTORY) };
  }
  if (persistTo !== undefined) throw new WrongInput('--persist-to goes with --local only');
  return { kind: 'REMOTE', ...(namespaceId !== undefined && { namespaceId }) };
}

function read(args: readonly string[], cwd: string): PartnerCommand {
  const { values: flags, positionals } = readFlags(args);
  const [verb, name, keyPrefix, ...rest] = positionals;
  if (rest.length > 0 || (keyPrefix !== undefined && verb !== 'revoke'))
    throw new WrongInput(USAGE);
  if (flags.tier !== undefined && verb !== 'create') {
    throw new WrongInput('--tier goes with create only');
  }
  if (flags.url !== undefined && verb !== 'usage')
    throw new WrongInput('--url goes with usage only');
  switch (verb) {
    case 'create':
      return {
        kind: 'CREATE',
        name: readName(name),
        tier: readTier(flags.tier),
        place: readPlace(flags, cwd),
      };
    case 'list':
      if (name !== undefined) throw new WrongInput('list takes no name');
      return { kind: 'LIST', place: readPlace(flags, cwd) };
    case 'restore':
      if (name !== undefined) throw new WrongInput('restore takes no name');
      return { kind: 'RESTORE', place: readPlace(flags, cwd) };
    case 'rotate':
      return { kind: 'ROTATE', name: readName(name), place: readPlace(flags, cwd) };
    case 'revoke':
      return {
        kind: 'REVOKE',
        name: readName(name),
        ...(keyPrefix !== undefined && { keyPrefix }),
        place: readPlace(flags, cwd),
      };
    case 'usage':
      return { kind: 'USAGE', name: readName(name), url: readUrl(flags) };
    case undefined:
    default:
      throw new WrongInput(USAGE);
  }
}

/** Reads the command line; wrong input comes back as one sentence. */
export function parsePartnerOptions(args: readonly string[], cwd: string): PartnerOptionsOutcome {
  try {
    return { kind: 'COMMAND', command: read(args, cwd) };
  } catch (error) {
    const message = error instanceof WrongInput ? error.message : firstSentence(error);
    return { kind: 'WRONG_INPUT', message };
  }
}
