import type { Span, Token } from './tokens.ts';

export interface PhraseMatch<T> {
  readonly span: Span;
  readonly value: T;
}

/** Finds known phrases in a sentence, the longest first at every word, without overlap. */
export interface PhraseIndex<T> {
  matches(tokens: readonly Token[]): readonly PhraseMatch<T>[];
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Indexes folded phrases by their first word. Where a phrase is given twice, the first wins. */
export function createPhraseIndex<T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const byFirstWord = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const entries = byFirstWord.get(first);
    if (entries === undefined) byFirstWord.set(first, [{ words, value }]);
    else entries.push({ words, value });
  }
  for (const entries of byFirstWord.values())
    entries.sort((a, b) => b.words.length - a.words.length);

  function matchAt(tokens: readonly Token[], at: number): PhraseMatch<T> | undefined {
    const entry = byFirstWord
      .get(tokens[at]?.key ?? '')
      ?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.key === word));
    return entry && { span: { from: at, to: at + entry.words.length }, value: entry.value };
  }

  return {
    matches(tokens) {
      const found: PhraseMatch<T>[] = [];
      let at = 0;
      while (at < tokens.length) {
        const match = matchAt(tokens, at);
        if (match !== undefined) found.push(match);
        at = match?.span.to ?? at + 1;
      }
      return found;
    },
  };
}
