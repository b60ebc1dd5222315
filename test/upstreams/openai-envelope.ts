import type { Reply } from './reply.ts';
import { json } from './reply.ts';

const CHARACTERS_PER_TOKEN = 4;

interface Envelope {
  readonly request?: Record<string, unknown>;
  readonly status?: string;
  readonly error?: object | null;
  readonly output: readonly object[];
}

/** The wire form of a response. */
export function envelope({
  request = {},
  status = 'completed',
  error = null,
  output,
}: Envelope): object {
  const input = Math.ceil(JSON.stringify(request['input'] ?? '').length / CHARACTERS_PER_TOKEN);
  const written = Math.ceil(JSON.stringify(output).length / CHARACTERS_PER_TOKEN);
  return {
    id: 'resp_simulated',
    object: 'response',
    created_at: 1795305600,
    status,
    error,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    model: request['model'] ?? 'gpt-6-luna',
    output,
    parallel_tool_calls: true,
    reasoning: { effort: 'none', summary: null },
    store: request['store'] ?? true,
    text: request['text'] ?? { format: { type: 'text' } },
    tools: [],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
      output_tokens: written,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + written,
    },
    metadata: {},
  };
}

/** A message of one text. */
export const said = (written: string, status = 'completed'): object =>
  message([{ type: 'output_text', text: written, annotations: [], logprobs: [] }], status);
export const message = (content: readonly object[], status = 'completed'): object => ({
  id: 'msg_simulated',
  type: 'message',
  status,
  role: 'assistant',
  content,
});

/** OpenAI's one form of error. */
export function problem(
  status: number,
  error: { message: string; type?: string; param?: string; code?: string },
): Reply {
  return json(
    { error: { type: 'invalid_request_error', param: null, code: null, ...error } },
    status,
    { 'x-request-id': 'req_simulated' },
  );
}
