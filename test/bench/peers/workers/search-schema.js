import { createSchema } from 'graphql-yoga';
import typeDefs from '../../../../schema/schema.graphql';

/** Underfoot's schema with one resolver, which answers what it was given. */
export function searchSchema(answer) {
  const { search } = JSON.parse(answer).data;
  return createSchema({ typeDefs, resolvers: { Query: { search: () => search } } });
}
