import type { Cost } from './estimate-cost.ts';
import type { DocumentSize } from './measure-document.ts';
import type { OperationLimits } from './operation-limits.ts';

/** How each limit is spoken of: what is counted, and how to stay under it. */
const WORDS: Readonly<
  Record<keyof OperationLimits, { readonly what: string; readonly advice: string }>
> = {
  tokens: {
    what: 'tokens',
    advice: 'select fewer fields, or move what repeats into fragments and variables',
  },
  fields: { what: 'fields with its fragments written out', advice: 'select fewer fields' },
  depth: { what: 'levels of fields', advice: 'nest fewer fields within fields' },
  introspectionDepth: {
    what: 'levels of introspection',
    advice: 'nest fewer ofType, or read /schema.graphql',
  },
  aliases: {
    what: 'aliases',
    advice: 'ask for fewer things under other names, or send several operations',
  },
  rootFields: { what: 'fields at its root', advice: 'send several operations' },
  directives: {
    what: 'directives',
    advice: 'put @skip, @include or @defer on a fragment instead of on each field',
  },
  listItems: { what: 'items in one list', advice: 'send the items in several operations' },
  objects: {
    what: 'objects in its answer',
    advice: 'lower first, or select fewer lists within lists',
  },
  upstreamCalls: {
    what: 'calls to upstreams',
    advice: 'run fewer searches in one operation',
  },
  usd: {
    what: 'US dollars for upstreams',
    advice: 'run fewer searches, or select fewer narratives (response), in one operation',
  },
};

/** What an operation has, or may cause. */
type Measured = Partial<Record<keyof OperationLimits, number>>;

/** One sentence on every limit that is exceeded. */
export function judge(
  measured: Partial<DocumentSize & Cost>,
  limits: OperationLimits,
): readonly string[] {
  const sizes: Measured = measured;
  return LIMIT_NAMES.flatMap((name) => {
    const sent = sizes[name];
    return sent === undefined || sent <= limits[name] ? [] : [sentence(name, sent, limits)];
  });
}

const LIMIT_NAMES = [
  'tokens',
  'fields',
  'depth',
  'introspectionDepth',
  'aliases',
  'rootFields',
  'directives',
  'listItems',
  'objects',
  'upstreamCalls',
  'usd',
] as const satisfies readonly (keyof OperationLimits)[];

/** What is costed is an upper bound; what is counted is so. */
const ESTIMATED = new Set<keyof OperationLimits>(['objects', 'upstreamCalls', 'usd']);

function sentence(name: keyof OperationLimits, sent: number, limits: OperationLimits): string {
  const { what, advice } = WORDS[name];
  const verb = ESTIMATED.has(name) ? 'may cause' : 'has';
  return `The operation ${verb} ${written(sent)} ${what}, and ${written(limits[name])} are allowed; ${advice}`;
}

/** Counting stops at the limit, so that a refusal costs no more than an acceptance. */
export function tooManyTokens(characters: number, { tokens }: OperationLimits): string {
  const { what, advice } = WORDS.tokens;
  return `The operation has more than the ${tokens} ${what} that are allowed, in ${characters} characters; ${advice}`;
}

function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
