import { createServer } from 'node:http';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createSchema, createYoga } from 'graphql-yoga';
import { readArguments, ready } from './served.js';

const { search, typeDefs } = readArguments();

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers: { Query: { search: () => search } } }),
  logging: false,
  graphiql: false,
  plugins: [useResponseCache({ session: () => null, ttl: 600_000 })],
});
const server = createServer((request, response) => {
  yoga(request, response).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => ready(server.address().port));
