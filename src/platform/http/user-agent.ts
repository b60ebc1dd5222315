const UNSAFE_IN_COMMENT = /[^\x20-\x7E]|[()\\]/gu;

/**
 * Who calls, in the form Wikimedia, Overpass and Reddit ask for: product, version, the operator's
 * contact, platform. They throttle or refuse callers without a contact.
 */
export function userAgent(version: string, contact: string | undefined): string {
  const comment = contact?.replace(UNSAFE_IN_COMMENT, '').trim();
  return `Underfoot/${version}${comment ? ` (${comment})` : ''} cloudflare-workers`;
}
