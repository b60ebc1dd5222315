import type { Gazetteer, GazetteerMatch } from '../gazetteer.ts';
import type { MarkedSentence } from './foreign-names.ts';
import { isKnownRun, type KnownNames } from './known-names.ts';

/** "new york city": longer names hold a shorter one that is found as well. */
const MAX_NAME_WORDS = 3;
/** So large a city is meant by its name even in small letters; smaller ones are called like many things. */
const WELL_KNOWN_POPULATION = 200_000;

interface Evidence {
  readonly known: KnownNames;
  readonly gazetteer: Gazetteer;
}

/** Whether a sentence names a well-known place that is not on the list, whatever its letters: "las vegas". */
export function namesKnownPlace(
  { words, covered }: MarkedSentence,
  { known, gazetteer }: Evidence,
): boolean {
  return words.some((_, from) =>
    Array.from({ length: MAX_NAME_WORDS }, (__, extra) => from + extra + 1).some((to) => {
      const isInReach = to <= words.length && !covered.slice(from, to).includes(true);
      const run = words.slice(from, to).map(({ key }) => key);
      return isInReach && !isKnownRun(known, run) && isWellKnown(run, gazetteer);
    }),
  );
}

/** Words that are mainly names ("paris"), and together name something large. */
function isWellKnown(run: readonly string[], gazetteer: Gazetteer): boolean {
  const isProper = run.some((key) => gazetteer.commonness(key) === 'PROPER');
  return isProper && gazetteer.lookup(run.join(' ')).some(isLarge);
}

function isLarge({ entry, nameKind }: GazetteerMatch): boolean {
  return nameKind === 'NAME' && entry.population >= WELL_KNOWN_POPULATION;
}
