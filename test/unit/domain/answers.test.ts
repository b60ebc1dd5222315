import { describe, expect, it } from 'vitest';
import { createAnswerMemory, type Kept } from '../../../src/domain/answers/answer-memory.ts';
import { cacheControl, decideCaching } from '../../../src/domain/answers/caching.ts';
import { canonicalQuestion } from '../../../src/domain/answers/canonical-question.ts';

const REUSE = { freshSeconds: 60, staleSeconds: 10, ageSeconds: 5, isPublic: true, isWhole: true };
const FACTS = {
  isKeyed: false,
  isRegisteredGet: true,
  isSound: true,
  isForced: false,
  reuse: REUSE,
};
const HASH = 'a'.repeat(64);

describe('decideCaching', () => {
  it('lets everybody keep what is public, whole and fresh', () => {
    const caching = decideCaching(FACTS);
    expect(caching).toEqual({ kind: 'PUBLIC', ageSeconds: 5, freshSeconds: 60, staleSeconds: 10 });
    expect(cacheControl(caching)).toBe('public, max-age=65, stale-while-revalidate=10');
  });

  it.each([
    [{ isKeyed: true }, 'private, no-store'],
    [{ reuse: { ...REUSE, isPublic: false } }, 'private, no-store'],
    [{ reuse: { ...REUSE, isPublic: false, isWhole: false } }, 'private, no-store'],
    [{ isKeyed: true, reuse: undefined }, 'private, no-store'],
    [{ isRegisteredGet: false }, 'no-store'],
    [{ isSound: false }, 'no-store'],
    [{ isForced: true }, 'no-store'],
    [{ reuse: undefined }, 'no-store'],
    [{ reuse: { ...REUSE, isWhole: false } }, 'no-store'],
    [{ reuse: { ...REUSE, freshSeconds: -3, staleSeconds: 0.9 } }, 'no-store'],
  ])('lets nobody keep it with %o', (change, expected) => {
    expect(cacheControl(decideCaching({ ...FACTS, ...change }))).toBe(expected);
  });
});

describe('an answer memory', () => {
  const LIMITS = { maxAnswers: 3, maxBytes: 100, maxAnswerBytes: 60, maxSpellings: 2 };
  const kept = (bytes: number, keepUntil = 10): Kept => ({ bytes, keepUntil });

  it('finds an answer by its spelling, and by its meaning under a new one', () => {
    const memory = createAnswerMemory(LIMITS);
    const answer = kept(10);
    memory.keep('m', 's', answer);
    expect(memory.recall('s', 9)).toBe(answer);
    expect(memory.recall('t', 9)).toBeUndefined();
    expect(memory.recallMeaning('m', 't', 9)).toBe(answer);
    expect(memory.recall('t', 9)).toBe(answer);
  });

  it('forgets when time is up', () => {
    const memory = createAnswerMemory(LIMITS);
    memory.keep('m', 's', kept(10));
    expect(memory.recall('s', 10)).toBeUndefined();
    expect(memory.recallMeaning('m', 's', 10)).toBeUndefined();
  });

  it('is bounded in answers, bytes, size of one and spellings', () => {
    const memory = createAnswerMemory(LIMITS);
    for (const name of ['a', 'b', 'c', 'd']) memory.keep(name, name, kept(10));
    expect(['a', 'b', 'c', 'd'].map((name) => memory.recall(name, 0) !== undefined)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    memory.keep('big', 'big', kept(60));
    memory.keep('bigger', 'bigger', kept(60));
    expect(memory.recall('big', 0)).toBeUndefined();
    expect(memory.recall('bigger', 0)).toBeDefined();
    memory.keep('huge', 'huge', kept(61));
    expect(memory.recall('huge', 0)).toBeUndefined();
    for (const spelling of ['x', 'y', 'z']) memory.recallMeaning('bigger', spelling, 0);
    expect(memory.recall('x', 0)).toBeDefined();
    expect(memory.recall('y', 0)).toBeUndefined();
  });

  it('forgets every spelling with the answer, also when it is replaced', () => {
    const memory = createAnswerMemory(LIMITS);
    memory.keep('m', 's', kept(10));
    memory.recallMeaning('m', 't', 0);
    const newer = kept(20);
    memory.keep('m', 's', newer);
    expect(memory.recall('s', 0)).toBe(newer);
    expect(memory.recall('t', 0)).toBeUndefined();
  });
});

describe('canonicalQuestion', () => {
  const ask = (parameters: Record<string, string>) =>
    canonicalQuestion(new URLSearchParams(parameters));
  const id = `sha256:${HASH}`;

  it('is the same for variables in any order, at any depth', () => {
    expect(ask({ documentId: id, variables: '{"a":{"x":1,"y":[{"p":1,"q":2}]},"b":2}' })).toBe(
      ask({ variables: '{"b":2,"a":{"y":[{"q":2,"p":1}],"x":1}}', documentId: id }),
    );
  });

  it('is another for another id, document, operation, value or order in a list', () => {
    const base = { documentId: id, variables: '{"a":[1,2]}' };
    const others = [
      { ...base, documentId: 'other' },
      { ...base, query: '{ a }' },
      { ...base, operationName: 'A' },
      { ...base, variables: '{"a":[2,1]}' },
      { ...base, variables: '{"a":["1",2]}' },
      { ...base, variables: '{"a":null}' },
      { ...base, variables: '{"a":[["key",1]]}' },
      { ...base, variables: '{"a":{"key":"a","inner":1}}' },
    ];
    const all = [base, ...others].map(ask);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(undefined);
  });

  it.each([
    [{ query: '{ a }' }],
    [{}],
    [{ documentId: 'a b' }],
    [{ documentId: id, variables: '{' }],
    [{ documentId: id, extensions: '{' }],
    [{ documentId: id, variables: '['.repeat(200_000) }],
    [{ documentId: id, extensions: '{"persistedQuery":{"version":1,"sha256Hash":"b"}}' }],
  ])('is nothing to be remembered for %o', (parameters) => {
    expect(ask(parameters)).toBeUndefined();
  });
});
