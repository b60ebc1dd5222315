import type { AcceptedLocation, AcceptedReading } from '../narrative/accept-reading.ts';
import type { Understanding, UnderstoodLocation } from './understanding.ts';

/** Words of a model's own, so they lie nowhere in the sentence. */
const NOWHERE = { from: 0, to: 0 };

/**
 * The parser's reading with what a second one adds: its location only where it is surer of it, all
 * else only where the parser found nothing.
 */
export function refinedBy(understanding: Understanding, reading: AcceptedReading): Understanding {
  const { location, categories, radiusKm, intent, confidence } = reading;
  const isSurer = location !== undefined && confidence > understanding.confidence;
  return {
    ...understanding,
    ...(isSurer && { location: understood(location, confidence), confidence }),
    ...(understanding.categories.length === 0 && { categories }),
    ...(understanding.radiusKm === undefined && radiusKm !== undefined && { radiusKm }),
    ...(understanding.words.length === 0 && intent !== undefined && { intent }),
  };
}

function understood(
  { name, query, entries: [best, ...others] }: AcceptedLocation,
  confidence: number,
): UnderstoodLocation {
  return best === undefined
    ? { kind: 'NONE', unknownName: query, rejected: [] }
    : {
        kind: 'NAMED',
        reading: { span: NOWHERE, entries: [best, ...others], confidence },
        words: name,
      };
}
