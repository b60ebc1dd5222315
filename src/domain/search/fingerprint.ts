import type { RankedPlace } from './outcome.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits: names content, guards nothing. */
function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

/** Names an answer by what it says and in which order: equal answers, equal fingerprints. */
export function fingerprintOf(places: readonly RankedPlace[]): string {
  const content = places.map(({ id, score }) => `${id}=${score.toFixed(6)}`).join(';');
  const [low, high] = [fnv1a(content, FNV_OFFSET), fnv1a(content, FNV_OFFSET ^ content.length)];
  return `${low.toString(36)}${high.toString(36)}`;
}
