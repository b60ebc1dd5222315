import type { OperationsKv } from '../../scripts/operations-kv/operations-kv.ts';

/** The namespace `OPERATIONS` over a map. */
export function memoryOperationsKv(stored: Map<string, string>): OperationsKv {
  return {
    get: async (key) => stored.get(key),
    getAll: async (keys) => new Map([...stored].filter(([key]) => keys.includes(key))),
    put: async (key, value) => void stored.set(key, value),
    putAll: async (entries) => entries.forEach((value, key) => stored.set(key, value)),
    delete: async (key) => void stored.delete(key),
    list: async (prefix) => [...stored.keys()].filter((key) => key.startsWith(prefix)),
    close: async () => undefined,
  };
}
