/** Well below the silence after which proxies and phones take a connection for dead. */
const SILENCE_MS = 5_000;
/** A comment: readers of Server-Sent Events pass over it (HTML standard, 9.2.6). */
const HEARTBEAT = new TextEncoder().encode(':\n\n');

/** The events of a stream, with a comment wherever nothing came for a while; ends, fails and is left as it. */
export function withHeartbeats(
  events: ReadableStream<Uint8Array>,
  silenceMs = SILENCE_MS,
): ReadableStream<Uint8Array> {
  const reader = events.getReader();
  let reading: ReturnType<typeof reader.read> | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      reading ??= reader.read();
      const { promise: silence, resolve } = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => resolve(undefined), silenceMs);
      const next = await Promise.race([reading, silence]).finally(() => clearTimeout(timer));
      if (next === undefined) {
        controller.enqueue(HEARTBEAT);
        return;
      }
      reading = undefined;
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
