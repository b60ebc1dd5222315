/** Browsers and caches cut longer ones. */
const MAX_URL_LENGTH = 2_000;

/** Parameters that say where a visitor came from and nothing about the page. */
const TRACKING_PARAMETERS = new Set([
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'aff',
  'campaign_id',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'igshid',
  'igsh',
  'irclickid',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'ref',
  'ref_src',
  'ref_url',
  'spm',
  'srsltid',
  'ttclid',
  'twclid',
  'vero_id',
  'wbraid',
  'wprov',
  'yclid',
]);
const TRACKING_PREFIXES = ['utm_', 'hsa_', 'pk_', 'mtm_', 'matomo_', 'oly_'];

/**
 * An address as it may be shown and compared: http or https, no credentials, no fragment, no
 * tracking parameters, the others in order of name. Undefined where it is none such.
 */
export function canonicalUrl(raw: string): string | undefined {
  const trimmed = raw.trim();
  if (trimmed.length > MAX_URL_LENGTH || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
  url.hash = '';
  for (const name of new Set(url.searchParams.keys())) {
    if (isTracking(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  // Legal in a path, and the one character that the parser leaves which ends an HTML attribute.
  const href = url.href.replaceAll("'", '%27');
  return href.length > MAX_URL_LENGTH ? undefined : href;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    TRACKING_PARAMETERS.has(lower) || TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix))
  );
}
