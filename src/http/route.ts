/** Every door of the Worker. */
export const ROUTE_NAMES = [
  'GRAPHQL',
  'GRAPHIQL_PAGE',
  'GRAPHIQL_ASSET',
  'SDL',
  'HEALTH',
  'LIVENESS',
  'PURGE',
  'PARTNER_USAGE',
] as const;
export type RouteName = (typeof ROUTE_NAMES)[number];

type PlainRoute = {
  [Name in Exclude<RouteName, 'PARTNER_USAGE'>]: { readonly kind: Name };
}[Exclude<RouteName, 'PARTNER_USAGE'>];

export type Route =
  | PlainRoute
  | { readonly kind: 'PARTNER_USAGE'; readonly partner: string }
  | { readonly kind: 'PREFLIGHT'; readonly methods: readonly string[] }
  | { readonly kind: 'METHOD_NOT_ALLOWED'; readonly methods: readonly string[] }
  | { readonly kind: 'NOT_FOUND' };

export interface RouteOptions {
  /** Without an administrator there are no routes of theirs. */
  readonly hasAdmin?: boolean;
}

interface Path {
  readonly route: Extract<Route, { readonly kind: RouteName }>;
  readonly methods: readonly string[];
}

const READ = ['GET', 'HEAD'];

const PATHS: ReadonlyMap<string, Path> = new Map<string, Path>([
  ['/graphql', { route: { kind: 'GRAPHQL' }, methods: ['GET', 'HEAD', 'POST'] }],
  ['/schema.graphql', { route: { kind: 'SDL' }, methods: READ }],
  ['/health', { route: { kind: 'HEALTH' }, methods: READ }],
  ['/health/live', { route: { kind: 'LIVENESS' }, methods: READ }],
]);

const ADMIN_PATH = '/admin/';
const PARTNER_USAGE_PATH = /^\/admin\/partners\/([A-Za-z0-9_-]{1,64})\/usage$/;

/** Decides by path, method and what the caller accepts; nothing is answered here. */
export function routeOf(request: Request, { hasAdmin = false }: RouteOptions = {}): Route {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathOf(pathname, hasAdmin);
  if (path === undefined) return { kind: 'NOT_FOUND' };
  if (request.method === 'OPTIONS')
    return { kind: 'PREFLIGHT', methods: [...path.methods, 'OPTIONS'] };
  if (!path.methods.includes(request.method))
    return { kind: 'METHOD_NOT_ALLOWED', methods: path.methods };
  const page =
    path.route.kind === 'GRAPHQL' && wantsPage(request) && !searchParams.has('documentId');
  return page ? { kind: 'GRAPHIQL_PAGE' } : path.route;
}

function pathOf(pathname: string, hasAdmin: boolean): Path | undefined {
  if (pathname.startsWith('/graphiql/'))
    return { route: { kind: 'GRAPHIQL_ASSET' }, methods: READ };
  if (!pathname.startsWith(ADMIN_PATH)) return PATHS.get(pathname);
  return hasAdmin ? adminPathOf(pathname) : undefined;
}

function adminPathOf(pathname: string): Path | undefined {
  if (pathname === '/admin/purge') return { route: { kind: 'PURGE' }, methods: ['POST'] };
  const partner = PARTNER_USAGE_PATH.exec(pathname)?.[1];
  return partner === undefined
    ? undefined
    : { route: { kind: 'PARTNER_USAGE', partner }, methods: READ };
}

/** Whether a browser asks, which wants something to look at. */
function wantsPage(request: Request): boolean {
  return request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html');
}
