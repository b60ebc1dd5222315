import gateway from '../../src/worker.ts';
import { KV_FAULT_PATH } from './soak/kv-fault-path.ts';

// Durable Objects are found among the exports of the entry module.
export * from '../../src/worker.ts';

const METHODS: readonly (string | symbol)[] = ['get', 'getWithMetadata', 'put', 'list', 'delete'];

/** One for each environment, since the gateway keeps what it has built under that. */
const disturbed = new WeakMap<object, Env>();
let broken = false;

/** A namespace whose every call fails while KV is told to be broken. */
function unreliable<T extends object>(namespace: T): T {
  return new Proxy(namespace, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        if (broken && METHODS.includes(name)) throw new Error('KV GET failed: 503 (injected)');
        return Reflect.apply(value, target, args);
      };
    },
  });
}

function disturb(env: Env): Env {
  const known = disturbed.get(env);
  if (known !== undefined) return known;
  const made = { ...env, CACHE: unreliable(env.CACHE), OPERATIONS: unreliable(env.OPERATIONS) };
  disturbed.set(env, made);
  return made;
}

/** The gateway itself, over a KV that `PUT /__faults/kv` breaks (`on`) and mends (`off`). */
export default {
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== KV_FAULT_PATH)
      return gateway.fetch(request, disturb(env), context);
    broken = (await request.text()) === 'on';
    return new Response(null, { status: 204 });
  },
} satisfies ExportedHandler<Env>;
