import { useRateLimiter } from '@envelop/rate-limiter';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../scope.ts';
import type { RateLimitedContext } from '../../schema/limited.ts';
import { createAllowanceStore } from './allowance-store.ts';

type RateLimitsPlugin = Plugin<RateLimitedContext, GraphContext>;

/**
 * Puts the rate limiter on the context, where the limited resolvers call it. No field is configured:
 * the plugin's own way counts fields that are skipped or never run, so only its context is taken.
 */
export function useRateLimits(): RateLimitsPlugin {
  const { store, identify } = createAllowanceStore();
  const { onContextBuilding } = useRateLimiter({
    identifyFn: identify,
    store,
    // With it on, a store that counts by itself would count twice.
    enableBatchRequestCache: false,
    formatError: ({ fieldName }) =>
      `Too many searches: ${fieldName} was not run; ask again after the time in Retry-After`,
  });
  return onContextBuilding === undefined ? {} : { onContextBuilding };
}
