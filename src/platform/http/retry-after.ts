/** Seconds that a `Retry-After` asks for, in either of its forms (RFC 9110, 10.2.3); undefined where it is none. */
export function retryAfterSeconds(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  const at = /[a-z]/iu.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1_000));
}
