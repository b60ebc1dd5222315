import * as z from 'zod';
import type { ModelFailure, ModelFailureReason, ModelUsage } from '../domain/model.ts';
import { estimateUsd } from './prices.ts';

/** The parts of a response of the Responses API that we read. */
const envelopeSchema = z.object({
  status: z.string(),
  error: z.object({ code: z.string().nullish() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z.array(z.object({ type: z.string(), text: z.string().optional() })).nullish(),
    }),
  ),
  usage: z
    .object({
      input_tokens: z.number(),
      input_tokens_details: z
        .object({ cached_tokens: z.number().nullish(), cache_write_tokens: z.number().nullish() })
        .nullish(),
      output_tokens: z.number(),
    })
    .nullish(),
});
type Envelope = z.infer<typeof envelopeSchema>;

export type Interpreted<T> =
  | { readonly kind: 'ANSWERED'; readonly value: T; readonly usage: ModelUsage }
  | ModelFailure;

interface Expected<T> {
  readonly model: string;
  readonly schema: z.ZodType<T>;
}

const NOTHING_USED: ModelUsage = { inputTokens: 0, outputTokens: 0, estimatedUsd: 0 };

/** Reads the body of a 2xx answer: first what it says of itself, then what the model wrote. */
export function interpretAnswer<T>(body: string, { model, schema }: Expected<T>): Interpreted<T> {
  const envelope = envelopeSchema.safeParse(parseJson(body));
  if (!envelope.success) {
    return {
      kind: 'FAILED',
      reason: 'ERROR',
      detail: 'the answer is no response of the Responses API',
      usage: NOTHING_USED,
    };
  }
  const usage = usageOf(envelope.data, model);
  const problem = problemOf(envelope.data);
  if (problem !== undefined) return { kind: 'FAILED', ...problem, usage };
  const written = schema.safeParse(parseJson(textOf(envelope.data)));
  if (written.success) return { kind: 'ANSWERED', value: written.data, usage };
  const detail = 'what the model wrote does not fit the schema';
  return { kind: 'FAILED', reason: 'NONSENSE', detail, usage };
}

function problemOf(
  envelope: Envelope,
): { readonly reason: ModelFailureReason; readonly detail: string } | undefined {
  const { status, error, incomplete_details: incomplete } = envelope;
  if (status === 'incomplete') {
    const isFiltered = incomplete?.reason === 'content_filter';
    return isFiltered
      ? { reason: 'REFUSED', detail: 'a content filter stopped the answer' }
      : { reason: 'TRUNCATED', detail: 'the answer ran out of tokens' };
  }
  if (status !== 'completed')
    return { reason: 'ERROR', detail: `the response failed (${plainCode(error?.code)})` };
  const isRefused = contentOf(envelope).some(({ type }) => type === 'refusal');
  return isRefused ? { reason: 'REFUSED', detail: 'the model refused' } : undefined;
}

function contentOf({ output }: Envelope) {
  return output.filter(({ type }) => type === 'message').flatMap(({ content }) => content ?? []);
}

function textOf(envelope: Envelope): string {
  return contentOf(envelope)
    .map(({ type, text }) => (type === 'output_text' ? (text ?? '') : ''))
    .join('');
}

function usageOf({ usage }: Envelope, model: string): ModelUsage {
  if (!usage) return NOTHING_USED;
  const { input_tokens: input, output_tokens: output, input_tokens_details: details } = usage;
  const estimatedUsd = estimateUsd(model, {
    input,
    cachedInput: details?.cached_tokens ?? 0,
    cacheWrite: details?.cache_write_tokens ?? 0,
    output,
  });
  return {
    inputTokens: input,
    outputTokens: output,
    ...(estimatedUsd !== undefined && { estimatedUsd }),
  };
}

/** A code of the service fit for a log line: nothing that anybody typed looks like one. */
export function plainCode(code: string | null | undefined): string {
  return typeof code === 'string' && /^[a-z_]{1,60}$/u.test(code) ? code : 'no code';
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
