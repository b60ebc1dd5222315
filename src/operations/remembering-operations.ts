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
  const remembered = new Map<string, Remembered>();
  let characters = 0;

  function forget(key: string): void {
    characters -= remembered.get(key)?.operation.text.length ?? 0;
    remembered.delete(key);
  }

  function remember(key: string, entry: Remembered): void {
    forget(key);
    remembered.set(key, entry);
    characters += entry.operation.text.length;
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MAX_OPERATIONS && characters <= MAX_CHARACTERS) return;
      forget(oldest);
    }
  }

  return {
    find: async (question) => {
      const key = operationKey(question.partner, question.id);
      const known = remembered.get(key);
      if (known !== undefined && known.until > question.now) {
        remembered.delete(key);
        remembered.set(key, known);
        return { kind: 'FOUND', operation: known.operation };
      }
      const lookup = await store.find(question);
      if (lookup.kind === 'FOUND') {
        remember(key, { operation: lookup.operation, until: question.now + KEEP_MS });
      }
      return lookup;
    },
  };
}
