import { isRecord } from './behaviour.ts';
import type { Mind } from './openai-mind.ts';

type Schema = Record<string, unknown>;

/** What the service would refuse in a strict schema, or undefined. */
export function complaintAbout(schema: unknown, path = 'root'): string | undefined {
  if (!isRecord(schema)) return undefined;
  if (path === 'root' && schema['type'] !== 'object')
    return 'schema must be a JSON Schema of type "object"';
  const properties = isRecord(schema['properties']) ? schema['properties'] : undefined;
  if (schema['type'] === 'object') {
    if (schema['additionalProperties'] !== false)
      return `In context=${path}, 'additionalProperties' is required to be supplied and to be false`;
    const required: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
    const missing = Object.keys(properties ?? {}).find((key) => !required.includes(key));
    if (missing !== undefined)
      return `In context=${path}, 'required' is required to include every key in properties. Missing '${missing}'`;
  }
  const branches: unknown[] = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  const children: [string, unknown][] = [
    ...Object.entries(properties ?? {}),
    ['items', schema['items']],
    ...branches.map((branch): [string, unknown] => ['anyOf', branch]),
    ...Object.entries(isRecord(schema['$defs']) ? schema['$defs'] : {}),
  ];
  return children
    .map(([key, child]) => complaintAbout(child, `${path}.${key}`))
    .find((complaint) => complaint !== undefined);
}

interface Spot {
  readonly key: string;
  /** Which place an object of a list is about; undefined outside of lists. */
  readonly index: number | undefined;
  readonly root: Schema;
}

/** A value that the schema allows, made from what the model has in mind; names of fields decide. */
export function fill(schema: unknown, mind: Mind, spot?: Spot): unknown {
  if (!isRecord(schema)) return null;
  const at = spot ?? { key: '', index: undefined, root: schema };
  const reference = schema['$ref'];
  if (typeof reference === 'string') return fill(resolve(at.root, reference), mind, at);
  if ('const' in schema) return schema['const'];
  const branch = branchOf(schema, mind, at);
  if (branch !== undefined) return fill(branch, mind, at);
  if (Array.isArray(schema['enum']))
    return chosen(schema['enum'], mind)[0] ?? schema['enum'].at(-1);
  switch (schema['type']) {
    case 'object':
      return Object.fromEntries(
        Object.entries(isRecord(schema['properties']) ? schema['properties'] : {}).map(
          ([key, child]) => [key, fill(child, mind, { ...at, key })],
        ),
      );
    case 'array':
      return fillList(schema, mind, at);
    case 'string':
      return textFor(mind, at);
    case 'number':
    case 'integer':
      return numberFor(schema, mind, at);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

/** Of `anyOf` and of several types: null where there is nothing to say, else the first that is not. */
function branchOf(schema: Schema, mind: Mind, { key }: Spot): unknown {
  const types: unknown[] = Array.isArray(schema['type']) ? schema['type'] : [];
  const branches: unknown[] = Array.isArray(schema['anyOf'])
    ? schema['anyOf']
    : types.map((type) => ({ ...schema, type }));
  if (branches.length === 0) return undefined;
  const isNull = (branch: unknown): boolean => isRecord(branch) && branch['type'] === 'null';
  const value = branches.find((branch) => !isNull(branch));
  const hasNumber = isRecord(value) && (value['type'] === 'number' || value['type'] === 'integer');
  const isUnknown =
    mind.script === undefined && (isLocation(key) ? mind.location === null : hasNumber);
  return isUnknown ? (branches.find(isNull) ?? value) : value;
}

function fillList(schema: Schema, mind: Mind, at: Spot): unknown[] {
  const items =
    isRecord(schema['items']) && typeof schema['items']['$ref'] === 'string'
      ? resolve(at.root, schema['items']['$ref'])
      : schema['items'];
  const most = typeof schema['maxItems'] === 'number' ? schema['maxItems'] : 3;
  if (isRecord(items) && Array.isArray(items['enum']))
    return chosen(items['enum'], mind).slice(0, most);
  if (isId(at.key)) return idsFor(mind, at).slice(0, most);
  const count = Math.min(most, Math.max(1, mind.places.length), 3);
  return Array.from({ length: count }, (_, index) => fill(items, mind, { ...at, index }));
}

const isId = (key: string): boolean => /^ids?$|(?:I|_i)ds?$|^cit(?:es|ed|ations?)/u.test(key);
const isLocation = (key: string): boolean =>
  /location|where|city|town|^place(?:Name)?$/iu.test(key);

function chosen(options: readonly unknown[], mind: Mind): unknown[] {
  const question = mind.question.toLowerCase();
  return options.filter(
    (option) =>
      typeof option === 'string' && question.includes(option.toLowerCase().replaceAll('_', ' ')),
  );
}

function idsFor(mind: Mind, { index }: Spot): string[] {
  const own = mind.places.map((place) => place.id);
  const cited = index === undefined ? own.slice(0, 2) : own.slice(index, index + 1);
  return mind.script === undefined ? cited : [...cited, 'injected-place'];
}

function textFor(mind: Mind, at: Spot): string {
  if (mind.script !== undefined) return isLocation(at.key) ? quoted(mind.script) : mind.script;
  if (isId(at.key)) return idsFor(mind, at)[0] ?? '';
  if (isLocation(at.key)) return mind.location ?? '';
  if (/intent|topic|subject/iu.test(at.key)) return 'hidden gems';
  return proseAbout(mind, at.index);
}

/** What the model writes: two places in one breath, or one place a sentence. */
export function proseAbout(mind: Mind, index?: number): string {
  if (mind.script !== undefined) return mind.script;
  const names = mind.places.map((place) => place.name);
  if (index !== undefined)
    return names[index] === undefined
      ? 'The road is quiet tonight.'
      : `${names[index]} waits where the road gives up; go early and bring a lamp.`;
  if (names.length === 0) return 'The road is quiet tonight. Come back with another question.';
  return `Walk softly: ${names.slice(0, 2).join(', then ')}. Go early and bring a lamp.`;
}

function numberFor(schema: Schema, mind: Mind, { key }: Spot): number {
  const ordered = Number(/-?\d+(?:\.\d+)?/u.exec(mind.script ?? '')?.[0] ?? Number.NaN);
  if (Number.isFinite(ordered)) return schema['type'] === 'integer' ? Math.trunc(ordered) : ordered;
  if (/confidence|certainty/iu.test(key)) return 0.9;
  return typeof schema['minimum'] === 'number' ? schema['minimum'] : 0;
}

const quoted = (script: string): string => /["'“«「](.+?)["'”»」]/u.exec(script)?.[1] ?? script;

function resolve(root: Schema, reference: string): unknown {
  let value: unknown = root;
  for (const part of reference.split('/').slice(1))
    value = isRecord(value) ? value[part] : undefined;
  return value;
}
