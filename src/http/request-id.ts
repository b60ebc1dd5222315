const CALLERS_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The caller's own request id where it can be trusted in a log line and a header, else a new one. */
export function requestIdOf(headers: Headers, newId: () => string): string {
  const given = headers.get('x-request-id');
  return given !== null && CALLERS_ID.test(given) ? given : newId();
}

/** A new request id: `uf_` and 32 hexadecimal digits. */
export function newRequestId(): string {
  return `uf_${crypto.randomUUID().replaceAll('-', '')}`;
}
