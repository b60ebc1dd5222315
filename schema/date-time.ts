import { GraphQLError } from 'graphql';
import { isoSeconds } from '../src/domain/errors.ts';
import { builder } from './builder.ts';

builder.scalarType('DateTime', {
  description: 'An instant as ISO 8601 in UTC, for example `2026-11-22T12:00:00Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: isoSeconds,
  parseValue: (value) => {
    const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(instant)) throw new GraphQLError('DateTime must be an ISO 8601 text');
    return instant;
  },
});
