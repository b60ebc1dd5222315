import type { AttributeName, SpanName } from './observe/spans.ts';

export type AttributeValue = string | number | boolean | undefined;

/** Facts of a span, of those that the table of spans names for it. */
export type SpanAttributes<Name extends SpanName> = Readonly<
  Partial<Record<AttributeName<Name>, AttributeValue>>
>;

/** A span that has begun and not ended. */
export interface Span<Name extends SpanName = SpanName> {
  /** Adds what is known only later. */
  set(attributes: SpanAttributes<Name>): void;
  /** Marks it as failed though its work gave a value; a thrown error does so by itself. */
  fail(): void;
}

/** Tells where time goes. */
export interface Tracer {
  /**
   * Does the work in a span of its own, inside that of whoever called. A promise is waited for
   * before the span ends; the value, or the error, is that of the work.
   */
  span<Name extends SpanName, Value>(
    name: Name,
    work: (span: Span<Name>) => Value,
    attributes?: SpanAttributes<Name>,
  ): Value;
}

const NO_SPAN: Span<never> = { set: () => undefined, fail: () => undefined };

/** Does the work and tells nobody. */
export const NO_TRACER: Tracer = { span: (_name, work) => work(NO_SPAN) };
