import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentValue, isSkipped, type Variables } from './argument-value.ts';
import { addPrices, FREE, type Price, type SearchPrices } from './search-price.ts';

/** What an operation may cause at most. */
export interface Cost extends Price {
  /** Objects of the answer. */
  readonly objects: number;
}

export interface CostFacts {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  readonly prices: SearchPrices;
}

const NO_COST: Cost = { ...FREE, objects: 0 };
/** How long a list is taken to be where no argument says so. */
const USUAL_LIST_ITEMS = 8;
/** Lists that are longer, and the edges of a page, whose size the page itself has counted already. */
const LIST_ITEMS: Readonly<Record<string, number>> = {
  'PlaceConnection.edges': 1,
  'SearchResult.primary': 50,
  'SearchResult.nearby': 50,
  'SourceReported.places': 50,
  'SearchRanked.places': 100,
};
/** Stages that a search is told in: each is an object of the answer. */
const SEARCH_STAGES = 12;

/** The most that an operation may cause, its fragments estimated once each. */
export function estimateCost(operation: OperationDefinitionNode, facts: CostFacts): Cost {
  const { schema, fragments, variables, prices } = facts;
  const estimated = new Map<string, Cost>();
  const priceOf = createPriceList(prices);

  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined): Cost =>
    set.selections.map((node) => ofNode(node, type)).reduce(plus, NO_COST);

  const ofNode = (node: SelectionNode, type: GraphQLNamedType | undefined): Cost => {
    if (isSkipped(node, variables)) return NO_COST;
    switch (node.kind) {
      case Kind.INLINE_FRAGMENT: {
        const name = node.typeCondition?.name.value;
        return ofSet(node.selectionSet, name === undefined ? type : schema.getType(name));
      }
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(node.name.value);
      case Kind.FIELD:
        return ofField(node, type);
    }
  };

  const ofFragment = (name: string): Cost => {
    const known = estimated.get(name);
    if (known !== undefined) return known;
    estimated.set(name, NO_COST);
    const fragment = fragments.get(name);
    const cost =
      fragment === undefined
        ? NO_COST
        : ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    estimated.set(name, cost);
    return cost;
  };

  const ofField = (node: FieldNode, type: GraphQLNamedType | undefined): Cost => {
    if (!isObjectType(type) && !isInterfaceType(type)) return NO_COST;
    const field = type.getFields()[node.name.value];
    if (field === undefined) return NO_COST;
    const coordinate = `${type.name}.${field.name}`;
    const own = { ...priceOf(coordinate), objects: 0 };
    if (!isCompositeType(getNamedType(field.type))) return own;
    const items = itemsOf(coordinate, field, node, variables);
    const below =
      node.selectionSet === undefined
        ? NO_COST
        : ofSet(node.selectionSet, getNamedType(field.type));
    return plus(own, times(items, plus(below, { ...FREE, objects: 1 })));
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  return ofSet(operation.selectionSet, root);
}

function createPriceList({ search, narrative }: SearchPrices): (coordinate: string) => Price {
  const prices: Readonly<Record<string, Price>> = {
    'Query.search': search,
    'Subscription.searchProgress': search,
    'SearchResult.response': narrative,
    'SearchNarrated.response': narrative,
  };
  return (coordinate) => prices[coordinate] ?? FREE;
}

/** How many objects a field may answer with. */
function itemsOf(
  coordinate: string,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number {
  if (coordinate === 'Subscription.searchProgress') return SEARCH_STAGES;
  const ids = argumentValue(field, node, 'ids', variables);
  if (Array.isArray(ids)) return ids.length;
  const first = argumentValue(field, node, 'first', variables);
  // A page size out of bounds is refused by the field itself.
  if (typeof first === 'number') return Math.max(0, first);
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) ? (LIST_ITEMS[coordinate] ?? USUAL_LIST_ITEMS) : 1;
}

function plus(a: Cost, b: Cost): Cost {
  return { ...addPrices(a, b), objects: a.objects + b.objects };
}

function times(count: number, { upstreamCalls, usd, objects }: Cost): Cost {
  return { upstreamCalls: count * upstreamCalls, usd: count * usd, objects: count * objects };
}
