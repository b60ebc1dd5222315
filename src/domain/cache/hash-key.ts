import { sha256, toBase64Url } from '../digest.ts';

/** Parts of a key: whatever tells two questions apart. */
export type KeyPart = string | number | boolean | null | readonly KeyPart[];

/**
 * The key of a value: `namespace:` and 43 characters of URL-safe base64, a SHA-256 over the parts.
 * Short enough for every layer, and nobody can read from it what was asked.
 */
export async function hashKey(namespace: string, parts: readonly KeyPart[]): Promise<string> {
  return `${namespace}:${toBase64Url(await sha256(JSON.stringify(parts)))}`;
}
