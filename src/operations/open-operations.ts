import {
  createOperationCatalogue,
  type OperationCatalogue,
} from '../domain/operations/operation-catalogue.ts';
import { NO_OPERATIONS } from '../domain/operations/operation-store.ts';
import type { PersistedOnly } from '../domain/operations/text-policy.ts';
import { createKvOperations, type ReadableKv } from './kv-operations.ts';
import { OWN_OPERATIONS } from './own-operations.ts';
import { rememberOperations } from './remembering-operations.ts';

export interface OperationsParts {
  readonly mode: PersistedOnly;
  /** Undefined where no namespace is bound. */
  readonly kv: ReadableKv | undefined;
}

/** The operations of one isolate: our own, and through KV those of partners. */
export function openOperations({ mode, kv }: OperationsParts): OperationCatalogue {
  const store = kv === undefined ? NO_OPERATIONS : rememberOperations(createKvOperations(kv));
  return createOperationCatalogue({ mode, own: OWN_OPERATIONS, store });
}
