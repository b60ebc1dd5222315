import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { fragmentsOf } from './fragments-of.ts';

/** How large the largest operation of a document is, its fragments written out. */
export interface DocumentSize {
  readonly fields: number;
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Items of the longest list that is written in the document. */
  readonly listItems: number;
}

type SelectionSize = Omit<DocumentSize, 'listItems'>;

const NOTHING: SelectionSize = {
  fields: 0,
  depth: 0,
  introspectionDepth: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
};

/**
 * Measures a document in time linear in its text: every fragment is measured once, however often and
 * however deep it is spread, and one that spreads itself counts as nothing there (validation refuses it).
 */
export function measureDocument(document: DocumentNode): DocumentSize {
  const measure = createMeasure(document);
  const sizes = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [plus(measure(definition.selectionSet), countDirectives(definition))]
      : [],
  );
  return { ...sizes.reduce(largest, NOTHING), listItems: longestList(document) };
}

function createMeasure(document: DocumentNode): (set: SelectionSetNode) => SelectionSize {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, SelectionSize>();

  const ofSet = (set: SelectionSetNode): SelectionSize =>
    set.selections.map((node) => plus(ofNode(node), countDirectives(node))).reduce(plus, NOTHING);

  const ofFragment = (name: string): SelectionSize => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? NOTHING : ofSet(fragment.selectionSet);
    measured.set(name, size);
    return size;
  };

  const ofNode = (node: SelectionNode): SelectionSize => {
    switch (node.kind) {
      case Kind.INLINE_FRAGMENT:
        return ofSet(node.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(node.name.value);
      case Kind.FIELD: {
        const below = node.selectionSet === undefined ? NOTHING : ofSet(node.selectionSet);
        const isIntrospection = node.name.value === '__schema' || node.name.value === '__type';
        const depth = below.depth + 1;
        return {
          fields: below.fields + 1,
          depth: isIntrospection ? 1 : depth,
          introspectionDepth: isIntrospection ? depth : below.introspectionDepth,
          aliases: below.aliases + (node.alias === undefined ? 0 : 1),
          rootFields: 1,
          directives: below.directives,
        };
      }
    }
  };
  return ofSet;
}

function countDirectives(node: { readonly directives?: readonly unknown[] | undefined }) {
  return { ...NOTHING, directives: node.directives?.length ?? 0 };
}

function plus(a: SelectionSize, b: SelectionSize): SelectionSize {
  return {
    fields: a.fields + b.fields,
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
    aliases: a.aliases + b.aliases,
    rootFields: a.rootFields + b.rootFields,
    directives: a.directives + b.directives,
  };
}

function largest(a: SelectionSize, b: SelectionSize): SelectionSize {
  return {
    fields: Math.max(a.fields, b.fields),
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
    aliases: Math.max(a.aliases, b.aliases),
    rootFields: Math.max(a.rootFields, b.rootFields),
    directives: Math.max(a.directives, b.directives),
  };
}

function longestList(document: DocumentNode): number {
  let longest = 0;
  visit(document, {
    ListValue: ({ values }) => {
      longest = Math.max(longest, values.length);
    },
  });
  return longest;
}
