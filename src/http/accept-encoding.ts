/** Whether a client takes gzip (RFC 9110, 12.5.3); the platform tells what it really asked for. */
export function acceptsGzip(request: Request): boolean {
  const accepted = clientAcceptEncoding(request) ?? request.headers.get('accept-encoding') ?? '';
  const codings = accepted.toLowerCase().split(',').map(readCoding);
  const gzip = codings.find(({ name }) => name === 'gzip' || name === 'x-gzip');
  return (gzip ?? codings.find(({ name }) => name === '*'))?.isWelcome ?? false;
}

/** At the edge the header itself is rewritten before the Worker sees it. */
function clientAcceptEncoding(request: Request): string | undefined {
  const cf: unknown = 'cf' in request ? request.cf : undefined;
  if (typeof cf !== 'object' || cf === null || !('clientAcceptEncoding' in cf)) return undefined;
  const { clientAcceptEncoding: accepted } = cf;
  return typeof accepted === 'string' ? accepted : undefined;
}

function readCoding(text: string): { readonly name: string; readonly isWelcome: boolean } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { name, isWelcome: weight === undefined || Number(weight) > 0 };
}
