import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/domain/identity/client.ts';
import { OWN_OPERATIONS } from '../../src/operations/own-operations.ts';
import { fakePlace, fakeResult } from './support/fake-services.ts';
import { testWorker } from './support/test-worker.ts';

const ACME: Client = { kind: 'PARTNER', name: 'acme', tier: 'STANDARD' };
const TURNS = 1000;
/** So many requests of both are under way at once. */
const AT_ONCE = 20;

const [MAP_ID = ''] =
  [...OWN_OPERATIONS].find(([, text]) => text.includes('query SearchMap')) ?? [];
const PATH = `/graphql?documentId=${MAP_ID}&variables=${encodeURIComponent('{"input":{"chatInput":"caves in Pikeville KY"}}')}`;

describe('two callers in one isolate, one with a key and one without', () => {
  it('never see the answer or the headers of each other, a thousand times', async () => {
    let answers = 0;
    const worker = testWorker({
      partners: { 'uf_acme-key': ACME },
      // Every answer that is made is another one, so that none can pass for another.
      answer: async () => {
        answers += 1;
        const number = answers;
        await Promise.resolve();
        return fakeResult([{ ...fakePlace(1), name: `Cave ${number}` }], {
          cache: { status: 'HIT', layer: 'KV' },
          reuse: {
            freshSeconds: 60,
            staleSeconds: 0,
            ageSeconds: 0,
            isPublic: true,
            isWhole: true,
          },
        });
      },
    });
    const open = new Set<string>();
    const keyed = new Set<string>();

    async function ask(turn: number, hasKey: boolean): Promise<void> {
      const requestId = `${hasKey ? 'keyed' : 'open'}-${turn}`;
      const response = await worker.fetch(PATH, {
        headers: {
          'x-request-id': requestId,
          accept: 'application/json',
          ...(hasKey && { 'x-api-key': 'uf_acme-key' }),
        },
      });
      const { headers } = response;
      expect(headers.get('x-request-id')).toBe(requestId);
      expect(headers.get('cache-control')).toBe(
        hasKey ? 'private, no-store' : 'public, max-age=60',
      );
      expect(headers.has('etag')).toBe(!hasKey);
      expect(headers.get('x-cache')).toMatch(
        hasKey ? /^HIT; layer=kv$/u : /^HIT; layer=(kv|memory)$/u,
      );
      (hasKey ? keyed : open).add(await response.text());
    }

    for (let turn = 0; turn < TURNS; turn += AT_ONCE) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) => index).flatMap((index) => [
          ask(turn + index, true),
          ask(turn + index, false),
        ]),
      );
    }
    expect(keyed.size).toBe(TURNS);
    expect([...open].filter((answer) => keyed.has(answer))).toEqual([]);
    // Those who came before the first answer was there made their own.
    expect(open.size).toBeLessThanOrEqual(AT_ONCE);
  });
});
