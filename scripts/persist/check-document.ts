import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';

/** As much as fits into a request body. */
const MAX_CHARACTERS = 64 * 1024;
const MAX_TOKENS = 5000;

/** A document as far as it was understood. */
export type DocumentCheck =
  | { readonly kind: 'VALID'; readonly name: string }
  | { readonly kind: 'INVALID'; readonly name: string | undefined; readonly reason: string };

/** Holds a document to the schema and to the limits, as the gateway would when it is first run. */
export function checkDocument(text: string, schema: GraphQLSchema): DocumentCheck {
  if (text.length > MAX_CHARACTERS) {
    return invalid(undefined, `is longer than ${MAX_CHARACTERS} characters`);
  }
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return invalid(undefined, messageOf(error));
  }
  const [operation, ...others] = document.definitions.filter(isOperation);
  if (operation === undefined) return invalid(undefined, 'holds no operation');
  const name = operation.name?.value;
  if (others.length > 0) return invalid(name, 'holds more than one operation');
  if (name === undefined) return invalid(name, 'has no name');
  const [error] = validate(schema, document);
  return error === undefined ? { kind: 'VALID', name } : invalid(name, error.message);
}

function isOperation(node: { readonly kind: string }): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}

function invalid(name: string | undefined, reason: string): DocumentCheck {
  return { kind: 'INVALID', name, reason };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
