import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createYoga } from 'graphql-yoga';
import { searchSchema } from './search-schema.js';

export { Counter } from './counter.js';

let yoga;

/** Yoga with its response cache, and one call to a Durable Object as a limiter would make it. */
export default {
  async fetch(request, { ANSWER, COUNTER }) {
    yoga ??= createYoga({
      schema: searchSchema(ANSWER),
      logging: false,
      graphiql: false,
      plugins: [useResponseCache({ session: () => null, ttl: 600_000 })],
    });
    await COUNTER.getByName('client').take();
    return yoga.fetch(request, {});
  },
};
