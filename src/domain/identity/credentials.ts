/** What a request shows of who it is, before anybody has looked whether that is true. */
export type Credentials =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'SECRET'; readonly secret: string }
  /** `Authorization` and `X-API-Key` name two different secrets. */
  | { readonly kind: 'CONFLICT' }
  /** An `Authorization` that is no bearer token, or a secret that cannot be one. */
  | { readonly kind: 'UNREADABLE' };

/** No secret of ours comes near it; a longer one is not worth hashing. */
const MAX_SECRET_CHARACTERS = 512;
const BEARER = /^bearer +(\S+) *$/i;

/** Reads `Authorization: Bearer …` and `X-API-Key`. */
export function credentialsOf(headers: Headers): Credentials {
  const authorization = headers.get('authorization');
  const apiKey = headers.get('x-api-key')?.trim();
  const bearer = authorization === null ? undefined : BEARER.exec(authorization)?.[1];
  if (authorization !== null && bearer === undefined) return { kind: 'UNREADABLE' };
  if (bearer !== undefined && apiKey !== undefined && bearer !== apiKey)
    return { kind: 'CONFLICT' };
  const secret = bearer ?? apiKey;
  if (secret === undefined) return { kind: 'NONE' };
  if (secret === '' || secret.length > MAX_SECRET_CHARACTERS) return { kind: 'UNREADABLE' };
  return { kind: 'SECRET', secret };
}
