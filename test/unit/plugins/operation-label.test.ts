import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { operationLabel } from '../../../src/plugins/operation-label.ts';

it.each([
  ['{ search { id } }', undefined, 'search'],
  ['query Anything { a: search { id } b: search { id } }', undefined, 'search'],
  ['query Registered { search { id } }', undefined, 'Registered'],
  ['{ search { id } health { status } }', undefined, 'several'],
  ['{ __schema { types { name } } }', undefined, 'introspection'],
  ['{ __typename }', undefined, 'other'],
  ['{ ...Fields } fragment Fields on Query { health { status } }', undefined, 'other'],
  ['query A { health { status } } query B { places { id } }', 'B', 'places'],
  ['query A { health { status } } query B { places { id } }', undefined, 'other'],
  ['subscription { searchProgress { id } }', undefined, 'searchProgress'],
])('%s is called %s: %s', (text, operationName, label) => {
  const registered = new Set(['Registered']);
  expect(operationLabel({ document: parse(text), operationName, registered })).toBe(label);
});
