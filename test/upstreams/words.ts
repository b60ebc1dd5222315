/**
 * Full-text search in small: `a b` needs both words, `a OR b` either, `"a b"` the phrase. Plurals
 * match singulars, as stemming makes them.
 */
export function matchesWords(text: string, query: string): boolean {
  const trimmed = query.trim();
  if (trimmed === '') return true;
  const haystack = text.toLowerCase();
  return trimmed
    .split(/\s+(?:OR|\|)\s+/u)
    .some((alternative) => terms(alternative).every((term) => haystack.includes(term)));
}

function terms(text: string): string[] {
  const found = text.toLowerCase().match(/"[^"]*"|[\p{L}\p{N}-]+/gu) ?? [];
  return found.map((term) => term.replaceAll('"', '').replace(/s$/u, ''));
}
