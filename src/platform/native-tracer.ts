import { tracing } from 'cloudflare:workers';
import type { SpanName } from '../domain/observe/spans.ts';
import type { AttributeValue, Span, SpanAttributes, Tracer } from '../domain/tracer.ts';

/** What of the platform's span is used. */
interface NativeSpan {
  setAttributes(attributes: Record<string, AttributeValue>): unknown;
  setStatus(status: { readonly code: 'unset' | 'ok' | 'error' }): unknown;
}

/** What of the platform's tracing is used; another one stands in for it in tests. */
export interface NativeTracing {
  enterSpan<Value>(name: string, work: (span: NativeSpan) => Value): Value;
}

/** Spans of the platform's own tracing, which nests them by asynchronous context and exports them. */
export function createNativeTracer(native: NativeTracing = tracing): Tracer {
  return {
    span: (name, work, attributes) =>
      native.enterSpan(name, (span) => {
        if (attributes !== undefined) span.setAttributes(named(attributes));
        return failing(span, () => work(spanOver(span)));
      }),
  };
}

/** Whether the platform records the request at hand. Within a request only. */
export function isRecorded(): boolean {
  return tracing.getActiveSpan()?.isTraced ?? false;
}

function spanOver<Name extends SpanName>(span: NativeSpan): Span<Name> {
  return {
    set: (attributes) => {
      span.setAttributes(named(attributes));
    },
    fail: () => {
      span.setStatus({ code: 'error' });
    },
  };
}

/** The message of an error may quote anything, so only the fact is told. */
function failing<Value>(span: NativeSpan, work: () => Value): Value {
  const fail = (): void => {
    span.setStatus({ code: 'error' });
  };
  try {
    const value = work();
    if (value instanceof Promise) void value.catch(fail);
    return value;
  } catch (error) {
    fail();
    throw error;
  }
}

/** Attributes under their full names: `underfoot.source`. */
function named<Name extends SpanName>(
  attributes: SpanAttributes<Name>,
): Record<string, AttributeValue> {
  const full: Record<string, AttributeValue> = {};
  for (const [key, value] of Object.entries<AttributeValue>(attributes))
    full[`underfoot.${key}`] = value;
  return full;
}
