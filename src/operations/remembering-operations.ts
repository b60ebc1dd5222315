import { LRUCache } from 'lru-cache';
import { operationKey } from '../domain/operations/operation-key.ts';
import type { OperationStore, RegisteredOperation } from '../domain/operations/operation-store.ts';

/** How long an isolate goes on running an operation that was removed meanwhile. */
const KEEP_MS = 60_000;
/** Of the texts together. Yoga keeps what it parsed and validated of as many documents. */
const MAX_CHARACTERS = 4_000_000;
const MAX_OPERATIONS = 1000;

interface Remembered {
  readonly operation: RegisteredOperation;
  /** Epoch milliseconds. */
  readonly until: number;
}

/**
 * The same store, whose findings an isolate remembers for a minute; the longest unused are forgotten
 * first. What is unknown is asked for anew, since it may have been registered since.
 */
export function rememberOperations(store: OperationStore): OperationStore {
  const remembered = new LRUCache<string, Remembered>({
    max: MAX_OPERATIONS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ operation }) => Math.max(1, operation.text.length),
  });
  return {
    find: async (question) => {
      const key = operationKey(question.partner, question.id);
      const known = remembered.get(key);
      if (known !== undefined && known.until > question.now)
        return { kind: 'FOUND', operation: known.operation };
      const lookup = await store.find(question);
      if (lookup.kind === 'FOUND') {
        remembered.set(key, { operation: lookup.operation, until: question.now + KEEP_MS });
      }
      return lookup;
    },
  };
}
