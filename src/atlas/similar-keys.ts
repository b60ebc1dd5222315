import type { SortedStrings } from './sorted-strings.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz ';
/** Shorter names have too many neighbours to guess from. */
const MIN_KEY_LETTERS = 5;
/** Sorts after every string that starts as the prefix before it does. */
const AFTER_ANY_LETTER = '\u{10FFFF}';

/** Texts one edit away at `position`; all of them start with the letters before `position`. */
function editsAt(letters: readonly string[], position: number): string[] {
  const head = letters.slice(0, position).join('');
  const tail = letters.slice(position).join('');
  const afterNext = letters.slice(position + 1).join('');
  const here = letters[position];
  const edits: string[] = [];
  for (const letter of LETTERS) {
    edits.push(head + letter + tail);
    if (here !== undefined && letter !== here) edits.push(head + letter + afterNext);
  }
  if (here === undefined) return edits;
  edits.push(head + afterNext);
  const next = letters[position + 1];
  if (next !== undefined && next !== here) {
    edits.push(head + next + here + letters.slice(position + 2).join(''));
  }
  return edits;
}

/**
 * Positions in the sorted `keys` of all keys one edit away from `key`. The search stops at the
 * first prefix that no key has. New letters are Latin only: that is what foldKey leaves of most names.
 */
export function positionsOneEditAway(keys: SortedStrings, key: string): Set<number> {
  const letters = [...key];
  const found = new Set<number>();
  let from = 0;
  let to = keys.length;
  for (let position = 0; position <= letters.length && from < to; position++) {
    for (const edit of editsAt(letters, position)) {
      if ([...edit].length < MIN_KEY_LETTERS) continue;
      const index = keys.indexOf(edit, from, to);
      if (index >= 0) found.add(index);
    }
    const prefix = letters.slice(0, position + 1).join('');
    from = keys.lowerBound(prefix, from, to);
    to = keys.lowerBound(prefix + AFTER_ANY_LETTER, from, to);
  }
  return found;
}
