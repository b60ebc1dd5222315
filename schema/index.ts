import {
  GraphQLDeferDirective,
  GraphQLStreamDirective,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import './date-time.ts';
import './health.ts';
import './place.ts';
import './search-event.ts';
import './search-outcome.ts';
import { builder } from './builder.ts';

builder.queryType({ description: 'Everything that can be read.' });
builder.subscriptionType({ description: 'Everything that can be followed while it happens.' });

/** The whole public contract, executable. */
export const schema = builder.toSchema({
  directives: [...specifiedDirectives, GraphQLDeferDirective, GraphQLStreamDirective],
});

/** The same as text, types and fields in alphabetical order. */
export function printSdl(): string {
  return `${printSchema(schema)}\n`;
}
