/** Newlines, tabs and Unicode's line and paragraph separators, all of which people mean as a space. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/gu;

// Format characters (Cf) stay, since ZWJ and ZWNJ hold emoji and Persian words together; the
// embeddings, overrides and isolates among them can make a text read as what it is not.
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

const LONE_SURROGATES = /\p{Cs}/gu;
const SPACES = /[\p{Zs}]+/gu;

/**
 * A text as it is parsed: breaks and tabs become spaces, other control characters and bidirectional
 * overrides go, runs of spaces collapse, ends are trimmed. Joiners in emoji stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(BREAKS, ' ')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '')
    .replace(SPACES, ' ')
    .trim();
}

/** Length as people count it for a limit: code points, not UTF-16 units. */
export function codePointLength(text: string): number {
  return Array.from(text).length;
}
