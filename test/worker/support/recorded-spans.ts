import type { AttributeValue, Tracer } from '../../../src/domain/tracer.ts';

/** A span as it was when it ended. */
export interface RecordedSpan {
  readonly name: string;
  readonly attributes: Record<string, AttributeValue>;
  failed: boolean;
  /** Ended, and so came to an end at all. */
  ended: boolean;
}

export interface SpanRecorder {
  readonly tracer: Tracer;
  readonly spans: readonly RecordedSpan[];
}

/** A tracer that writes down what it is told. */
export function recordSpans(): SpanRecorder {
  const spans: RecordedSpan[] = [];
  return {
    spans,
    tracer: {
      span(name, work, attributes) {
        const one: RecordedSpan = {
          name,
          attributes: { ...attributes },
          failed: false,
          ended: false,
        };
        spans.push(one);
        const value = work({
          set: (more) => Object.assign(one.attributes, more),
          fail: () => {
            one.failed = true;
          },
        });
        const end = (): void => {
          one.ended = true;
        };
        if (value instanceof Promise) void value.then(end, end);
        else end();
        return value;
      },
    },
  };
}
