import * as z from 'zod';
import { operationKey } from '../domain/operations/operation-key.ts';
import type { OperationStore } from '../domain/operations/operation-store.ts';

/** A registered operation as it lies in KV. */
export const storedOperationSchema = z.object({ name: z.string(), text: z.string() });

/** The part of a KV namespace that is read here. */
export interface ReadableKv {
  get(key: string): Promise<string | null>;
}

/** Operations of partners in Workers KV, a key each. What does not parse counts as a failed store. */
export function createKvOperations(kv: ReadableKv): OperationStore {
  return {
    find: async ({ partner, id }) => {
      try {
        const stored = await kv.get(operationKey(partner, id));
        if (stored === null) return { kind: 'UNKNOWN' };
        const operation = storedOperationSchema.parse(JSON.parse(stored));
        return { kind: 'FOUND', operation };
      } catch (cause) {
        return { kind: 'UNAVAILABLE', cause };
      }
    },
  };
}
