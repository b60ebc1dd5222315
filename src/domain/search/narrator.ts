import { within } from '../cache/within.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { placeInWords } from '../geo/place-in-words.ts';
import type { NarrativeRequest } from '../model.ts';
import { acceptNarrative } from '../narrative/accept-narrative.ts';
import type { Timers } from '../timers.ts';
import type { Charge } from './charge.ts';
import type { ModelMemory } from './model-memory.ts';
import { narrate } from './narrative.ts';
import type { Narrative, SearchResult } from './outcome.ts';

export interface NarratorOptions {
  /** Absent where none is configured. */
  readonly model?: ModelMemory;
  readonly gazetteer: Gazetteer;
  readonly timers: Timers;
  /** Told what became of the model's words: how many parts were dropped, or that none was left. */
  readonly onChecked: (check: { readonly accepted: boolean; readonly dropped: number }) => void;
}

/** A narrative is worth this wait, whatever the search has taken; after it the plain one is told. */
export const NARRATIVE_DEADLINE_MS = 1_500;
/** The model is told of the best only: it is to choose two or three. */
const PLACES_TOLD = 8;

/** Tells an answer by the model's words as far as they are borne out, else by our own. Never rejects. */
export function createNarrator(options: NarratorOptions) {
  const { model, gazetteer, timers, onChecked } = options;
  return async (result: SearchResult, charge: Charge): Promise<Narrative> => {
    if (model === undefined || result.places.length === 0) return plain(result);
    const request = requestFor(result);
    const told = await within(NARRATIVE_DEADLINE_MS, timers, () => model.narrate(request, charge));
    if (!told.ok || told.value === undefined) return { ...plain(result), modelFailed: true };
    const accepted = acceptNarrative(told.value, { request, gazetteer });
    onChecked({
      accepted: accepted !== undefined,
      dropped: accepted?.dropped ?? told.value.length,
    });
    return accepted === undefined ? plain(result) : { text: accepted.text, modelFailed: false };
  };
}

function plain(result: SearchResult): Narrative {
  return { text: narrate(result), modelFailed: false };
}

function requestFor({
  userIntent,
  userLocation,
  places,
  explanation,
}: SearchResult): NarrativeRequest {
  return {
    intent: userIntent,
    locationName: placeInWords(userLocation),
    isArea: userLocation.division !== undefined,
    radiusKm: explanation.radiusKm,
    places: places.slice(0, PLACES_TOLD).map(({ id, name, category, distanceKm, description }) => ({
      id,
      name,
      category,
      ...(distanceKm !== undefined && { distanceKm }),
      ...(description !== undefined && { description }),
    })),
  };
}
