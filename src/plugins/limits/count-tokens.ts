import { Lexer, Source, TokenKind } from 'graphql';

/** Whether a text holds more than so many tokens. Reads no further than it must, and never throws. */
export function hasMoreTokensThan(limit: number, text: string): boolean {
  // A token takes a character at least.
  if (text.length <= limit) return false;
  const lexer = new Lexer(new Source(text));
  try {
    for (let count = 0; count <= limit; count += 1) {
      if (lexer.advance().kind === TokenKind.EOF) return false;
    }
    return true;
  } catch {
    // What cannot be read ends here; the parser says what is wrong with it.
    return false;
  }
}
