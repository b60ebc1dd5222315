import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import type { ClientCheck } from '../check.ts';
import { ownOperation } from '../own-operation.ts';

const TEXT = `subscription Watch($input: SearchInput!) {
  searchProgress(input: $input) { __typename }
}`;
const variables = { input: { chatInput: 'caves near Bowling Green KY' } };

interface Request {
  readonly query: string;
  readonly documentId?: string;
  readonly variables: Record<string, unknown>;
}

async function stagesOf(origin: string, request: Request): Promise<readonly string[]> {
  const client = createClient({ url: `${origin}/graphql` });
  const stages: string[] = [];
  for await (const { data, errors } of client.iterate({ ...request })) {
    assert.equal(errors, undefined);
    stages.push(Object(data).searchProgress.__typename);
  }
  client.dispose();
  return stages;
}

export const SSE_CHECKS: readonly ClientCheck[] = [
  {
    name: 'graphql-sse follows searchProgress to its end',
    run: async ({ origin }) => {
      const stages = await stagesOf(origin, { query: TEXT, variables });
      assert.equal(stages.at(0), 'SearchUnderstood');
      assert.ok(stages.includes('SearchRanked'));
      assert.equal(stages.at(-1), 'SearchCompleted');
    },
  },
  {
    name: 'graphql-sse follows it by the id of our own operation',
    run: async ({ origin }) => {
      const { id } = await ownOperation('SearchProgress');
      const stages = await stagesOf(origin, { query: '', documentId: id, variables });
      assert.equal(stages.at(-1), 'SearchCompleted');
    },
  },
];
