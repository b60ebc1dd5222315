const URL_SAFE = /^[A-Za-z0-9_-]{1,96}$/u;

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const MASK_64 = 0xffffffffffffffffn;
const BASE_36 = 36;

/** An id that is stable over time and safe in a URL: the upstream's own where it is, a digest where not. */
export function opaqueId(prefix: string, upstreamId: string): string {
  return `${prefix}-${URL_SAFE.test(upstreamId) ? upstreamId : digest(upstreamId)}`;
}

/** FNV-1a, 64 bits, over UTF-8: short and stable. Not a defence against chosen collisions. */
export function digest(text: string): string {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * FNV_PRIME) & MASK_64;
  }
  return hash.toString(BASE_36);
}
