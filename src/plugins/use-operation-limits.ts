import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  Source,
  validate,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../config/config.ts';
import { ERROR_STATUS, type ErrorCode } from '../domain/errors.ts';
import type { GraphContext } from '../scope.ts';
import type { Variables } from './limits/argument-value.ts';
import { hasMoreTokensThan } from './limits/count-tokens.ts';
import { estimateCost } from './limits/estimate-cost.ts';
import { fragmentsOf } from './limits/fragments-of.ts';
import { judge, tooManyTokens } from './limits/judge.ts';
import { longestListIn } from './limits/longest-list.ts';
import { measureDocument } from './limits/measure-document.ts';
import { operationLimits, type OperationLimits } from './limits/operation-limits.ts';
import { searchPrices, type SearchPrices } from './limits/search-price.ts';

type LimitsPlugin = Plugin<GraphContext, GraphContext>;

/** Mark which limits a validation result was made under: Yoga keeps results by the names of the rules. */
const UNREGISTERED = marker('UnregisteredOperation');
const REGISTERED = marker('RegisteredOperation');

/** A rule that checks nothing. Named outright, since the bundler shortens names. */
function marker(name: string): ValidationRule {
  return Object.defineProperty(() => ({}), 'name', { value: name });
}

/**
 * Refuses operations that are too large or may cost too much with `OPERATION_TOO_COMPLEX`: by tokens
 * before parsing, by shape before validating, by cost before executing. Each is linear in the text.
 */
export function useOperationLimits(config: Config): LimitsPlugin {
  const prices = searchPrices(config);
  return {
    // Counted here and not by the parser, whose failures Yoga keeps for whoever sends the same text.
    onParse({ context, params }) {
      const limits = limitsOf(context);
      const text = textOf(params.source);
      if (hasMoreTokensThan(limits.tokens, text))
        throw tooComplex(tooManyTokens(text.length, limits));
    },
    onValidate({ context, validateFn, setValidationFn, addValidationRule }) {
      const { isRegistered } = context.scope.operation;
      addValidationRule(isRegistered ? REGISTERED : UNREGISTERED);
      setValidationFn(validateSmall(limitsOf(context), validateFn));
    },
    onExecute: ({ args, setResultAndStopExecution }) => {
      const errors = judgeCost(args, prices);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const errors = judgeCost(args, prices);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}

/** Validation that does not begin where the document alone is too large. */
function validateSmall(limits: OperationLimits, next: unknown): typeof validate {
  const validateNext = isValidate(next) ? next : validate;
  return (schema, document, ...rest) => {
    const refusals = judge(measureDocument(document), limits);
    return refusals.length > 0 ? refusals.map(tooComplex) : validateNext(schema, document, ...rest);
  };
}

/** The function that a plugin before this one has set comes without a type. */
function isValidate(next: unknown): next is typeof validate {
  return typeof next === 'function';
}

function textOf(source: unknown): string {
  return source instanceof Source ? source.body : String(source);
}

function limitsOf({ scope }: GraphContext): OperationLimits {
  return operationLimits({ registered: scope.operation.isRegistered });
}

interface Executed extends Pick<ExecutionArgs, 'schema' | 'document' | 'operationName'> {
  readonly contextValue: GraphContext;
  readonly variableValues?: Variables | null | undefined;
}

function judgeCost(args: Executed, prices: SearchPrices): readonly GraphQLError[] {
  const { schema, document, operationName, contextValue } = args;
  const operation = getOperationAST(document, operationName);
  if (operation == null) return [];
  const variables = args.variableValues ?? {};
  const fragments = fragmentsOf(document);
  const cost = estimateCost(operation, { schema, fragments, variables, prices });
  const listItems = longestListIn(variables);
  return judge({ ...cost, listItems }, limitsOf(contextValue)).map(tooComplex);
}

function tooComplex(message: string): GraphQLError {
  const code: ErrorCode = 'OPERATION_TOO_COMPLEX';
  return new GraphQLError(message, {
    extensions: { code, http: { status: ERROR_STATUS[code], spec: true } },
  });
}
