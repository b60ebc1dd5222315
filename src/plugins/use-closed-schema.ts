import {
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  validate,
} from 'graphql';
import type { ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Keeps the schema to those who know it: no introspection, and no "Did you mean" in errors. */
export function useClosedSchema(): Plugin {
  return {
    onValidate({ addValidationRule, setValidationFn }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn(
        (schema: GraphQLSchema, document: DocumentNode, rules: readonly ValidationRule[]) =>
          validate(schema, document, rules, { hideSuggestions: true }),
      );
    },
    onExecute: ({ args }) => hideSuggestions(args),
    onSubscribe: ({ args }) => hideSuggestions(args),
  };
}

function hideSuggestions(args: object): void {
  Object.assign(args, { hideSuggestions: true });
}
