/** An answer as plain data, so that a fault can cut, pad or relabel it before it becomes a response. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';

export function json(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

export function text(
  body: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

export function html(body: string, status = 200): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** A page as a proxy or a block page sends it. */
export function page(title: string, message: string): string {
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${message}</p></body></html>\n`;
}

/** Half an answer: valid up to a point inside a string or an object, then nothing. */
export function cutShort(reply: Reply): Reply {
  return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length * 0.6)) };
}

export function toResponse(reply: Reply): Response {
  return new Response(reply.body, { status: reply.status, headers: reply.headers });
}

const HUGE_BYTES = 50 * 1024 * 1024;
const CHUNK = new Uint8Array(64 * 1024).fill('x'.charCodeAt(0));

/**
 * The same JSON object with 50 MB of padding as its first member, made chunk by chunk as it is read.
 * It parses, so that only a client that counts bytes notices.
 */
export function toHugeResponse(reply: Reply): Response {
  const encoder = new TextEncoder();
  const chunks = Math.ceil(HUGE_BYTES / CHUNK.length);
  let sent = -1;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent === -1) controller.enqueue(encoder.encode('{"padding":"'));
        else if (sent < chunks) controller.enqueue(CHUNK.slice());
        else {
          controller.enqueue(encoder.encode(`",${reply.body.slice(1)}`));
          controller.close();
        }
        sent += 1;
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: reply.status, headers: reply.headers });
}
