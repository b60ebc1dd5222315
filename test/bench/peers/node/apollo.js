import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControl } from '@apollo/server/plugin/cacheControl';
import responseCache from '@apollo/server-plugin-response-cache';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readArguments, ready } from './served.js';

const { search, typeDefs } = readArguments();

const server = new ApolloServer({
  typeDefs,
  resolvers: { Query: { search: () => search } },
  plugins: [ApolloServerPluginCacheControl({ defaultMaxAge: 600 }), responseCache()],
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
ready(new URL(url).port);
