/** The last of a UUID, in which its version does not stand. */
const SPAN_ID_DIGITS = 16;

/** A random trace id of W3C Trace Context: 32 hexadecimal digits. Within a request only. */
export function newTraceId(): string {
  // A random UUID: all but six of its bits are drawn, the last seven bytes whole.
  return crypto.randomUUID().replaceAll('-', '');
}

/** A random span id: 16 hexadecimal digits. */
export function newSpanId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(-SPAN_ID_DIGITS);
}
