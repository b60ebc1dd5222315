import * as z from 'zod';
import { type OperationId, formatOperationId, parseOperationId } from './operation-id.ts';

/** What a request says about the operation it wants, whatever the transport. */
export interface OperationParameters {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** How an operation is asked for. */
export type OperationRequest =
  | { readonly kind: 'TEXT'; readonly text: string }
  | {
      readonly kind: 'BY_ID';
      readonly id: OperationId;
      /** A document beside the id, which must be the one it names. */
      readonly text: string | undefined;
      /** Asked by Apollo's extension, whose clients expect their own form of "not found". */
      readonly isApollo: boolean;
    }
  | { readonly kind: 'MALFORMED'; readonly message: string }
  /** Neither; what GraphQL over HTTP says about that is said further in. */
  | { readonly kind: 'NOTHING' };

const persistedQuerySchema = z.object({
  version: z.literal(1).optional(),
  sha256Hash: z.string(),
});

const MALFORMED_ID =
  'documentId must be sha256: and 64 lower-case hexadecimal digits, or the id of a registered operation';
const MALFORMED_EXTENSION =
  'extensions.persistedQuery must have version 1 and sha256Hash: 64 lower-case hexadecimal digits, or the id of a registered operation';

/** Reads a request's parameters: text, an id by either convention, or both. */
export function readOperationRequest(parameters: OperationParameters): OperationRequest {
  const { query, documentId } = parameters;
  const text = typeof query === 'string' && query !== '' ? query : undefined;
  const persistedQuery = persistedQueryOf(parameters.extensions);
  if (documentId == null && persistedQuery == null) {
    return text === undefined ? { kind: 'NOTHING' } : { kind: 'TEXT', text };
  }
  const byDocumentId = documentId == null ? undefined : readId(documentId);
  if (documentId != null && byDocumentId === undefined) return malformed(MALFORMED_ID);
  const byExtension = persistedQuery == null ? undefined : readPersistedQuery(persistedQuery);
  if (persistedQuery != null && byExtension === undefined) return malformed(MALFORMED_EXTENSION);
  if (byDocumentId && byExtension && !isSame(byDocumentId, byExtension)) {
    return malformed('documentId and extensions.persistedQuery name different operations');
  }
  const id = byDocumentId ?? byExtension;
  if (id === undefined) return malformed(MALFORMED_ID);
  return { kind: 'BY_ID', id, text, isApollo: byDocumentId === undefined };
}

function persistedQueryOf(extensions: unknown): unknown {
  return typeof extensions === 'object' && extensions !== null
    ? Reflect.get(extensions, 'persistedQuery')
    : undefined;
}

function readPersistedQuery(value: unknown): OperationId | undefined {
  const parsed = persistedQuerySchema.safeParse(value);
  return parsed.success ? parseOperationId(parsed.data.sha256Hash) : undefined;
}

function readId(value: unknown): OperationId | undefined {
  return typeof value === 'string' ? parseOperationId(value) : undefined;
}

function isSame(a: OperationId, b: OperationId): boolean {
  return formatOperationId(a) === formatOperationId(b);
}

function malformed(message: string): OperationRequest {
  return { kind: 'MALFORMED', message };
}
