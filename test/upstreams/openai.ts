import { isRecord } from './behaviour.ts';
import { envelope, message, problem, said } from './openai-envelope.ts';
import type { Character, Mind } from './openai-mind.ts';
import { think } from './openai-mind.ts';
import { complaintAbout, fill, proseAbout } from './openai-schema.ts';
import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import type { Call, Scene, Upstream } from './upstream.ts';
import { bearer, isAccepted } from './upstream.ts';

/** Shut down before the date of the contract, or soon after it. */
const GONE = /^(?:gpt-4|gpt-4\.1-nano|o4-mini|text-davinci.*)$/u;
const NONSENSE = 'Certainly! ```json\n{"location": Pikeville, and so on';

/** OpenAI's Responses API: it reads a question and writes about places in whatever schema it is given. */
export const openai: Upstream = {
  name: 'openai',
  hosts: ['api.openai.com'],
  typicalDelayMs: 600,
  variants: ['refusal', 'incomplete', 'nonsense', 'inventive', 'obedient', 'quota'],
  failures: {
    unauthorized: () =>
      problem(401, { message: 'Incorrect API key provided.', code: 'invalid_api_key' }),
    forbidden: () =>
      problem(403, {
        message: 'Country, region, or territory not supported',
        code: 'unsupported_country_region_territory',
      }),
    'rate-limited': (_call, { variant }) =>
      tooMuch(variant === 'quota' ? 'insufficient_quota' : 'rate_limit_exceeded'),
    'server-error': () =>
      problem(500, {
        message: 'The server had an error while processing your request.',
        type: 'server_error',
      }),
    unavailable: () =>
      problem(503, {
        message: 'The engine is currently overloaded, please try again later.',
        type: 'server_error',
      }),
    html: () =>
      html(page('api.openai.com | 520: Web server is returning an unknown error', 'Cloudflare')),
    'error-in-200': () =>
      json(
        envelope({
          status: 'failed',
          output: [],
          error: { code: 'server_error', message: 'The model failed.' },
        }),
      ),
    'no-containers': () => json({ id: 'resp_simulated', object: 'response', status: 'completed' }),
  },
  answer(call, scene) {
    if (!isAccepted(bearer(call))) return openai.failures.unauthorized(call, scene);
    const model = /models\/([^/]+)$/u.exec(call.path)?.[1];
    if (model !== undefined)
      return GONE.test(model)
        ? noModel(model)
        : json({ id: model, object: 'model', created: 1795305600, owned_by: 'openai' });
    if (!call.path.endsWith('responses'))
      return problem(404, { message: `Invalid URL (${call.method} ${call.path})` });
    if (call.method !== 'POST')
      return problem(405, { message: 'Not allowed to GET on /v1/responses.' });
    return respond(call, scene);
  },
};

function respond(call: Call, scene: Scene): Reply {
  const request = parsed(call.body);
  if (request === undefined)
    return problem(400, { message: 'We could not parse the JSON body of your request.' });
  const format =
    isRecord(request['text']) && isRecord(request['text']['format'])
      ? request['text']['format']
      : undefined;
  const refusal = refuse(request, format);
  if (refusal) return refusal;
  if (scene.world.tone === 'empty') return json(envelope({ request, output: [] }));

  const mind = think(request['input'], characterOf(scene));
  const written = write(mind, format);
  switch (scene.variant ?? '') {
    case 'refusal':
      return json(
        envelope({
          request,
          output: [message([{ type: 'refusal', refusal: "I can't help with that." }])],
        }),
      );
    case 'incomplete':
      return json(
        envelope({
          request,
          status: 'incomplete',
          output: [said(written.slice(0, written.length / 2), 'incomplete')],
        }),
      );
    case 'nonsense':
      return json(envelope({ request, output: [said(NONSENSE)] }));
    default:
      return json(envelope({ request, output: [said(written)] }), 200, {
        'x-request-id': 'req_simulated',
      });
  }
}

function write(mind: Mind, format: Record<string, unknown> | undefined): string {
  return format?.['type'] === 'json_schema'
    ? JSON.stringify(fill(format['schema'], mind))
    : proseAbout(mind);
}

function characterOf({ world, variant }: Scene): Character {
  if (world.tone === 'hostile') return 'hostile';
  return variant === 'obedient' || variant === 'inventive' ? variant : 'honest';
}

function refuse(
  request: Record<string, unknown>,
  format: Record<string, unknown> | undefined,
): Reply | undefined {
  const model = request['model'];
  if (typeof model !== 'string')
    return problem(400, {
      message: "Missing required parameter: 'model'.",
      param: 'model',
      code: 'missing_required_parameter',
    });
  if (GONE.test(model)) return noModel(model);
  if ('max_tokens' in request)
    return problem(400, {
      message: "Unsupported parameter: 'max_tokens'. Use 'max_output_tokens'.",
      param: 'max_tokens',
      code: 'unsupported_parameter',
    });
  const effort = isRecord(request['reasoning']) ? request['reasoning']['effort'] : 'medium';
  if (effort !== 'none' && ('temperature' in request || 'top_p' in request)) {
    return problem(400, {
      message: "Unsupported value: 'temperature' is not supported with this model.",
      param: 'temperature',
      code: 'unsupported_value',
    });
  }
  const complaint =
    format?.['type'] === 'json_schema' ? complaintAbout(format['schema']) : undefined;
  if (complaint === undefined) return undefined;
  return problem(400, {
    message: `Invalid schema for response_format: ${complaint}.`,
    param: 'text.format.schema',
    code: 'invalid_json_schema',
  });
}

const noModel = (model: string): Reply =>
  problem(404, {
    message: `The model '${model}' does not exist or you do not have access to it.`,
    code: 'model_not_found',
  });

function tooMuch(code: 'insufficient_quota' | 'rate_limit_exceeded'): Reply {
  if (code === 'insufficient_quota')
    return problem(429, {
      message: 'You exceeded your current quota, please check your plan and billing details.',
      type: code,
      code,
    });
  return problem(429, { message: 'Rate limit reached for requests.', type: 'requests', code });
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
