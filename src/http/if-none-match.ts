/** One entity tag (RFC 9110, 8.8.3) and its opaque part, from where the last one ended. */
const ENTITY_TAG = /[\t ,]*(?:W\/)?("[\u0021\u0023-\u007e\u0080-\u00ff]*")[\t ]*(?=,|$)/uy;

/**
 * Whether `If-None-Match` names this tag, compared weakly as RFC 9110 (13.1.2) has it. A list that is
 * not well-formed names nothing behind its first fault.
 */
export function noneMatchNames(header: string, etag: string): boolean {
  const value = header.trim();
  if (value === '*') return true;
  ENTITY_TAG.lastIndex = 0;
  for (let found = ENTITY_TAG.exec(value); found !== null; found = ENTITY_TAG.exec(value)) {
    if (found[1] === etag) return true;
  }
  return false;
}
