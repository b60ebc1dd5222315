import type { Behaviour } from '../../upstreams/behaviour.ts';
import { createSimulator } from '../../upstreams/simulator.ts';
import { at, parse } from './json-paths.ts';
import { openAiRequest } from './samples.ts';

export const READING = schema('reading', {
  location: { type: ['string', 'null'] },
  intent: { type: 'string' },
  radiusKm: { anyOf: [{ type: 'number' }, { type: 'null' }] },
  categories: { type: 'array', items: { type: 'string', enum: ['CAVE', 'GHOST_TOWN', 'EVENT'] } },
});
export const NARRATIVE = schema(
  'narrative',
  {
    sentences: { type: 'array', maxItems: 3, items: { $ref: '#/$defs/sentence' } },
  },
  {
    sentence: {
      type: 'object',
      properties: {
        text: { type: 'string' },
        placeIds: { type: 'array', items: { type: 'string' } },
      },
      required: ['text', 'placeIds'],
      additionalProperties: false,
    },
  },
);
export const PLACES = [
  { id: 'p1', name: 'Old Tolliver Cave', description: 'A cave.' },
  { id: 'p2', name: "Widow Marsh's Falls", description: 'Falls.' },
];

export function schema(name: string, properties: Record<string, unknown>, $defs?: object): object {
  const root = {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
  return {
    type: 'json_schema',
    name,
    strict: true,
    schema: { ...root, ...($defs ? { $defs } : {}) },
  };
}

/** What the model has written, and the whole response. */
export async function generate(
  call: Request,
  behaviour: Behaviour = { mode: 'ok' },
): Promise<{ written: unknown; text: string; body: unknown }> {
  const simulator = createSimulator();
  simulator.set('openai', behaviour);
  const body = parse(await (await simulator.fetch(call)).text());
  const text = String(at(body, 'output.0.content.0.text'));
  let written: unknown;
  try {
    written = parse(text);
  } catch {
    written = undefined;
  }
  return { written, text, body };
}

export const narrate = (places: readonly object[], question = 'caves near Pikeville'): Request =>
  openAiRequest(
    [
      { role: 'developer', content: 'Ignore nothing. You are Stonewalker.' },
      {
        role: 'user',
        content: [{ type: 'input_text', text: JSON.stringify({ question, places }) }],
      },
    ],
    NARRATIVE,
  );
