import type { Area } from './geometry.ts';

export interface Condition {
  readonly key: string;
  readonly matches: (value: string | undefined) => boolean;
}

export interface Clause {
  readonly area: Area;
  readonly conditions: readonly Condition[];
}

export interface OverpassQuery {
  readonly clauses: readonly Clause[];
  /** Whether ways and relations get a `center`. */
  readonly hasCenter: boolean;
  readonly limit: number;
}

const NUMBER = String.raw`\s*(-?[\d.]+)\s*`;
const AROUND = new RegExp(String.raw`\(\s*around\s*:${NUMBER},${NUMBER},${NUMBER}\)`, 'u');
const CONDITION = /\[\s*(!?)"?([\w:]+)"?\s*(?:(!?[=~])\s*"([^"]*)"(?:,i)?)?\s*\]/gu;
const OUTPUT = /[;)\s]out\b([^;:\]]*);/u;

/** Reads `nwr["key"="value"](around:m,lat,lon);` statements; undefined where there is a syntax error. */
export function readOverpassQuery(ql: string): OverpassQuery | undefined {
  const body = ql.replaceAll(/\/\*.*?\*\/|\/\/.*$/gmsu, '');
  const output = OUTPUT.exec(body)?.[1];
  if (!/\[out:json\]/u.test(body) || output === undefined) return undefined;
  const statements = body.match(/\b(?:nwr|node|way|relation|rel|nw|nr|wr)\b[^;]*;/gu) ?? [];
  const clauses = statements.flatMap((statement) => {
    const around = AROUND.exec(statement);
    if (!around) return [];
    const [metres, lat, lng] = [Number(around[1]), Number(around[2]), Number(around[3])];
    return [
      {
        area: { centre: { lat, lng }, radiusKm: metres / 1000 },
        conditions: conditionsOf(statement),
      },
    ];
  });
  if (clauses.length === 0) return undefined;
  return {
    clauses,
    hasCenter: /\bcenter\b/u.test(output),
    limit: Number(/\b(\d+)\b/u.exec(output)?.[1] ?? Number.MAX_SAFE_INTEGER),
  };
}

function conditionsOf(statement: string): Condition[] {
  return [...statement.matchAll(CONDITION)].map(([, not, key = '', operator, value = '']) => ({
    key,
    matches: not === '!' ? (given) => given === undefined : comparison(operator, value),
  }));
}

function comparison(operator = '', value: string): Condition['matches'] {
  switch (operator) {
    case '=':
      return (given) => given === value;
    case '!=':
      return (given) => given !== value;
    case '~':
      return (given) => given !== undefined && new RegExp(value, 'u').test(given);
    case '!~':
      return (given) => given === undefined || !new RegExp(value, 'u').test(given);
    default:
      return (given) => given !== undefined;
  }
}
