import { cleanText } from './clean.ts';

/** In code points. Names longer than this are sentences; nothing upstream needs more to be told apart. */
export const MAX_NAME_LENGTH = 160;
/** Two to three sentences: enough to rank by and to show. */
export const MAX_DESCRIPTION_LENGTH = 600;
export const MAX_TAG_LENGTH = 60;
/** What is looked at of a longer text, in UTF-16 units: four times the longest result leaves room for markup. */
const MAX_RAW_LENGTH = 8_000;
/** Removing markup can leave new markup behind ("<<b>script>"); deeper nesting than this is an attack. */
const MAX_STRIP_PASSES = 4;

/** Elements whose text is no prose, unclosed ones to the end; and comments. */
const HIDDEN_ELEMENTS =
  /<(script|style|iframe|noscript|template|title)\b[^>]*>[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/giu;
const BLOCK_TAGS =
  /<\/?(?:p|div|br|hr|li|ul|ol|tr|td|th|table|h[1-6]|blockquote|section|article)\b[^>]*(?:>|$)/giu;
const TAGS = /<[a-z/!?][^>]*(?:>|$)/giu;
const TAG_STARTS = /<(?=[a-z/!?])/giu;

/** Invisible characters: zero-width space, soft hyphen, word joiners, and tags, which hide words from people only. */
const INVISIBLES = /[\u00AD\u200B\u2060-\u2064\u{E0000}-\u{E007F}]/gu;

/** Browsers skip white space within a scheme. Without its colon it is a word. */
const SCRIPT_SCHEMES =
  /(j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|v\s*b\s*s\s*c\s*r\s*i\s*p\s*t)\s*:+/giu;
const DATA_DOCUMENTS = /\b(data)\s*:+(?=\s*(?:text\/html|image\/svg|application\/xhtml))/giu;
const EVENT_HANDLERS = /\b(on[a-z]{3,20})\s*=+/giu;

export interface PlainTextOptions {
  /** In code points. */
  readonly maxLength: number;
  /** Turns HTML's character references into characters, once. */
  readonly decodeEntities: (text: string) => string;
}

/**
 * Text of others as plain prose: no markup, entities decoded once, no control or bidirectional
 * override characters, nothing that would run if somebody pasted it into a page; at most
 * `maxLength` code points, cut between words. Empty where nothing is left.
 */
export function plainText(raw: string, { maxLength, decodeEntities }: PlainTextOptions): string {
  const once = withoutMarkup(visible(raw.slice(0, MAX_RAW_LENGTH)));
  const decoded = withoutMarkup(visible(decodeEntities(once)));
  return capped(cleanText(defused(decoded)), maxLength);
}

function visible(text: string): string {
  return cleanText(text.replace(INVISIBLES, ''));
}

function withoutMarkup(text: string): string {
  let stripped = text;
  for (let pass = 0; pass < MAX_STRIP_PASSES; pass += 1) {
    const next = stripped.replace(HIDDEN_ELEMENTS, ' ').replace(BLOCK_TAGS, ' ').replace(TAGS, '');
    if (next === stripped) return stripped;
    stripped = next;
  }
  return stripped.replace(TAG_STARTS, '');
}

function defused(text: string): string {
  return text
    .replace(SCRIPT_SCHEMES, '$1')
    .replace(DATA_DOCUMENTS, '$1')
    .replace(EVENT_HANDLERS, '$1 ');
}

function capped(text: string, maxLength: number): string {
  const points = Array.from(text);
  if (points.length <= maxLength) return text;
  const head = points.slice(0, maxLength - 1).join('');
  const lastSpace = head.lastIndexOf(' ');
  // A single endless word is cut where it is.
  const cut = lastSpace > maxLength / 2 ? head.slice(0, lastSpace) : head;
  return `${cut.trimEnd()}…`;
}
