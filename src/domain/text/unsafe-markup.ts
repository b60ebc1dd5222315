/** Markup or script that has no business in a question. `name` is what the caller is told. */
interface UnsafePattern {
  readonly name: string;
  readonly pattern: RegExp;
}

const ELEMENTS =
  'script|iframe|object|embed|svg|math|img|link|meta|style|base|form|template|video|audio';
const EVENTS =
  'abort|animation\\w+|auxclick|before\\w+|blur|cancel|change|click|close|contextmenu|copy|cut|dblclick|drag\\w*|drop|' +
  'error|focus\\w*|hashchange|input|invalid|key\\w+|load\\w*|message|mouse\\w+|paste|pointer\\w+|popstate|reset|resize|' +
  'scroll\\w*|select\\w*|start|submit|toggle|touch\\w+|transition\\w+|unload|wheel';

const UNSAFE_PATTERNS: readonly UnsafePattern[] = [
  { name: 'an HTML element', pattern: new RegExp(`<\\s*/?\\s*(?:${ELEMENTS})\\b`, 'iu') },
  { name: 'an event handler', pattern: new RegExp(`\\bon(?:${EVENTS})\\s*=`, 'iu') },
  // Browsers skip white space within a scheme, so the text is searched with it allowed there.
  { name: 'a "javascript:" address', pattern: /j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/iu },
  { name: 'a "vbscript:" address', pattern: /v\s*b\s*s\s*c\s*r\s*i\s*p\s*t\s*:/iu },
  {
    name: 'a "data:" document',
    pattern: /data\s*:\s*(?:text\/html|image\/svg\+xml|application\/xhtml)/iu,
  },
];

/** Where unsafe markup begins: its name with the matched fragment, and its position in code points from 1. */
export interface UnsafeMarkup {
  readonly name: string;
  readonly position: number;
}

/** The first piece of unsafe markup in a cleaned text, by position. */
export function findUnsafeMarkup(text: string): UnsafeMarkup | undefined {
  let earliest: { readonly name: string; readonly index: number } | undefined;
  for (const { name, pattern } of UNSAFE_PATTERNS) {
    const match = pattern.exec(text);
    if (match === null || (earliest !== undefined && earliest.index <= match.index)) continue;
    earliest = { name: `${name} (${quote(match[0])})`, index: match.index };
  }
  if (earliest === undefined) return undefined;
  return { name: earliest.name, position: Array.from(text.slice(0, earliest.index)).length + 1 };
}

/** The fragment without the bracket that would make the message itself markup. */
function quote(fragment: string): string {
  return fragment.replace(/[<>\s/=]/gu, '').toLowerCase();
}
