import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { hasMoreTokensThan } from '../../src/plugins/limits/count-tokens.ts';
import { estimateCost } from '../../src/plugins/limits/estimate-cost.ts';
import { fragmentsOf } from '../../src/plugins/limits/fragments-of.ts';
import { judge, tooManyTokens } from '../../src/plugins/limits/judge.ts';
import { measureDocument } from '../../src/plugins/limits/measure-document.ts';
import { operationLimits } from '../../src/plugins/limits/operation-limits.ts';
import { HIGHEST_PRICES } from '../../src/plugins/limits/search-price.ts';

/** As much as fits into a request body. */
const MAX_CHARACTERS = 64 * 1024;
const LIMITS = operationLimits({ registered: true });

/** A document as far as it was understood. */
export type DocumentCheck =
  | { readonly kind: 'VALID'; readonly name: string }
  | { readonly kind: 'INVALID'; readonly name: string | undefined; readonly reason: string };

/** Holds a document to the schema and to the limits, as the gateway would when it is first run. */
export function checkDocument(text: string, schema: GraphQLSchema): DocumentCheck {
  if (text.length > MAX_CHARACTERS) {
    return invalid(undefined, `is longer than ${MAX_CHARACTERS} characters`);
  }
  if (hasMoreTokensThan(LIMITS.tokens, text)) {
    return invalid(undefined, tooManyTokens(text.length, LIMITS));
  }
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    return invalid(undefined, messageOf(error));
  }
  const [operation, ...others] = document.definitions.filter(isOperation);
  if (operation === undefined) return invalid(undefined, 'holds no operation');
  const name = operation.name?.value;
  if (others.length > 0) return invalid(name, 'holds more than one operation');
  if (name === undefined) return invalid(name, 'has no name');
  const [tooLarge] = judge(measureDocument(document), LIMITS);
  if (tooLarge !== undefined) return invalid(name, tooLarge);
  const [error] = validate(schema, document);
  if (error !== undefined) return invalid(name, error.message);
  const [tooCostly] = judge(costOf(operation, { schema, document }), LIMITS);
  return tooCostly === undefined ? { kind: 'VALID', name } : invalid(name, tooCostly);
}

interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
}

/** What it costs where nothing is sent with it and the gateway has every source and key. */
function costOf(operation: OperationDefinitionNode, { schema, document }: Surroundings) {
  return estimateCost(operation, {
    schema,
    fragments: fragmentsOf(document),
    variables: {},
    prices: HIGHEST_PRICES,
  });
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
