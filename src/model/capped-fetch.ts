import { readCapped } from '../domain/read-capped.ts';

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A fetch whose body is read before it answers, so that the caller's time-out holds for the body too;
 * rejects above the cap. Redirects are left as they are: a key must not follow them.
 */
export function cappedFetch(fetch: Fetch, maxBytes: number): Fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    const { status, statusText, headers } = response;
    const body = await readCapped(response.body, maxBytes);
    if (body === undefined) throw new RangeError('the answer is larger than its cap');
    // Not every fetch rejects on a signal that fires late.
    init?.signal?.throwIfAborted();
    return new Response(body.text === '' ? null : body.text, { status, statusText, headers });
  };
}
