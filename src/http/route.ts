/** Which of the Worker's doors a request knocks at. */
export type RouteName =
  | 'GRAPHQL'
  | 'GRAPHIQL_PAGE'
  | 'GRAPHIQL_ASSET'
  | 'SDL'
  | 'HEALTH'
  | 'LIVENESS';

export type Route =
  | { readonly kind: RouteName }
  | { readonly kind: 'PREFLIGHT'; readonly methods: readonly string[] }
  | { readonly kind: 'METHOD_NOT_ALLOWED'; readonly methods: readonly string[] }
  | { readonly kind: 'NOT_FOUND' };

const READ = ['GET', 'HEAD'];

const PATHS: ReadonlyMap<
  string,
  { readonly kind: RouteName; readonly methods: readonly string[] }
> = new Map([
  ['/graphql', { kind: 'GRAPHQL', methods: ['GET', 'HEAD', 'POST'] }],
  ['/schema.graphql', { kind: 'SDL', methods: READ }],
  ['/health', { kind: 'HEALTH', methods: READ }],
  ['/health/live', { kind: 'LIVENESS', methods: READ }],
]);

/** Decides by path, method and what the caller accepts; nothing is answered here. */
export function routeOf(request: Request): Route {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.startsWith('/graphiql/')
    ? { kind: 'GRAPHIQL_ASSET' as const, methods: READ }
    : PATHS.get(pathname);
  if (path === undefined) return { kind: 'NOT_FOUND' };
  if (request.method === 'OPTIONS')
    return { kind: 'PREFLIGHT', methods: [...path.methods, 'OPTIONS'] };
  if (!path.methods.includes(request.method))
    return { kind: 'METHOD_NOT_ALLOWED', methods: path.methods };
  const page = path.kind === 'GRAPHQL' && wantsPage(request) && !searchParams.has('documentId');
  return page ? { kind: 'GRAPHIQL_PAGE' } : { kind: path.kind };
}

/** Whether a browser asks, which wants something to look at. */
function wantsPage(request: Request): boolean {
  return request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html');
}
