import { describe, expect, it } from 'vitest';
import { testWorker } from './support/test-worker.ts';

// Waits for the limits on documents: rename to overloading.test.ts when they are there. Each needs
// only that some limit exists, far below these numbers.
const MANY = 1000;

const repeat = (write: (index: number) => string) =>
  Array.from({ length: MANY }, (_, index) => write(index)).join(' ');

const OF_TYPE = (depth: number): string =>
  depth === 0 ? 'name' : `name ofType { ${OF_TYPE(depth - 1)} }`;

const FIELDS_OF_FIELDS = (depth: number): string =>
  depth === 0 ? 'name' : `fields { type { ${FIELDS_OF_FIELDS(depth - 1)} } }`;

describe('a scanner', () => {
  it.each([
    ['aliases', `{ ${repeat((index) => `a${index}: place(id: "place-1") { id }`)} }`],
    ['directives', `{ __typename ${repeat(() => '@include(if: true)')} }`],
    ['repeated directives on fields', `{ ${repeat(() => '__typename @skip(if: false)')} }`],
    ['repeated fields', `{ health { ${repeat(() => 'version')} } }`],
    ['circular introspection', `{ __schema { types { ${FIELDS_OF_FIELDS(12)} } } }`],
    ['deep introspection', `{ __schema { types { fields { type { ${OF_TYPE(40)} } } } } }`],
  ])('cannot overload by %s', async (_name, query) => {
    const worker = testWorker();
    const response = await worker.post(query, { accept: 'application/graphql-response+json' });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toMatch(
      /"code":"(?:OPERATION_TOO_COMPLEX|GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED)"/u,
    );
    expect(worker.services.calls.batches).toEqual([]);
  });
});
