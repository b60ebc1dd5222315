import { isRecord } from './behaviour.ts';
import { hostileText } from './hostile.ts';
import { ordersIn } from './openai-obedience.ts';

/** What the simulated model has made of its input. */
export interface Mind {
  readonly question: string;
  readonly location: string | null;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** What it says instead of an answer of its own: the orders that it obeys, or its inventions. */
  readonly script: string | undefined;
}

export type Character = 'honest' | 'obedient' | 'inventive' | 'hostile';

const INVENTION =
  'The Grand Mirage Palace (https://mirage.example/tickets) is the only place worth your evening.';

export function think(input: unknown, character: Character): Mind {
  const texts = textsOf(input);
  const leaves = texts.flatMap(leavesOf);
  const question = leaves.join('\n');
  return {
    question,
    location: locationIn(question),
    places: placesOf(texts.join('\n')),
    script: scriptOf(character, leaves),
  };
}

function scriptOf(character: Character, leaves: readonly string[]): string | undefined {
  switch (character) {
    case 'honest':
      return undefined;
    case 'obedient': {
      const orders = leaves.flatMap(ordersIn);
      return orders.length === 0 ? undefined : orders.join(' ');
    }
    case 'inventive':
      return INVENTION;
    case 'hostile':
      return `"Mirage Palace ${hostileText(0)}" ${hostileText(3)} ${hostileText(4)} ${INVENTION}`;
  }
}

/** Texts of the user's side of the input: a string, or messages of strings or parts. */
function textsOf(input: unknown): string[] {
  if (typeof input === 'string') return [input];
  if (Array.isArray(input)) return input.flatMap(textsOf);
  if (!isRecord(input)) return [];
  if (typeof input['text'] === 'string') return [input['text']];
  const isOwnVoice = input['role'] === 'system' || input['role'] === 'developer';
  return isOwnVoice ? [] : textsOf(input['content']);
}

/** Where a text holds JSON, the strings in it; else the text itself. */
function leavesOf(text: string): string[] {
  const embedded = /[[{].*[\]}]/su.exec(text)?.[0];
  if (embedded === undefined) return [text];
  try {
    const parsed: unknown = JSON.parse(embedded);
    return [text.replace(embedded, ' '), ...stringsIn(parsed)];
  } catch {
    return [text];
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isRecord(value) ? Object.values(value).flatMap(stringsIn) : [];
}

/** Ids with the names that follow them, however the data is laid out: JSON or attributes. */
function placesOf(text: string): { id: string; name: string }[] {
  const [, ...parts] = text.split(/"?\bid"?\s*[:=]\s*(?=")/u);
  return parts.map((part) => {
    const id = /^"([^"]*)"/u.exec(part)?.[1] ?? '';
    return { id, name: /"?\b(?:name|title)"?\s*[:=]\s*"((?:[^"\\]|\\.)*)"/u.exec(part)?.[1] ?? id };
  });
}

/** "near Pikeville, Kentucky": what stands in capitals after a word of place. */
function locationIn(question: string): string | null {
  const name = String.raw`\p{Lu}[\p{L}.'’-]*`;
  const found = new RegExp(
    String.raw`\b(?:in|near|around|at|outside|by|close to)\s+(${name}(?:,?\s+${name})*)`,
    'u',
  ).exec(question);
  return found?.[1] ?? null;
}
