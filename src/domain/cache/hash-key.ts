/** Parts of a key: whatever tells two questions apart. */
export type KeyPart = string | number | boolean | null | readonly KeyPart[];

/**
 * The key of a value: `namespace:` and 43 characters of URL-safe base64, a SHA-256 over the parts.
 * Short enough for every layer, and nobody can read from it what was asked.
 */
export async function hashKey(namespace: string, parts: readonly KeyPart[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `${namespace}:${toBase64Url(digest)}`;
}

function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
