import { describe, expect, it } from 'vitest';
import type { Behaviour } from '../../upstreams/behaviour.ts';
import { ask } from './ask.ts';
import { generate, narrate, PLACES, READING, schema } from './model-samples.ts';
import { at, list } from './json-paths.ts';
import { openAiRequest, request } from './samples.ts';

describe('the model', () => {
  it('reads a sentence into the schema', async () => {
    const { written, body } = await generate(
      openAiRequest('ghost towns near Pikeville, Kentucky', READING),
    );
    expect(written).toEqual({
      location: 'Pikeville, Kentucky',
      intent: 'hidden gems',
      radiusKm: null,
      categories: ['GHOST_TOWN'],
    });
    expect(at(body, 'status')).toBe('completed');
    expect(at(body, 'usage.total_tokens')).toBeGreaterThan(10);
  });

  it('finds no location where there is none', async () => {
    const { written } = await generate(openAiRequest('somewhere quiet', READING));
    expect(at(written, 'location')).toBeNull();
  });

  it('writes about the places it is given, citing their ids', async () => {
    const { written } = await generate(narrate(PLACES));
    expect(list(written, 'sentences')).toMatchObject([{ placeIds: ['p1'] }, { placeIds: ['p2'] }]);
    expect(at(written, 'sentences.1.text')).toContain("Widow Marsh's Falls");
  });

  it('writes prose where no schema is given', async () => {
    const { text } = await generate(openAiRequest(JSON.stringify(PLACES)));
    expect(text).toContain('Old Tolliver Cave, then Widow');
  });

  it.each([
    ['refusal', 'output.0.content.0.type', 'refusal'],
    ['incomplete', 'incomplete_details.reason', 'max_output_tokens'],
    ['incomplete', 'status', 'incomplete'],
  ])('can answer with %s', async (variant, path, value) => {
    const { body, written } = await generate(narrate(PLACES), { mode: 'ok', variant });
    expect(at(body, path)).toBe(value);
    expect(written).toBeUndefined();
  });

  it('can talk nonsense', async () => {
    const { text, written } = await generate(narrate(PLACES), { mode: 'ok', variant: 'nonsense' });
    expect(text).toMatch(/^Certainly/u);
    expect(written).toBeUndefined();
  });

  it.each<Behaviour>([{ mode: 'ok', variant: 'inventive' }, { mode: 'hostile' }])(
    'can lie: %j',
    async (behaviour) => {
      const { written } = await generate(narrate(PLACES), behaviour);
      expect(at(written, 'sentences.0.placeIds')).toContain('injected-place');
      expect(at(written, 'sentences.0.text')).toMatch(/Mirage Palace.*https?:/su);
    },
  );

  it('can be out of money', async () => {
    const { body } = await generate(narrate(PLACES), { mode: 'rate-limited', variant: 'quota' });
    expect(at(body, 'error.code')).toBe('insufficient_quota');
  });

  it('speaks of no model that is gone, and of no wrong address', async () => {
    const bearer = { headers: { authorization: 'Bearer key' } };
    const alive = await ask(request('/openai/v1/models/gpt-6-luna', {}, bearer));
    const gone = await ask(request('/openai/v1/models/o4-mini', {}, bearer));
    const wrong = await ask(request('/openai/v1/completions', {}, bearer));
    const stranger = await ask(request('/openai/v1/models/gpt-6-luna'));
    expect([alive.status, gone.status, wrong.status, stranger.status]).toEqual([
      200, 404, 404, 401,
    ]);
  });

  it.each([
    [openAiRequest('x', schema('bad', {}), { model: undefined }), 'missing_required_parameter'],
    [openAiRequest('x', undefined, { max_tokens: 1 }), 'unsupported_parameter'],
    [
      openAiRequest('x', undefined, { reasoning: { effort: 'low' }, temperature: 0 }),
      'unsupported_value',
    ],
    [openAiRequest('x', { type: 'json_schema', schema: { type: 'array' } }), 'invalid_json_schema'],
    [
      openAiRequest('x', { type: 'json_schema', schema: { type: 'object', properties: {} } }),
      'invalid_json_schema',
    ],
    [
      openAiRequest(
        'x',
        schema('bad', {
          inner: {
            type: 'object',
            properties: { a: {} },
            required: [],
            additionalProperties: false,
          },
        }),
      ),
      'invalid_json_schema',
    ],
  ])('refuses a bad request (%#)', async (call, code) => {
    const answer = await ask(call);
    expect(answer.status).toBe(400);
    expect(at(answer.body, 'error.code')).toBe(code);
  });
});
