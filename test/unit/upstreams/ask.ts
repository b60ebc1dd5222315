import { createSimulator } from '../../upstreams/simulator.ts';
import { parse } from './json-paths.ts';
import { NOW } from './samples.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body where it is JSON, else undefined. */
  readonly body: unknown;
}

/** One call to a simulator that behaves, on a Sunday in November. */
export async function ask(request: Request): Promise<Answer> {
  const response = await createSimulator({ now: () => NOW }).fetch(request);
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? parse(text) : undefined,
  };
}
