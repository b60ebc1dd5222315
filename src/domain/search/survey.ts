import type { PlaceSource, SourceAnswer } from '../places/source.ts';
import { fits, queryFor, type Quest } from './quest.ts';
import { searchAreas, type SearchArea } from './search-area.ts';
import { ENOUGH_PLACES } from './wait-for-sources.ts';

/** What the embedded source knows, and with it how far the search must reach. */
export interface Survey {
  readonly area: SearchArea;
  readonly radiiTriedKm: readonly number[];
  readonly answer: SourceAnswer;
}

export interface SurveyOptions {
  readonly local: PlaceSource;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly signal: AbortSignal;
}

/**
 * Asks the embedded source in ever wider areas until enough is found. Where nothing fits anywhere
 * the first area stands: a wider one would only bring what nobody asked for.
 */
export async function survey(quest: Quest, { local, now, signal }: SurveyOptions): Promise<Survey> {
  const [first, ...wider] = searchAreas(
    quest.location,
    quest.input.radiusKm ?? quest.understanding.radiusKm,
  );
  const radiiTriedKm: number[] = [];
  let best: { area: SearchArea; answer: SourceAnswer; fitting: number } | undefined;
  for (const area of [first, ...wider]) {
    const answer = await local.find(queryFor(quest, area, now), signal);
    radiiTriedKm.push(area.radiusKm);
    const found = answer.status === 'OK' ? answer.places : [];
    const fitting = found.filter((place) => fits(place, quest)).length;
    if (best === undefined || fitting > best.fitting || best.answer.status !== 'OK')
      best = { area, answer, fitting };
    if (fitting >= ENOUGH_PLACES) break;
  }
  return { area: best?.area ?? first, answer: best?.answer ?? { status: 'EMPTY' }, radiiTriedKm };
}
