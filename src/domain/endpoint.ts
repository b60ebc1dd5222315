/** The address of an endpoint: a base (scheme, host, perhaps a prefix), the upstream's own path, parameters. */
export function endpoint(
  baseUrl: string,
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const base = baseUrl.replace(/\/+$/u, '');
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.append(name, String(value));
  }
  const text = query.toString();
  return text === '' ? `${base}${path}` : `${base}${path}?${text}`;
}
