import type { Model, NarrativeRequest } from '../../../src/domain/model.ts';
import { createOpenAiModel } from '../../../src/model/openai-model.ts';
import type { Simulator } from '../../upstreams/simulator.ts';
import { createSimulator } from '../../upstreams/simulator.ts';

export const MODEL_NAME = 'gpt-6-luna';
const NOW = Date.UTC(2026, 10, 22, 12);
const TIMEOUT_MS = 400;

export const SENTENCE = 'weird museums near Pikeville, Kentucky';

export const REQUEST: NarrativeRequest = {
  intent: 'hidden gems',
  locationName: 'Pikeville, Kentucky',
  isArea: false,
  radiusKm: 40,
  places: [
    {
      id: 'wd-Q1',
      name: 'Pauley Bridge',
      category: 'BRIDGE',
      distanceKm: 1.2,
      description: 'A swinging bridge of 1936, closed to cars.',
    },
    { id: 'wd-Q2', name: 'Dils Cemetery', category: 'CEMETERY', distanceKm: 2.4 },
    { id: 'at-3', name: 'Breaks Interstate Park', category: 'NATURE', distanceKm: 31 },
  ],
};

export interface Bench {
  readonly simulator: Simulator;
  readonly model: Model;
}

/** The real adapter over the simulated service. */
export function createBench(modelName: string = MODEL_NAME): Bench {
  const simulator = createSimulator({ now: () => NOW });
  const model = createOpenAiModel({
    apiKey: 'sk-simulated',
    baseUrl: 'https://simulator.test/openai/v1',
    model: modelName,
    fetch: (input, init) => simulator.fetch(new Request(input, init)),
    timeoutMs: TIMEOUT_MS,
  });
  return { simulator, model };
}

export const patient = (): AbortSignal => new AbortController().signal;
