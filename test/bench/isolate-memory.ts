import { z } from 'zod';

const REPLY_TIMEOUT_MS = 5000;

const targetsSchema = z.tuple([z.object({ webSocketDebuggerUrl: z.string() })]).rest(z.unknown());
const heapUsageSchema = z.object({
  result: z.object({
    totalSize: z.number(),
    embedderHeapUsedSize: z.number(),
    backingStorageSize: z.number(),
  }),
});

/** The inspector refuses all but one origin, and the types are workerd's, which can't set it; Node can. */
function openSocket(url: string): WebSocket {
  return Reflect.construct(WebSocket, [url, { headers: { origin: 'http://localhost' } }]);
}

/** Sends one parameterless command to the first isolate behind an inspector's port. */
async function sendToInspector(port: number, method: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/json`);
  const [target] = targetsSchema.parse(await response.json());
  const socket = openSocket(target.webSocketDebuggerUrl);
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Inspector did not answer ${method} in ${REPLY_TIMEOUT_MS} ms`)),
        REPLY_TIMEOUT_MS,
      );
      socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method })));
      socket.addEventListener('error', () => reject(new Error(`Inspector refused ${method}`)));
      socket.addEventListener('message', ({ data }) => {
        const message: unknown = JSON.parse(String(data));
        if (!isReply(message)) return;
        clearTimeout(timer);
        resolve(message);
      });
    });
  } finally {
    socket.close();
  }
}

function isReply(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'id' in message && message.id === 1;
}

/** Bytes of one isolate as V8 counts them: its heap as reserved, its embedder's objects, array buffers. */
export async function isolateBytes(inspectorPort: number): Promise<number> {
  const { result } = heapUsageSchema.parse(
    await sendToInspector(inspectorPort, 'Runtime.getHeapUsage'),
  );
  return result.totalSize + result.embedderHeapUsedSize + result.backingStorageSize;
}
