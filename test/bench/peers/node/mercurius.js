import fastify from 'fastify';
import mercurius from 'mercurius';
import mercuriusCache from 'mercurius-cache';
import { readArguments, ready } from './served.js';

const { search, typeDefs } = readArguments();

const app = fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers: { Query: { search: () => search } },
  jit: 1,
});
await app.register(mercuriusCache, { ttl: 600, policy: { Query: { search: true } } });
await app.listen({ port: 0, host: '127.0.0.1' });
ready(app.server.address().port);
