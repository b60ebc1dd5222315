import { afterEach, expect } from 'vitest';

/** Every variable that holds a secret. */
const SECRET_NAMES = [
  'OPENAI_API_KEY',
  'SUPABASE_SECRET_KEY',
  'GOOGLE_MAPS_API_KEY',
  'SERPAPI_API_KEY',
  'REDDIT_CLIENT_ID',
  'REDDIT_CLIENT_SECRET',
  'EVENTBRITE_TOKEN',
  'TICKETMASTER_API_KEY',
  'ADMIN_TOKEN',
] as const;

/** A marker in each of them. */
export const PLANTED_SECRETS: Readonly<Record<string, string>> = Object.fromEntries(
  SECRET_NAMES.map((name) => [name, `planted-${name.toLowerCase()}-marker`]),
);

/** The secrets of an environment, planted or a test's own. */
export function secretsIn(env: Readonly<Record<string, unknown>>): readonly string[] {
  const values = SECRET_NAMES.map((name) => env[name]);
  return values.filter((value) => typeof value === 'string').filter((value) => value !== '');
}

export interface SecretWatch {
  readonly text: (text: string) => void;
  /** The same response, whose headers and body are read along. */
  readonly response: (response: Response) => Response;
}

const leaks: string[] = [];

// Wherever a test opens a Worker, its output is searched.
afterEach(() => {
  expect(leaks.splice(0), 'secrets in logs, headers or bodies').toEqual([]);
});

/** Searches all output of a Worker for its secrets; a test that lets one out fails. */
export function watchForSecrets(secrets: readonly string[], found = leaks): SecretWatch {
  const longest = Math.max(0, ...secrets.map(({ length }) => length));
  const search = (text: string) => {
    found.push(...secrets.filter((secret) => text.includes(secret)));
  };
  return {
    text: search,
    response: (response) => {
      search(JSON.stringify([...response.headers]));
      if (response.body === null) return response;
      const decoder = new TextDecoder();
      let tail = '';
      const reading = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          const text = tail + decoder.decode(chunk, { stream: true });
          search(text);
          tail = text.slice(-longest);
          controller.enqueue(chunk);
        },
      });
      const { status, headers } = response;
      const encodeBody = headers.get('content-encoding') === 'gzip' ? 'manual' : 'automatic';
      return new Response(response.body.pipeThrough(reading), { status, headers, encodeBody });
    },
  };
}
