import type { Config } from '../config/config.ts';
import type { Model, ModelFailure } from '../domain/model.ts';
import type { HttpFailureStatus } from '../domain/http.ts';
import { createOpenAiModel } from '../model/openai-model.ts';
import type { Circuits } from '../platform/http/circuits.ts';
import { lazy } from './lazy.ts';

/** One call of the model, for logs and metrics. */
export interface ModelCall {
  readonly operation: 'read' | 'narrate';
  /** `OK`, or why it failed. */
  readonly outcome: string;
  readonly detail?: string;
  readonly latencyMs: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars; absent where the price of the model is not known. */
  readonly estimatedUsd?: number;
}

export interface ModelFacts {
  readonly config: Config;
  readonly apiKey: string;
  readonly circuits: Circuits;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly onCall: (call: ModelCall) => void;
  /** Headers that every call carries beside its own. */
  readonly headers: Readonly<Record<string, string>>;
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
      fetch: (input, init) => fetch(input, withHeaders(init, facts.headers)),
    }),
  );
  return {
    read: (text, signal) => guarded('read', facts, () => client().read(text, signal)),
    narrate: (request, signal) =>
      guarded('narrate', facts, () => client().narrate(request, signal)),
  };
}

function withHeaders(
  init: RequestInit | undefined,
  more: Readonly<Record<string, string>>,
): RequestInit {
  const headers = new Headers(init?.headers);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return { ...init, headers };
}

/** Leaves a model alone that keeps failing, and tells of every call. */
async function guarded<Success extends { readonly kind: string }>(
  operation: ModelCall['operation'],
  { circuits, clock, onCall }: ModelFacts,
  call: () => Promise<Success | ModelFailure>,
): Promise<Success | ModelFailure> {
  const startedAt = clock();
  const { admitted, probe, waitMs } = circuits.enter('openai', startedAt);
  const outcome = admitted ? await call() : leftAlone(waitMs);
  if (admitted) {
    const failing = failingOf(outcome);
    circuits.leave('openai', {
      probe,
      now: clock(),
      ending: failing === undefined ? { kind: 'ANSWERED' } : { kind: 'FAILED', failing },
    });
  }
  onCall({ operation, latencyMs: clock() - startedAt, ...described(outcome) });
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

function described(outcome: {
  readonly kind: string;
  readonly usage?: ModelFailure['usage'];
}): Omit<ModelCall, 'operation' | 'latencyMs'> {
  const { inputTokens = 0, outputTokens = 0, estimatedUsd } = outcome.usage ?? {};
  return {
    outcome: isFailure(outcome) ? outcome.reason : 'OK',
    ...(isFailure(outcome) && { detail: outcome.detail }),
    inputTokens,
    outputTokens,
    ...(estimatedUsd !== undefined && { estimatedUsd }),
  };
}
