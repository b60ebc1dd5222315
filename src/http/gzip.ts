/** Smaller bodies do not become smaller enough to be worth the work. */
const MIN_BYTES = 1024;

/** The platform compresses `application/json` and lets this type through as it is. */
const LEFT_ALONE = 'application/graphql-response+json';

/** Whether compressing is left to us: the type, and the size in bytes. */
export function isOursToCompress(contentType: string, bytes: number): boolean {
  return bytes > MIN_BYTES && isLeftAlone(contentType);
}

/** Whether answers of this type come compressed or not as the client accepts, and so vary. */
export function isLeftAlone(contentType: string): boolean {
  return contentType.startsWith(LEFT_ALONE);
}

export async function gzip(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const compressed = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(compressed).arrayBuffer());
}
