const ALIASES = 900;
const DIRECTIVES = 1500;
const DEPTH = 1500;
const TOKENS = 5000;
const FRAGMENTS = 400;

/** Operations that cost more to answer than to send; each fits into the 64 kB that are accepted. */
export const HOSTILE_OPERATIONS: Readonly<Record<string, string>> = {
  aliases: `{ ${repeat(ALIASES, (index) => `a${index}:search(input:{chatInput:"caves in London"}){__typename}`)} }`,
  directives: `{ __typename ${repeat(DIRECTIVES, () => '@include(if: true)')} }`,
  depth: `{ place(id: "atlas-1") { ${repeat(DEPTH, () => 'related { ')} id ${'}'.repeat(DEPTH)} } }`,
  tokens: `{ ${repeat(TOKENS, () => '__typename')} }`,
  fragments: `{ place(id: "atlas-1") { ...F0 } } ${repeat(FRAGMENTS, (index) => `fragment F${index} on Place { related { ...F${index + 1} } }`)} fragment F${FRAGMENTS} on Place { id }`,
};

/** The smallest operation that does something. */
export const SMALL_OPERATION = '{ place(id: "atlas-1") { name } }';

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(' ');
}
