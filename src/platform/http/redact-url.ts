/** Query parameters that carry a credential at one upstream or another, in lower case. */
const SECRET_PARAMETERS = new Set([
  'access_token',
  'api_key',
  'apikey',
  'appid',
  'auth',
  'client_secret',
  'key',
  'password',
  'secret',
  'sig',
  'signature',
  'token',
]);

const REDACTED = 'REDACTED';

/** The URL as it may be logged: no credentials in query or authority, no fragment. */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return '(not a URL)';
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  for (const name of new Set(parsed.searchParams.keys())) {
    if (SECRET_PARAMETERS.has(name.toLowerCase())) parsed.searchParams.set(name, REDACTED);
  }
  return parsed.href;
}
