import { isRecord } from '../../upstreams/behaviour.ts';

/** What stands at a path of keys, or undefined. */
export function at(body: unknown, path: string): unknown {
  let value = body;
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = value.at(Number(key));
    else value = isRecord(value) ? value[key] : undefined;
  }
  return value;
}

export function list(body: unknown, path: string): unknown[] {
  const value = at(body, path);
  return Array.isArray(value) ? value : [];
}

/** JSON of nobody knows what. */
export function parse(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

/** Every text in a JSON value. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
