import { expect, it } from 'vitest';
import { packAnswer, packedAnswerSchema } from '../../../../src/domain/search/packed-answer.ts';
import type { StoredAnswer } from '../../../../src/domain/search/stored-answer.ts';
import { SCORE_WEIGHTS } from '../../../../src/domain/rank/weights.ts';
import { rankPlaces } from '../../../../src/domain/rank/rank-places.ts';
import { mergePlaces } from '../../../../src/domain/merge/merge-places.ts';
import { foundPlace } from '../found-place.ts';

const CENTRE = { lat: 40, lng: -80 };

function answer(): StoredAnswer {
  const found = Array.from({ length: 50 }, (_, at) =>
    foundPlace({
      id: `place-${at}`,
      name: `Hollow number ${at}`,
      coordinates: { lat: 40 + at / 100, lng: -80 },
      description: 'Dark.',
      url: 'https://example.test/',
      tags: ['deep'],
      identifiers: { wikidata: `Q${at}` },
      attributions: [{ text: 'Test atlas', url: 'https://atlas.test/', licence: 'CC0-1.0' }],
      ...(at === 3 && { startsAt: 1, endsAt: 2, sitelinks: 4 }),
    }),
  );
  const places = rankPlaces(mergePlaces(found, CENTRE), {
    categories: ['CAVE'],
    words: ['hollow'],
    halfDistanceKm: 40,
  });
  return {
    places,
    sources: [{ source: 'ATLAS', status: 'OK', count: 50, latencyMs: 0, cached: false }],
    complete: true,
    fingerprint: 'f',
    radiusKm: 40,
    radiiTriedKm: [40],
    found: 50,
  };
}

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('gives back what was packed, every place and factor of it', () => {
  const whole = answer();
  expect(packedAnswerSchema.parse(throughJson(packAnswer(whole)))).toEqual(throughJson(whole));
});

it('takes little more than half of the space', () => {
  const whole = answer();
  const sizes = [packAnswer(whole), whole].map((one) => JSON.stringify(one).length);
  expect((sizes[0] ?? 1) / (sizes[1] ?? 1)).toBeLessThan(0.55);
});

it('is not read back where it names a factor or a credit that there is not', () => {
  const packed = packAnswer(answer());
  const [first, ...others] = packed.places;
  if (first === undefined) throw new Error('there are places');
  const spoilt = [
    { ...first, factors: { ...first.factors, luck: 1 } },
    { ...first, attributions: [99] },
  ];
  for (const place of spoilt)
    expect(packedAnswerSchema.safeParse({ ...packed, places: [place, ...others] }).success).toBe(
      false,
    );
});

it('is of another version when the weights change', () => {
  // Contributions are not stored: raise ANSWER_SCHEMA_VERSION together with these.
  expect(SCORE_WEIGHTS).toEqual({
    category: 0.34,
    words: 0.06,
    offbeat: 0.1,
    obscurity: 0.1,
    distance: 0.16,
    evidence: 0.12,
    variety: 0.12,
  });
});
