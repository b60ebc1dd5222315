import {
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether the field being resolved selects `fieldName` under `typeName`, directly or through fragments,
 * `@skip` and `@include` heeded: tells whether costly work is wanted before it is begun.
 */
export function selectsField(
  info: GraphQLResolveInfo,
  typeName: string,
  fieldName: string,
): boolean {
  const within = (set: SelectionSetNode, type: string | undefined): boolean =>
    set.selections.some((node) => isIncluded(node, info) && selects(node, type));

  const selects = (node: SelectionNode, type: string | undefined): boolean => {
    switch (node.kind) {
      case Kind.FIELD:
        return type === typeName && node.name.value === fieldName;
      case Kind.INLINE_FRAGMENT:
        return within(node.selectionSet, node.typeCondition?.name.value ?? type);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = info.fragments[node.name.value];
        return (
          fragment !== undefined && within(fragment.selectionSet, fragment.typeCondition.name.value)
        );
      }
    }
  };

  const sets = info.fieldNodes.map((node: FieldNode) => node.selectionSet);
  return sets.some((set) => set !== undefined && within(set, undefined));
}

function isIncluded(node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
