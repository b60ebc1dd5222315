import { kindOfKey, REDACTED, withoutSecrets, type KeyKind } from './sensitive.ts';

/** Any text that somebody may have typed. */
const MAX_USER_TEXT = 100;
/** Everything else; a stack of some twenty frames fits. */
const MAX_TEXT = 2_000;
const MAX_DEPTH = 4;
const MAX_ITEMS = 50;

/** The fields as they may be written: plain, bounded data in which no secret is left at any depth. */
export function redactFields(
  fields: Readonly<Record<string, unknown>>,
  own: string,
): Readonly<Record<string, unknown>> {
  return redactObject(fields, { own, depth: 0 });
}

/** A sentence as it may be told to anybody: short, and without anything secret. */
export function redactMessage(message: string): string {
  return redactText(message, 'USER_TEXT', '');
}

interface Place {
  /** The id of the request, which looks like a key and may stay. */
  readonly own: string;
  readonly depth: number;
}

function redactObject(object: object, place: Place): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object).slice(0, MAX_ITEMS)) {
    if (value === undefined) continue;
    const kind = kindOfKey(key);
    kept[withoutSecrets(key, place.own)] =
      kind === 'SECRET' ? REDACTED : redactValue(value, kind, place);
  }
  return kept;
}

function redactValue(value: unknown, kind: KeyKind, place: Place): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object') return redactPart(value, kind, place);
  return typeof value === 'string' ? redactText(value, kind, place.own) : `(${typeof value})`;
}

function redactPart(value: object, kind: KeyKind, { own, depth }: Place): unknown {
  if (depth >= MAX_DEPTH) return '[too deep]';
  const inner = { own, depth: depth + 1 };
  if (value instanceof Error) return redactObject(partsOf(value), inner);
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? null : value.toISOString();
  if (Array.isArray(value))
    return value.slice(0, MAX_ITEMS).map((item) => redactValue(item, kind, inner));
  return redactObject(value, inner);
}

/** Of an error, which `console` would not index: name, message, stack and cause. */
function partsOf(error: Error): object {
  const { name, message, stack, cause } = error;
  return { name, message, stack, cause };
}

/** Cut before it is searched too, so that nobody can make the search long. */
function redactText(text: string, kind: KeyKind, own: string): string {
  // What people ask for stands behind the question mark.
  if (kind === 'URL') return withoutSecrets(text.slice(0, MAX_TEXT), own).split('?', 1)[0] ?? '';
  const longest = kind === 'USER_TEXT' ? MAX_USER_TEXT : MAX_TEXT;
  const safe = withoutSecrets(text.slice(0, MAX_TEXT), own);
  return safe.length > longest || text.length > MAX_TEXT ? `${safe.slice(0, longest)}…` : safe;
}
