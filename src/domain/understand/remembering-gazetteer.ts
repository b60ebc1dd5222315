import type { Gazetteer, GazetteerMatch } from '../gazetteer.ts';

/**
 * The same gazetteer for one sentence, whose words are looked up from many sides: as names, as the
 * areas behind names, and as beginnings of longer names.
 */
export function rememberingGazetteer(gazetteer: Gazetteer): Gazetteer {
  const lookups = new Map<string, readonly GazetteerMatch[]>();
  const prefixes = new Map<string, boolean>();
  return {
    ...gazetteer,
    lookup(key, limit) {
      if (limit !== undefined) return gazetteer.lookup(key, limit);
      // What is no beginning of a name is no name.
      const known = lookups.get(key) ?? (this.hasPrefix(key) ? gazetteer.lookup(key) : []);
      lookups.set(key, known);
      return known;
    },
    hasPrefix(key) {
      const known = prefixes.get(key) ?? gazetteer.hasPrefix(key);
      prefixes.set(key, known);
      return known;
    },
  };
}
