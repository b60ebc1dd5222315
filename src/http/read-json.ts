import { readCapped } from '../domain/read-capped.ts';

/** Bodies of the administrator's own routes are small. */
const MAX_BODY_BYTES = 64 * 1024;

export type JsonBody =
  | { readonly kind: 'JSON'; readonly value: unknown }
  | { readonly kind: 'MALFORMED' }
  | { readonly kind: 'TOO_LARGE' }
  | { readonly kind: 'OTHER_TYPE' };

/** The JSON body of a request; reading stops where it grows too large. */
export async function readJson(request: Request): Promise<JsonBody> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return { kind: 'OTHER_TYPE' };
  const body = await readCapped(request.body, MAX_BODY_BYTES);
  if (body === undefined) return { kind: 'TOO_LARGE' };
  try {
    const value: unknown = JSON.parse(body.text);
    return { kind: 'JSON', value };
  } catch {
    return { kind: 'MALFORMED' };
  }
}
