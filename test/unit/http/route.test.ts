import { expect, it } from 'vitest';
import { routeOf } from '../../../src/http/route.ts';

function routeTo(path: string, init?: RequestInit): string {
  return routeOf(new Request(new URL(path, 'https://underfoot.test'), init)).kind;
}

const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

it('shows browsers the page, except for a persisted operation', () => {
  expect(routeTo('/graphql', BROWSER)).toBe('GRAPHIQL_PAGE');
  expect(routeTo('/graphql?documentId=sha256:00', BROWSER)).toBe('GRAPHQL');
  expect(routeTo('/graphql', { ...BROWSER, method: 'POST' })).toBe('GRAPHQL');
  expect(routeTo('/graphql')).toBe('GRAPHQL');
});

it('knows its own addresses exactly', () => {
  expect(routeTo('/graphql/')).toBe('NOT_FOUND');
  expect(routeTo('/graphiql')).toBe('NOT_FOUND');
  expect(routeTo('/graphiql/')).toBe('GRAPHIQL_ASSET');
  expect(routeTo('/health/live/')).toBe('NOT_FOUND');
  expect(routeTo('/')).toBe('NOT_FOUND');
});

it('answers preflights of what there is only', () => {
  expect(routeTo('/graphql', { method: 'OPTIONS' })).toBe('PREFLIGHT');
  expect(routeTo('/nowhere', { method: 'OPTIONS' })).toBe('NOT_FOUND');
  expect(routeTo('/graphql', { method: 'HEAD' })).toBe('GRAPHQL');
  expect(routeTo('/graphql', { method: 'PUT' })).toBe('METHOD_NOT_ALLOWED');
});
