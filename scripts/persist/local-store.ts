import { openLocalOperations } from '../local-operations.ts';
import type { PersistStore } from './store.ts';

/** The development store below a directory. */
export async function openLocalStore(persistTo: string): Promise<PersistStore> {
  const { namespace, listAll, close } = await openLocalOperations(persistTo);
  return {
    list: listAll,
    read: async (keys) => {
      const found = new Map<string, string>();
      for (const key of keys) {
        const value = await namespace.get(key);
        if (value !== null) found.set(key, value);
      }
      return found;
    },
    write: async (entries) => {
      for (const [key, value] of entries) await namespace.put(key, value);
    },
    close,
  };
}
