export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** What a reader gives, before it is known to be bytes. */
interface Chunk {
  readonly done: boolean;
  readonly value?: unknown;
}

/**
 * A fetch whose body is read before it answers, so that the caller's time-out holds for the body too;
 * rejects above the cap. Redirects are left as they are: a key must not follow them.
 */
export function cappedFetch(fetch: Fetch, maxBytes: number): Fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    const { status, statusText, headers } = response;
    const body = await readCapped(response, maxBytes);
    // Not every fetch rejects on a signal that fires late.
    init?.signal?.throwIfAborted();
    return new Response(body === '' ? null : body, { status, statusText, headers });
  };
}

async function readCapped(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk: Chunk = await reader.read();
    const { done, value } = chunk;
    if (done) return text + decoder.decode();
    if (!(value instanceof Uint8Array)) throw new TypeError('a body is a stream of bytes');
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new RangeError('the answer is larger than its cap');
    }
    text += decoder.decode(value, { stream: true });
  }
}
