import { createYoga } from 'graphql-yoga';
import { searchSchema } from './search-schema.js';

let yoga;

/** Yoga with the same data and no plugin. */
export default {
  fetch(request, { ANSWER }) {
    yoga ??= createYoga({ schema: searchSchema(ANSWER), logging: false, graphiql: false });
    return yoga.fetch(request, {});
  },
};
