/** W3C Trace Context, version 00: trace id and parent id in lower-case hex, neither all zeros. */
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/u;

/** The trace that a request belongs to, where its header is well-formed; anything else is dropped. */
export function traceparentOf(headers: Headers): string | undefined {
  const value = headers.get('traceparent');
  return value !== null && TRACEPARENT.test(value) ? value : undefined;
}
