import { type DocumentNode, getOperationAST, Kind } from 'graphql';

export interface LabelledOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  /** Names of the operations that are registered here; any other name is the caller's invention. */
  readonly registered: ReadonlySet<string>;
}

/**
 * What logs and metrics call a valid operation, one of a few names whatever people send: that under
 * which it is registered, else its one root field, `introspection`, `several` or `other`.
 */
export function operationLabel({ document, operationName, registered }: LabelledOperation): string {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 'other';
  const name = operation.name?.value;
  if (name !== undefined && registered.has(name)) return name;
  const { selections } = operation.selectionSet;
  const fields = new Set(
    selections.map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : 'other')),
  );
  fields.delete('__typename');
  const [first = 'other'] = fields;
  if (fields.size > 1) return 'several';
  return first.startsWith('__') ? 'introspection' : first;
}
