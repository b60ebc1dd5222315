import { networkOf } from './address.ts';
import { type Client, UNKNOWN_CLIENT } from './client.ts';
import { credentialsOf } from './credentials.ts';
import { KEY_MARK, type PartnerDirectory } from './partner.ts';
import { sha256Hex } from '../digest.ts';
import { isSameSecret } from './secret-hash.ts';

export type Identification =
  | { readonly kind: 'IDENTIFIED'; readonly client: Client }
  /** Two headers name different secrets. */
  | { readonly kind: 'CONFLICT' }
  /** A wrong or revoked secret; `stranger` is who asks without it. */
  | { readonly kind: 'REFUSED'; readonly stranger: Client }
  /** Whether the key is right cannot be told now. */
  | { readonly kind: 'UNREACHABLE'; readonly error: unknown };

export interface IdentifyParts {
  readonly partners: PartnerDirectory;
  readonly adminToken: string | undefined;
}

/** Enough of a SHA-256 that no two addresses meet. */
const ANONYMOUS_ID_CHARACTERS = 32;

/** Who asks. Whoever shows a secret is that client or nobody, never anonymous. */
export async function identify(
  headers: Headers,
  { partners, adminToken }: IdentifyParts,
): Promise<Identification> {
  const credentials = credentialsOf(headers);
  switch (credentials.kind) {
    case 'NONE':
      return { kind: 'IDENTIFIED', client: await strangerOf(headers) };
    case 'CONFLICT':
      return { kind: 'CONFLICT' };
    case 'UNREADABLE':
      return { kind: 'REFUSED', stranger: await strangerOf(headers) };
    case 'SECRET': {
      const { secret } = credentials;
      if (adminToken !== undefined && (await isSameSecret(secret, adminToken)))
        return { kind: 'IDENTIFIED', client: { kind: 'ADMINISTRATOR' } };
      return (
        (await partnerOf(secret, partners)) ?? {
          kind: 'REFUSED',
          stranger: await strangerOf(headers),
        }
      );
    }
  }
}

async function partnerOf(
  secret: string,
  partners: PartnerDirectory,
): Promise<Identification | undefined> {
  if (!secret.startsWith(KEY_MARK)) return undefined;
  const hash = await sha256Hex(secret);
  try {
    const partner = await partners.byKeyHash(hash);
    return partner && { kind: 'IDENTIFIED', client: { kind: 'PARTNER', ...partner } };
  } catch (error) {
    return { kind: 'UNREACHABLE', error };
  }
}

/** The platform sets this header itself; those that a caller can write are never looked at. */
async function strangerOf(headers: Headers): Promise<Client> {
  const network = networkOf(headers.get('cf-connecting-ip') ?? '');
  if (network === undefined) return UNKNOWN_CLIENT;
  return { kind: 'ANONYMOUS', id: (await sha256Hex(network)).slice(0, ANONYMOUS_ID_CHARACTERS) };
}
