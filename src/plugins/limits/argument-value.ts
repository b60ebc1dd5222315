import {
  type FieldNode,
  type GraphQLField,
  Kind,
  type SelectionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** The value of an argument before it is coerced: as written, from its variable, or the default. */
export function argumentValue(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  name: string,
  variables: Variables,
): unknown {
  const given = node.arguments?.find((argument) => argument.name.value === name);
  const value = given && valueOf(given.value, variables);
  const declared = field.args.find((argument) => argument.name === name);
  return value ?? declared?.default?.value ?? declared?.defaultValue;
}

/** Whether `@skip` or `@include` leaves a selection out. */
export function isSkipped(node: SelectionNode, variables: Variables): boolean {
  return (node.directives ?? []).some((directive) => {
    const condition = directive.arguments?.find(({ name }) => name.value === 'if');
    const value = condition && valueOf(condition.value, variables);
    return directive.name.value === 'skip'
      ? value === true
      : directive.name.value === 'include' && value === false;
  });
}

function valueOf(node: ValueNode, variables: Variables): unknown {
  return node.kind === Kind.VARIABLE
    ? variables[node.name.value]
    : valueFromASTUntyped(node, variables);
}
