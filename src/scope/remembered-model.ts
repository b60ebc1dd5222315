import { hashKey } from '../domain/cache/hash-key.ts';
import type { ReadThrough } from '../domain/cache/read-through.ts';
import type { Computed } from '../domain/cache/requests.ts';
import type { Model, NarrativeRequest, NarrativeSentence, Reading } from '../domain/model.ts';
import type { ModelMemory } from '../domain/search/model-memory.ts';
import { NARRATIVE_VERSION, READING_VERSION } from '../model/prompts.ts';
import type { CacheKinds } from './caches.ts';
import { FLIGHT_BUDGET_MS } from './outside.ts';

export interface ModelMemoryOptions {
  readonly model: Model;
  /** Its name: another model says other things. */
  readonly modelName: string;
  readonly cache: ReadThrough;
  readonly kinds: Pick<CacheKinds, 'reading' | 'narrative'>;
}

/** Of a failure: not stored, and worth less than whatever is. */
const NOTHING_SAID = { tags: [], complete: false, degraded: true, ttlSeconds: 0 } as const;

/** What a model says once is kept: calls cost money and a second. They go on when the asker leaves. */
export function rememberModel({ model, modelName, cache, kinds }: ModelMemoryOptions): ModelMemory {
  return {
    async read(sentence, charge) {
      const { value } = await cache.read({
        ...kinds.reading,
        key: await hashKey('model', [modelName, READING_VERSION, sentence]),
        compute: async () => ((await charge()) ? askToRead(model, sentence) : saying(null)),
      });
      return value ?? undefined;
    },
    async narrate(request, charge) {
      const { value } = await cache.read({
        ...kinds.narrative,
        key: await hashKey('model', [modelName, NARRATIVE_VERSION, JSON.stringify(request)]),
        compute: async () => ((await charge()) ? askToNarrate(model, request) : saying(null)),
      });
      return value ?? undefined;
    },
  };
}

function saying<Value>(value: Value | null): Computed<Value | null> {
  return value === null
    ? { ...NOTHING_SAID, value }
    : { value, tags: ['source:MODEL'], complete: true, degraded: false };
}

async function askToRead(model: Model, sentence: string): Promise<Computed<Reading | null>> {
  const outcome = await model.read(sentence, AbortSignal.timeout(FLIGHT_BUDGET_MS));
  return saying(outcome.kind === 'READ' ? outcome.reading : null);
}

async function askToNarrate(
  model: Model,
  request: NarrativeRequest,
): Promise<Computed<readonly NarrativeSentence[] | null>> {
  const outcome = await model.narrate(request, AbortSignal.timeout(FLIGHT_BUDGET_MS));
  return saying(outcome.kind === 'NARRATED' ? outcome.sentences : null);
}
