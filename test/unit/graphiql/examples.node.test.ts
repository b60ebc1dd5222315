import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SEARCH_DOCUMENT } from '../../../scripts/search/answer.ts';
import { EXAMPLE_TABS } from '../../../src/graphiql/examples.ts';

const schema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'),
);

describe('operations that we ship', () => {
  it.each(EXAMPLE_TABS)('tab %# of GraphiQL is valid', ({ query }) => {
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it('the operation of npm run search is valid', () => {
    expect(validate(schema, parse(SEARCH_DOCUMENT))).toEqual([]);
  });

  it('gives every tab variables exactly where it declares some', () => {
    for (const { query, variables } of EXAMPLE_TABS) {
      expect(query.includes('($')).toBe(variables !== undefined);
    }
  });
});
