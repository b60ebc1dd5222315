import type { HttpCall, HttpRefusal, HttpVerdict } from '../../domain/http.ts';
import { discardBody, readBody } from './read-body.ts';
import { verdictOfStatus } from './refusals.ts';
import { MAX_REFUSAL_BYTES } from './upstream-policies.ts';
import type { UpstreamPolicy } from './upstream-policies.ts';

/** What came of one exchange. `fault` tells what kind of failure it was, for whoever decides on a repeat. */
export type Exchange<T> =
  | {
      readonly kind: 'ANSWERED';
      readonly value: T;
      readonly status: number;
      readonly headers: Headers;
    }
  | { readonly kind: 'FAILED'; readonly verdict: HttpVerdict; readonly fault: Fault };

export type Fault = 'NETWORK' | 'SERVER' | 'OTHER';

const JSON_TYPE = /^(?:application|text)\/(?:[\w.+-]+\+)?json$/u;
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)$/u;

/** Reads a response as the call asks: status, type, size, syntax, schema, and what it says of itself. */
export async function interpret<T>(
  response: Response,
  call: HttpCall<T>,
  { policy, now }: { readonly policy: UpstreamPolicy; readonly now: number },
): Promise<Exchange<T>> {
  if (!response.ok) return interpretRefusal(response, call, { policy, now });
  const type = mediaType(response);
  if (!JSON_TYPE.test(type)) {
    await discardBody(response);
    const status = HTML_TYPE.test(type) ? policy.htmlMeans : 'ERROR';
    return failed({ status, detail: `answered ${type || 'no content type'} in place of JSON` });
  }
  const body = await readBody(response, call.maxBytes ?? policy.maxBytes);
  if (body.kind === 'TOO_LARGE')
    return failed({ status: 'ERROR', detail: 'the answer is larger than its cap' });
  const json = parseJson(body.text);
  if (json === undefined) return failed({ status: 'ERROR', detail: 'the answer is not JSON' });
  return judged(json.value, response, call);
}

function judged<T>(json: unknown, response: Response, call: HttpCall<T>): Exchange<T> {
  const parsed = call.schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.map(String).join('.') || 'the top';
    return failed({
      status: 'ERROR',
      detail: `the answer breaks its schema at ${where} (${issue?.code ?? 'unknown'})`,
    });
  }
  const verdict = call.judge?.(parsed.data);
  if (verdict !== undefined) return failed(verdict);
  return {
    kind: 'ANSWERED',
    value: parsed.data,
    status: response.status,
    headers: response.headers,
  };
}

async function interpretRefusal<T>(
  response: Response,
  call: HttpCall<T>,
  { policy, now }: { readonly policy: UpstreamPolicy; readonly now: number },
): Promise<Exchange<T>> {
  const refusal: HttpRefusal = {
    status: response.status,
    headers: response.headers,
    body: await refusalBody(response),
  };
  const verdict = call.explain?.(refusal) ?? verdictOfStatus(refusal, policy, now);
  return { kind: 'FAILED', verdict, fault: response.status >= 500 ? 'SERVER' : 'OTHER' };
}

async function refusalBody(response: Response): Promise<unknown> {
  if (!JSON_TYPE.test(mediaType(response))) {
    await discardBody(response);
    return undefined;
  }
  const body = await readBody(response, MAX_REFUSAL_BYTES);
  return body.kind === 'TEXT' ? parseJson(body.text)?.value : undefined;
}

function mediaType(response: Response): string {
  return response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function failed(verdict: HttpVerdict): Exchange<never> {
  return { kind: 'FAILED', verdict, fault: 'OTHER' };
}
