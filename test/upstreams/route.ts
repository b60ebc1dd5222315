import type { UpstreamName } from './upstream.ts';
import { UPSTREAM_NAMES } from './upstream.ts';
import { UPSTREAMS } from './upstreams.ts';

/** Where the redirect of an upstream that has gone astray points. */
export const ELSEWHERE_HOST = 'elsewhere.test';
export const ELSEWHERE_PATH = '/__elsewhere';
export const CONTROL_PATH = '/__control';

export type Target =
  | { readonly kind: 'upstream'; readonly name: UpstreamName; readonly path: string }
  | { readonly kind: 'control'; readonly path: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unknown' };

const BY_HOST = new Map<string, UpstreamName>(
  UPSTREAM_NAMES.flatMap((name) =>
    UPSTREAMS[name].hosts.map((host): [string, UpstreamName] => [host, name]),
  ),
);

/** Who a request is for: by its public host, or by the first part of its path where it stands behind a base URL. */
export function targetOf(url: URL): Target {
  const byHost = BY_HOST.get(url.hostname);
  if (byHost !== undefined) return { kind: 'upstream', name: byHost, path: url.pathname };
  const { pathname } = url;
  if (url.hostname === ELSEWHERE_HOST || pathname.startsWith(ELSEWHERE_PATH))
    return { kind: 'elsewhere' };
  if (pathname === CONTROL_PATH || pathname.startsWith(`${CONTROL_PATH}/`))
    return { kind: 'control', path: pathname.slice(CONTROL_PATH.length) };
  const [, mount = '', rest = ''] = /^\/([^/]+)(.*)$/u.exec(pathname) ?? [];
  const name = nameOf(mount);
  return name === undefined ? { kind: 'unknown' } : { kind: 'upstream', name, path: rest };
}

export function nameOf(text: string): UpstreamName | undefined {
  return UPSTREAM_NAMES.find((name) => name === text);
}
