import { badRequest } from './rest-error.ts';
import { identifier, literal } from './sql-text.ts';

/** Parameters that are no filters. */
const RESERVED = new Set(['select', 'order', 'limit', 'offset', 'columns', 'on_conflict']);

const COMPARISONS: Readonly<Record<string, string>> = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  like: 'like',
  cs: '@>',
  ov: '&&',
};

const IS_VALUES = new Set(['null', 'true', 'false', 'unknown']);

/** `column=operator.value`, all of them, as a WHERE clause; empty where there are none. */
export function whereOf(parameters: URLSearchParams): string {
  const conditions = [...parameters]
    .filter(([name]) => !RESERVED.has(name))
    .map(([name, value]) => conditionOf(name, value));
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
}

function conditionOf(column: string, text: string): string {
  const [, negation, operator = '', value = ''] = /^(not\.)?([a-z]+)\.(.*)$/s.exec(text) ?? [];
  const condition = comparisonOf(identifier(column), operator, value);
  return negation === undefined ? condition : `not (${condition})`;
}

function comparisonOf(column: string, operator: string, value: string): string {
  const sign = COMPARISONS[operator];
  if (sign !== undefined) return `${column} ${sign} ${literal(value)}`;
  if (operator === 'is' && IS_VALUES.has(value)) return `${column} is ${value}`;
  if (operator === 'in') return `${column} in (${listOf(value).map(literal).join(', ')})`;
  throw badRequest(`The stand-in does not know the filter "${operator}"`);
}

/** The items of `(a,"b,c")`; an empty list compares with nothing. */
function listOf(text: string): readonly string[] {
  const inner = /^\((.*)\)$/s.exec(text)?.[1];
  if (inner === undefined || inner === '') throw badRequest('in takes a list: in.(a,b)');
  return [...inner.matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gs)].map(
    ([, quoted, plain]) => quoted?.replaceAll(/\\(.)/gs, '$1') ?? plain ?? '',
  );
}

/** `column.desc.nullslast,…` as an ORDER BY clause. */
export function orderOf(parameters: URLSearchParams): string {
  const order = parameters.get('order');
  if (order === null) return '';
  const terms = order.split(',').map((term) => {
    const [column = '', ...rest] = term.split('.');
    const direction = rest.includes('desc') ? ' desc' : '';
    const nulls = rest.includes('nullsfirst') ? ' nulls first' : ' nulls last';
    return `${identifier(column)}${direction}${rest.some(isNulls) ? nulls : ''}`;
  });
  return `order by ${terms.join(', ')}`;
}

function isNulls(word: string): boolean {
  return word === 'nullsfirst' || word === 'nullslast';
}

/** `select=a,b` as SQL; `*` where it says nothing. */
export function columnsOf(parameters: URLSearchParams, name = 'select'): string {
  const text = parameters.get(name)?.replaceAll('"', '') ?? '*';
  return text === '*' || text === '' ? '*' : text.split(',').map(identifier).join(', ');
}

/** A whole number of `limit` or `offset` as an SQL clause. */
export function countOf(parameters: URLSearchParams, name: 'limit' | 'offset'): string {
  const text = parameters.get(name);
  if (text === null) return '';
  if (!/^\d{1,9}$/.test(text)) throw badRequest(`${name} takes a whole number`);
  return `${name} ${text}`;
}
