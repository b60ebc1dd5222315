import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const keysSchema = z.object({
  /** Of the role `anon`, which may do nothing. */
  publishable: z.string().startsWith('sb_publishable_'),
  /** Of the role `service_role`. */
  secret: z.string().startsWith('sb_secret_'),
});

export type EmbeddedKeys = Readonly<z.output<typeof keysSchema>>;

export function createKeys(): EmbeddedKeys {
  const random = () => randomBytes(18).toString('base64url');
  return { publishable: `sb_publishable_${random()}`, secret: `sb_secret_${random()}` };
}

/** The keys of a state directory: made once, so that tools may be told them and keep them. */
export function keysOf(directory: string): EmbeddedKeys {
  const path = join(directory, 'keys.json');
  const known = existsSync(path) ? readKeys(path) : undefined;
  if (known !== undefined) return known;
  const keys = createKeys();
  mkdirSync(directory, { recursive: true });
  writeFileSync(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return keys;
}

function readKeys(path: string): EmbeddedKeys | undefined {
  try {
    return keysSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

export type DatabaseRole = 'anon' | 'service_role';

/** The role that a request's key opens; undefined for no key, an unknown one, or two that differ. */
export function roleOf(request: Request, keys: EmbeddedKeys): DatabaseRole | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const key = request.headers.get('apikey') ?? bearer;
  if (key === undefined || (bearer !== undefined && bearer !== key)) return undefined;
  if (isSame(key, keys.secret)) return 'service_role';
  return isSame(key, keys.publishable) ? 'anon' : undefined;
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
