import { readCapped } from '../../domain/read-capped.ts';

/** The text of a body, or why there is none. */
export type BodyText =
  | { readonly kind: 'TEXT'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'TOO_LARGE' };

/** Reads a body as UTF-8 and stops, cancelling the rest, at the first byte above the cap. Rejects as the stream does. */
export async function readBody(response: Response, maxBytes: number): Promise<BodyText> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await discardBody(response);
    return { kind: 'TOO_LARGE' };
  }
  const body = await readCapped(response.body, maxBytes);
  return body === undefined ? { kind: 'TOO_LARGE' } : { kind: 'TEXT', ...body };
}

/** Frees the connection of a response that nobody will read. A stream that is broken already is free. */
export async function discardBody(response: Response): Promise<void> {
  try {
    await response.body?.cancel();
  } catch {
    return;
  }
}
