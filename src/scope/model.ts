import type { Config } from '../config/config.ts';
import type { Model, ModelFailure } from '../domain/model.ts';
import type { HttpFailureStatus } from '../domain/http.ts';
import { createOpenAiModel } from '../model/openai-model.ts';
import type { Circuits } from '../platform/http/circuits.ts';
import { lazy } from './lazy.ts';

export interface ModelFacts {
  readonly config: Config;
  readonly apiKey: string;
  readonly circuits: Circuits;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** With the trace that its calls belong to. */
  readonly fetch: typeof globalThis.fetch;
}

/** A day's credit does not come back within minutes. */
const QUOTA_PAUSE_SECONDS = 3_600;

/** The model of one request; the client behind it is made at its first call. */
export function openModel(facts: ModelFacts): Model {
  const { baseUrl, model } = facts.config.upstreams.openai;
  const { apiKey } = facts;
  const client = lazy(() =>
    createOpenAiModel({
      apiKey,
      baseUrl,
      model,
      fetch: facts.fetch,
    }),
  );
  return {
    read: (text, signal) => guarded(facts, () => client().read(text, signal)),
    narrate: (request, signal) => guarded(facts, () => client().narrate(request, signal)),
  };
}

/** Leaves a model alone that keeps failing. */
async function guarded<Success extends { readonly kind: string }>(
  { circuits, clock }: ModelFacts,
  call: () => Promise<Success | ModelFailure>,
): Promise<Success | ModelFailure> {
  const { admitted, probe, waitMs } = circuits.enter('openai', clock());
  const outcome = admitted ? await call() : leftAlone(waitMs);
  if (admitted) {
    const failing = failingOf(outcome);
    circuits.leave('openai', {
      probe,
      now: clock(),
      ending: failing === undefined ? { kind: 'ANSWERED' } : { kind: 'FAILED', failing },
    });
  }
  return outcome;
}

function leftAlone(waitMs: number): ModelFailure {
  return {
    kind: 'FAILED',
    reason: 'ERROR',
    detail: 'left alone after failures',
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)),
  };
}

function isFailure(outcome: { readonly kind: string }): outcome is ModelFailure {
  return outcome.kind === 'FAILED';
}

/** What a failure says of the service; a refusal or nonsense says that it works. */
function failingOf(outcome: {
  readonly kind: string;
}): { readonly status: HttpFailureStatus; readonly retryAfterSeconds?: number } | undefined {
  if (!isFailure(outcome)) return undefined;
  const asked = outcome.retryAfterSeconds;
  const after = asked === undefined ? {} : { retryAfterSeconds: asked };
  switch (outcome.reason) {
    case 'REFUSED':
    case 'TRUNCATED':
    case 'NONSENSE':
      return undefined;
    case 'QUOTA':
      return { status: 'RATE_LIMITED', retryAfterSeconds: asked ?? QUOTA_PAUSE_SECONDS };
    case 'TIMEOUT':
    case 'RATE_LIMITED':
    case 'AUTH':
    case 'ERROR':
      return { status: outcome.reason, ...after };
  }
}
