import type { Model, ModelFailure, ModelUsage } from '../../domain/model.ts';
import type { Span, Tracer } from '../../domain/tracer.ts';
import type { ModelPurpose, ReportModelEvent } from './listen-to-model.ts';

export interface ModelWatch {
  readonly tracer: Tracer;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly report: ReportModelEvent;
}

type ModelSpan = Span<'model.read' | 'model.narrate'>;
type Outcome = ModelFailure | { readonly kind: 'READ' | 'NARRATED'; readonly usage: ModelUsage };

/** The same model, each of its calls a span and an event. */
export function observeModel(model: Model, { tracer, clock, report }: ModelWatch): Model {
  async function watch<Value extends Outcome>(
    purpose: ModelPurpose,
    span: ModelSpan,
    ask: () => Promise<Value>,
  ): Promise<Value> {
    const startedAt = clock();
    const outcome: Outcome & Value = await ask();
    const latencyMs = clock() - startedAt;
    const { usage } = outcome;
    const name = outcome.kind === 'FAILED' ? outcome.reason : 'OK';
    span.set({
      outcome: name,
      input_tokens: usage?.inputTokens,
      output_tokens: usage?.outputTokens,
      usd: usage?.estimatedUsd,
    });
    if (outcome.kind === 'FAILED') span.fail();
    report({
      purpose,
      outcome: name,
      latencyMs,
      usage,
      ...(outcome.kind === 'FAILED' && {
        detail: outcome.detail,
        retryAfterSeconds: outcome.retryAfterSeconds,
      }),
    });
    return outcome;
  }

  return {
    read: (text, signal) =>
      tracer.span('model.read', (span) => watch('READ', span, () => model.read(text, signal))),
    narrate: (request, signal) =>
      tracer.span(
        'model.narrate',
        (span) => watch('NARRATE', span, () => model.narrate(request, signal)),
        { places: request.places.length },
      ),
  };
}
