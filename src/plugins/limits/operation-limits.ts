/** How large one operation may be. Counts are what is left when fragments are written out. */
export interface OperationLimits {
  /** Words and signs of the whole document. */
  readonly tokens: number;
  readonly fields: number;
  /** Fields within fields; those of introspection, whose types nest deeper, apart. */
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Items of one list among arguments or variables. */
  readonly listItems: number;
  /** Objects that the answer may hold. */
  readonly objects: number;
  /** Calls to upstreams that it may cause. */
  readonly upstreamCalls: number;
  /** What those calls may cost by list prices, in US dollars. */
  readonly usd: number;
}

/** Above what pages of applications need, GraphiQL's introspection and ten searches at once among them. */
const FOR_ANYBODY: OperationLimits = {
  tokens: 2_000,
  fields: 500,
  depth: 12,
  introspectionDepth: 18,
  aliases: 30,
  rootFields: 20,
  directives: 30,
  listItems: 250,
  objects: 20_000,
  upstreamCalls: 150,
  usd: 0.5,
};

/** Registered operations were read by somebody, and come in a number that is known. */
const FOR_REGISTERED: OperationLimits = {
  tokens: 8_000,
  fields: 2_000,
  depth: 20,
  introspectionDepth: 18,
  aliases: 100,
  rootFields: 40,
  directives: 120,
  listItems: 250,
  objects: 60_000,
  upstreamCalls: 400,
  usd: 1.5,
};

/** The limits that an operation is held to. */
export function operationLimits({ registered }: { readonly registered: boolean }): OperationLimits {
  return registered ? FOR_REGISTERED : FOR_ANYBODY;
}
