/** What a reader gives, before it is known to be bytes. */
interface Chunk {
  readonly done: boolean;
  readonly value?: unknown;
}

export interface CappedText {
  readonly text: string;
  readonly bytes: number;
}

/**
 * Reads a body as UTF-8; undefined where it is larger than the cap: reading stops at the first byte
 * above it and the rest is cancelled. Rejects as the stream does.
 */
export async function readCapped(
  body: ReadableStream | null,
  maxBytes: number,
): Promise<CappedText | undefined> {
  if (body === null) return { text: '', bytes: 0 };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk: Chunk = await reader.read();
    const { done, value } = chunk;
    if (done) return { text: text + decoder.decode(), bytes };
    if (!(value instanceof Uint8Array)) throw new TypeError('a body is a stream of bytes');
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
