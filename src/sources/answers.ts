import type { HttpFailure } from '../domain/http.ts';
import type { FoundPlace } from '../domain/places/place.ts';
import type { SourceAnswer } from '../domain/places/source.ts';

/** The answer for what was found, told apart from nothing found. The first of each id stays. */
export function answerWith(places: readonly (FoundPlace | undefined)[]): SourceAnswer {
  const byId = new Map<string, FoundPlace>();
  for (const place of places) {
    if (place !== undefined && !byId.has(place.id)) byId.set(place.id, place);
  }
  return byId.size === 0 ? { status: 'EMPTY' } : { status: 'OK', places: [...byId.values()] };
}

/** The answer for a call that failed. */
export function answerOfFailure({ status, retryAfterSeconds }: HttpFailure): SourceAnswer {
  return { status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

/** One answer of several calls: places before failure, failure before emptiness, so that an outage is never EMPTY. */
export function combineAnswers(answers: readonly SourceAnswer[]): SourceAnswer {
  const places = answers.flatMap((answer) => (answer.status === 'OK' ? answer.places : []));
  if (places.length > 0) return answerWith(places);
  return answers.find(({ status }) => status !== 'OK' && status !== 'EMPTY') ?? { status: 'EMPTY' };
}
