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
  const text = await readText(request);
  if (text === undefined) return { kind: 'TOO_LARGE' };
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'JSON', value };
  } catch {
    return { kind: 'MALFORMED' };
  }
}

/** What a reader gives, before it is known to be bytes. */
interface Chunk {
  readonly done: boolean;
  readonly value?: unknown;
}

async function readText({ body }: Request): Promise<string | undefined> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const chunk: Chunk = await reader.read();
    const { done, value } = chunk;
    if (done) return text + decoder.decode();
    if (!(value instanceof Uint8Array)) throw new TypeError('a body is a stream of bytes');
    bytes += value.byteLength;
    if (bytes > MAX_BODY_BYTES) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
