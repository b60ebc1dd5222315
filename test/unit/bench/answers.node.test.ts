import { expect, it } from 'vitest';
import { limiterComplaint, memoryComplaint, outcomeOf, verdictOn } from '../../bench/answers.ts';
import { variablesFor } from '../../bench/persisted.ts';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

it('tells an answer, a refusal and a breakage apart', () => {
  expect(verdictOn(answer(200, { data: { place: null } }))).toBe('ANSWERED');
  expect(verdictOn(answer(400, { errors: [{}] }))).toBe('REFUSED');
  expect(verdictOn(answer(200, { errors: [{}], data: null }))).toBe('REFUSED');
  expect(verdictOn(answer(200, { errors: [{}], data: { place: null } }))).toBe('BROKEN');
  expect(verdictOn(answer(500, { errors: [{}] }))).toBe('BROKEN');
  expect(verdictOn(answer(200, '<html>'))).toBe('BROKEN');
  expect(outcomeOf(answer(200, { data: { search: { __typename: 'InvalidSearch' } } }))).toBe(
    'InvalidSearch',
  );
  expect(outcomeOf(answer(429, { errors: [{}] }))).toBeUndefined();
});

it('believes only the headers of the gateway that its memory and limiter were there', () => {
  expect(memoryComplaint(answer(200, '', { 'x-cache': 'HIT; layer=memory' }))).toBeUndefined();
  expect(memoryComplaint(answer(200, '', { 'x-cache': 'HIT; layer=kv' }))).toContain('layer=kv');
  expect(memoryComplaint(answer(200, ''))).toContain('undefined');
  expect(limiterComplaint(answer(200, '', { 'ratelimit-limit': '100' }))).toBeUndefined();
  expect(limiterComplaint(answer(200, ''))).toContain('no RateLimit-Limit');
});

it('fills the variables of a persisted search, and leaves alone what it cannot ask', () => {
  expect(
    variablesFor(
      'query Q($input: SearchInput!, $first: Int = 5, $after: String) { search(input: $input) { __typename } }',
    ),
  ).toEqual({ input: { chatInput: 'hidden gems in Pikeville KY' }, first: 20 });
  expect(variablesFor('query Q($x: Int!) { search(input: {}) { __typename } }')).toBeUndefined();
  expect(variablesFor('{ health { status } }')).toBeUndefined();
  expect(variablesFor('{ search(input: {}) { ... @defer { __typename } } }')).toBeUndefined();
  expect(
    variablesFor('subscription S { searchProgress(input: {}) { __typename } }'),
  ).toBeUndefined();
});
