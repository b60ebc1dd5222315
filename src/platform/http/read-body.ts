/** The text of a body, or why there is none. */
export type BodyText =
  | { readonly kind: 'TEXT'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'TOO_LARGE' };

/** What a reader gives, before it is known to be bytes. */
interface Chunk {
  readonly done: boolean;
  readonly value?: unknown;
}

/** Reads a body as UTF-8 and stops, cancelling the rest, at the first byte above the cap. Rejects as the stream does. */
export async function readBody(response: Response, maxBytes: number): Promise<BodyText> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await discardBody(response);
    return { kind: 'TOO_LARGE' };
  }
  if (response.body === null) return { kind: 'TEXT', text: '', bytes: 0 };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk: Chunk = await reader.read();
    const { done, value } = chunk;
    if (done) return { kind: 'TEXT', text: text + decoder.decode(), bytes };
    if (!(value instanceof Uint8Array)) throw new TypeError('a body is a stream of bytes');
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return { kind: 'TOO_LARGE' };
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Frees the connection of a response that nobody will read. A stream that is broken already is free. */
export async function discardBody(response: Response): Promise<void> {
  try {
    await response.body?.cancel();
  } catch {
    return;
  }
}
