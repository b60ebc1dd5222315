/** A document as it was registered. */
export interface RegisteredOperation {
  /** Name of its operation. */
  readonly name: string;
  readonly text: string;
}

export type OperationLookup =
  | { readonly kind: 'FOUND'; readonly operation: RegisteredOperation }
  | { readonly kind: 'UNKNOWN' }
  /** The store failed: whether there is one is not known. */
  | { readonly kind: 'UNAVAILABLE'; readonly cause: unknown };

export interface OperationQuestion {
  /** Name of the partner who asks; nobody else's operations are ever looked at. */
  readonly partner: string;
  /** As `formatOperationId` writes it. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The operations that partners registered. */
export interface OperationStore {
  readonly find: (question: OperationQuestion) => Promise<OperationLookup>;
}

/** Stands where no store is bound: nobody has registered anything. */
export const NO_OPERATIONS: OperationStore = { find: async () => ({ kind: 'UNKNOWN' }) };
