import { describe, expect, it } from 'vitest';
import { simulatedWorld } from './support/simulated-world.ts';
import { PLANTED_SECRETS, secretsIn, watchForSecrets } from './support/secret-watch.ts';
import { testWorker } from './support/test-worker.ts';

const SEARCH =
  '{ search(input: { chatInput: "caves in Pikeville KY" }) { ... on SearchResult { response debug { text } sources { status } } } }';

/** Every planted secret is searched for in all output of all tests that open a Worker; see secret-watch. */
describe('secrets', () => {
  it('are all planted where the services are fakes', () => {
    expect(secretsIn(PLANTED_SECRETS)).toHaveLength(9);
  });

  it('are found in a log line, a header and a body, even across two pieces of it', async () => {
    const found: string[] = [];
    const watch = watchForSecrets(['hunter2-token'], found);
    watch.text('{"key":"hunter2-token"}');
    watch.response(new Response(null, { headers: { 'x-key': 'hunter2-token' } }));
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const read = watch.response(new Response(readable)).text();
    const writer = writable.getWriter();
    for (const piece of ['a hunter2', '-token b'])
      await writer.write(new TextEncoder().encode(piece));
    await writer.close();
    await read;
    expect(found).toEqual(['hunter2-token', 'hunter2-token', 'hunter2-token']);
  });

  it('are in no answer, header or log line, on any route and in any failure', async () => {
    const defect = () => {
      throw new Error('boom');
    };
    for (const worker of [
      testWorker(),
      testWorker({ answer: defect }),
      testWorker({}, { GRAPHIQL: 'perhaps' }),
    ]) {
      for (const path of [
        '/graphql',
        '/health',
        '/health/live',
        '/schema.graphql',
        '/nowhere',
        '/admin/purge',
      ]) {
        const response = await worker.fetch(path);
        await response.text();
      }
      await worker.ask(SEARCH);
      expect(worker.logs.length).toBeGreaterThan(0);
    }
  });

  it('are in none of a search that asks every live source with its key', async () => {
    const { worker } = simulatedWorld({ LOG_LEVEL: 'debug' });
    const answer = await worker.ask(SEARCH);
    await worker.settled();
    expect(answer.errors).toBeUndefined();
    expect(worker.logs.length).toBeGreaterThan(5);
  });
});
