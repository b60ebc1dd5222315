import type { CacheLayer, CacheOutcome, CacheStatus } from '../src/domain/search/outcome.ts';
import { builder } from './builder.ts';

const CacheStatusEnum = builder.enumType('CacheStatus', {
  description: 'Whether an answer came from a cache.',
  values: {
    HIT: { description: 'It did, and is fresh.' },
    STALE: { description: 'It did, and is old; a fresh one is being made.' },
    MISS: { description: 'It did not: it was made for this request.' },
    BYPASS: { description: 'The caches were not read, since `force` was set.' },
  } satisfies Record<CacheStatus, { description: string }>,
});

const CacheLayerEnum = builder.enumType('CacheLayer', {
  description: 'Which cache answered, nearest first.',
  values: {
    MEMORY: { description: 'Memory of the very process.' },
    KV: { description: 'Workers KV, at the edge.' },
    SUPABASE: { description: 'The shared database.' },
  } satisfies Record<CacheLayer, { description: string }>,
});

export const CacheOutcomeType = builder.objectRef<CacheOutcome>('CacheOutcome').implement({
  description: 'How the caches answered a search. The header `X-Cache` says the same.',
  fields: (t) => ({
    status: t.field({
      type: CacheStatusEnum,
      description: 'Whether the answer came from a cache.',
      resolve: (outcome) => outcome.status,
    }),
    layer: t.field({
      type: CacheLayerEnum,
      nullable: true,
      description: 'Which cache answered. Null where none did.',
      resolve: (outcome) => outcome.layer,
    }),
    ageSeconds: t.exposeInt('ageSeconds', {
      nullable: true,
      description: 'Age of the cached answer in seconds. Null where it was made for this request.',
    }),
  }),
});
