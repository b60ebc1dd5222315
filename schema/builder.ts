import SchemaBuilder from '@pothos/core';
import type { GraphContext } from '../src/scope.ts';
import type { RateLimitedContext } from './limited.ts';

/** The one builder; every noun's file adds its types to it. Fields are non-null unless they say so. */
export const builder = new SchemaBuilder<{
  Context: GraphContext & RateLimitedContext;
  DefaultFieldNullability: false;
  Scalars: {
    /** Epoch milliseconds within; ISO 8601 without. */
    DateTime: { Input: number; Output: number };
    ID: { Input: string; Output: string };
  };
}>({ defaultFieldNullability: false });
