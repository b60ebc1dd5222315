/** A random trace id of W3C Trace Context: 32 hexadecimal digits. Within a request only. */
export function newTraceId(): string {
  return randomHex(16);
}

/** A random span id: 16 hexadecimal digits. */
export function newSpanId(): string {
  return randomHex(8);
}

function randomHex(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('');
}
