import { describe, expect, it } from 'vitest';
import { createSupabaseClient } from '../../../src/cache/supabase-client.ts';
import { createSupabaseTier } from '../../../src/cache/supabase.ts';
import { entryOf } from '../../contract/cache/suite.ts';
import { START } from '../domain/cache/fake-time.ts';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal;
}

/** A client, here in workerd, whose calls are written down and answered with JSON. */
function recorded(secretKey: string, answer: unknown = []) {
  const sent: Sent[] = [];
  const client = createSupabaseClient({
    url: 'https://project.supabase.test',
    secretKey,
    fetch: async (input, init) => {
      const { url, method, headers, signal } = new Request(input, init);
      const body: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : 'null');
      sent.push({ url, method, headers, body, signal });
      return Response.json(answer);
    },
  });
  return { sent, tier: createSupabaseTier({ client, clock: () => START }) };
}

describe('the client of Supabase', () => {
  it('sends a secret key as apikey alone, and an older token as bearer too', async () => {
    const { sent, tier } = recorded('sb_secret_abc');
    await tier.readMany(['a']);
    expect(sent[0]?.headers.get('apikey')).toBe('sb_secret_abc');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
    const older = recorded('eyJhbGciOi.x.y');
    await older.tier.readMany(['a']);
    expect(older.sent[0]?.headers.get('authorization')).toBe('Bearer eyJhbGciOi.x.y');
  });

  it('calls a function by POST, with a limit of time, and no key of a place or question in the URL', async () => {
    const { sent, tier } = recorded('sb_secret_abc');
    await tier.readMany(['search:hash']);
    expect(sent).toEqual([
      expect.objectContaining({
        url: 'https://project.supabase.test/rest/v1/rpc/cache_read_many',
        method: 'POST',
        body: { p_keys: ['search:hash'], p_now: START },
        signal: expect.any(AbortSignal),
      }),
    ]);
  });

  it('leaves rows out that are no entries, and keeps the others', async () => {
    const { key, value, tags, complete, degraded } = entryOf('a');
    const row = {
      ...{ key, value, tags, complete, degraded },
      created_at: START,
      fresh_until: START,
      stale_until: START + 1,
      schema_version: 3,
    };
    const { tier } = recorded('sb_secret_abc', [{ ...row, key: 'b', tags: null }, row]);
    expect([...(await tier.readMany(['a', 'b'])).keys()]).toEqual(['a']);
  });
});
