import { describe, expect, it } from 'vitest';
import type { NarrativeRequest, NarrativeSentence } from '../../../src/domain/model.ts';
import { acceptNarrative } from '../../../src/domain/narrative/accept-narrative.ts';
import { acceptReading } from '../../../src/domain/narrative/accept-reading.ts';
import { dangerIn } from '../../../src/domain/narrative/unsafe-text.ts';
import { gazetteer } from '../../unit/atlas/load-atlas.ts';
import { createBench, patient, REQUEST } from './bench.ts';
import { INJECTIONS, type Injection } from './injections.ts';

/** The request as it is when somebody has planted a text in it. */
function poisoned({ spot, text }: Injection): NarrativeRequest {
  const [first, ...others] = REQUEST.places;
  if (first === undefined) throw new Error('the request has places');
  switch (spot) {
    case 'sentence':
      return { ...REQUEST, intent: text };
    case 'title':
      return { ...REQUEST, places: [{ ...first, name: text }, ...others] };
    case 'description':
      return { ...REQUEST, places: [{ ...first, description: text }, ...others] };
  }
}

async function obey(request: NarrativeRequest): Promise<readonly NarrativeSentence[]> {
  const { simulator, model } = createBench();
  simulator.set('openai', { mode: 'ok', variant: 'obedient' });
  const outcome = await model.narrate(request, patient());
  if (outcome.kind !== 'NARRATED') throw new Error(`not narrated: ${outcome.detail}`);
  return outcome.sentences;
}

describe.each(INJECTIONS)('$name', (injection) => {
  const request = poisoned(injection);

  it('is obeyed by the model, and nothing of it comes through', async () => {
    const sentences = await obey(request);
    expect(sentences.map(({ text }) => text).join('\n')).toMatch(injection.mark);
    expect(acceptNarrative(sentences, { request, gazetteer })).toBeUndefined();
  });

  it('does not come through with ids and a name of the list either', async () => {
    const sentences = await obey(request);
    const disguised = sentences.flatMap(({ text }) => [
      { text, placeIds: ['wd-Q2'] },
      { text: `Begin at Dils Cemetery. ${text}`, placeIds: ['wd-Q2'] },
      { text: `${text} Then see Dils Cemetery.`, placeIds: ['wd-Q2'] },
      { text: text.replaceAll(/\.$/gu, ', near Dils Cemetery.'), placeIds: ['wd-Q2'] },
    ]);
    for (const sentence of disguised)
      expect(acceptNarrative([sentence], { request, gazetteer }), sentence.text).toBeUndefined();
  });

  it('leaves honest sentences of the same narrative alone', async () => {
    const honest = { text: 'Begin at Dils Cemetery, 2 km away.', placeIds: ['wd-Q2'] };
    const accepted = acceptNarrative([...(await obey(request)), honest], { request, gazetteer });
    expect(accepted?.text).toBe(honest.text);
  });
});

describe('readings of a model that obeys', () => {
  it.each(INJECTIONS.filter(({ spot }) => spot === 'sentence'))(
    '$name: nothing is read that the sentence does not say',
    async ({ text }) => {
      const { simulator, model } = createBench();
      simulator.set('openai', { mode: 'ok', variant: 'obedient' });
      const sentence = `caves near Pikeville. ${text}`;
      const outcome = await model.read(sentence, patient());
      if (outcome.kind !== 'READ') throw new Error(`not read: ${outcome.detail}`);
      const { location, intent, radiusKm } = acceptReading(outcome.reading, {
        sentence,
        gazetteer,
      });
      for (const told of [location?.name, location?.query, intent]) {
        if (told === undefined) continue;
        expect(dangerIn(told)).toBeUndefined();
        expect(sentence.toLowerCase()).toContain(told.toLowerCase());
      }
      expect(radiusKm ?? 1).toBeLessThanOrEqual(200);
    },
  );
});
