import { openLocalOperations } from './local-namespace.ts';
import type { OperationsKv } from './operations-kv.ts';

/** The development store below a directory. */
export async function openLocalKv(persistTo: string): Promise<OperationsKv> {
  const { namespace, listAll, close } = await openLocalOperations(persistTo);
  return {
    get: async (key) => (await namespace.get(key)) ?? undefined,
    getAll: async (keys) => {
      const found = new Map<string, string>();
      for (const key of keys) {
        const value = await namespace.get(key);
        if (value !== null) found.set(key, value);
      }
      return found;
    },
    put: (key, value) => namespace.put(key, value),
    putAll: async (entries) => {
      for (const [key, value] of entries) await namespace.put(key, value);
    },
    delete: (key) => namespace.delete(key),
    list: listAll,
    close,
  };
}
