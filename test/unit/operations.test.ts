import { describe, expect, it } from 'vitest';
import {
  operationKey,
  parseOperationKey,
  partnerPrefix,
} from '../../src/domain/operations/operation-key.ts';
import { rememberOperations } from '../../src/operations/remembering-operations.ts';
import type { OperationStore } from '../../src/domain/operations/operation-store.ts';

describe('keys of registered operations', () => {
  it('are read back as they were written', () => {
    for (const id of ['sha256:ab', 'x-app:1', 'abc']) {
      expect(parseOperationKey(operationKey('acme', id))).toEqual({ partner: 'acme', id });
    }
    expect(parseOperationKey('partner/acme')).toBeUndefined();
  });

  it('cannot be made to look like those of another partner', () => {
    expect(operationKey('a:b', 'c')).not.toBe(operationKey('a', 'b:c'));
    expect(operationKey('acme2', 'x').startsWith(partnerPrefix('acme'))).toBe(false);
  });
});

describe('remembered operations', () => {
  function counted(size = 10) {
    const asked: string[] = [];
    const store: OperationStore = {
      find: async ({ id }) => {
        asked.push(id);
        if (id === 'unknown') return { kind: 'UNKNOWN' };
        return { kind: 'FOUND', operation: { name: id, text: 'x'.repeat(size) } };
      },
    };
    return { asked, memory: rememberOperations(store) };
  }

  it('are asked for once, each partner apart, and unknown ones every time', async () => {
    const { asked, memory } = counted();
    for (const partner of ['a', 'a', 'b']) await memory.find({ partner, id: 'one', now: 0 });
    for (const now of [0, 1]) await memory.find({ partner: 'a', id: 'unknown', now });
    expect(asked).toEqual(['one', 'one', 'unknown', 'unknown']);
  });

  it('are bounded in number; the longest unused goes first', async () => {
    const { asked, memory } = counted();
    const find = (id: number) => memory.find({ partner: 'a', id: String(id), now: 0 });
    for (let id = 0; id < 1000; id += 1) await find(id);
    await find(0);
    await find(1000);
    await find(0);
    expect(asked).toHaveLength(1001);
    await find(1);
    expect(asked).toHaveLength(1002);
  });

  it('are bounded in characters', async () => {
    const { asked, memory } = counted(1_500_000);
    for (const id of ['a', 'b', 'c', 'a']) await memory.find({ partner: 'p', id, now: 0 });
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
