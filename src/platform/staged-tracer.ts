import type { RequestLedger } from '../domain/observe/request-ledger.ts';
import { spanKind } from '../domain/observe/spans.ts';
import type { Tracer } from '../domain/tracer.ts';

export interface StagedTracerOptions {
  readonly tracer: Tracer;
  readonly ledger: RequestLedger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** The same tracer, that also notes every span of a stage in the ledger of its request. */
export function createStagedTracer({ tracer, ledger, clock }: StagedTracerOptions): Tracer {
  return {
    span(name, work, attributes) {
      const { stage, stageBy } = spanKind(name);
      if (stage === undefined) return tracer.span(name, work, attributes);
      const startedAt = clock();
      const variant = stageBy === undefined ? undefined : valueOf(attributes, stageBy);
      const full = variant === undefined ? stage : `${stage}-${tokenOf(variant)}`;
      const note = (): void => ledger.noteStage(full, clock() - startedAt);
      return tracer.span(name, (span) => ending(() => work(span), note), attributes);
    },
  };
}

function valueOf(attributes: object | undefined, key: string): string | undefined {
  const value: unknown = attributes === undefined ? undefined : Reflect.get(attributes, key);
  return typeof value === 'string' ? value : undefined;
}

/** Fit for a header: `WIKIPEDIA` and `open-meteo` alike. */
function tokenOf(value: string): string {
  return value.toLowerCase().replaceAll(/[^a-z0-9-]+/gu, '-');
}

function ending<Value>(work: () => Value, end: () => void): Value {
  let value: Value;
  try {
    value = work();
  } catch (error) {
    end();
    throw error;
  }
  if (value instanceof Promise) void value.then(end, end);
  else end();
  return value;
}
