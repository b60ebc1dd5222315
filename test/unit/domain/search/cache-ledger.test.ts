import { describe, expect, it } from 'vitest';
import { createCacheLedger } from '../../../../src/domain/search/cache-ledger.ts';
import type { CacheOutcome } from '../../../../src/domain/search/outcome.ts';

function coldestOf(...outcomes: readonly CacheOutcome[]): CacheOutcome | undefined {
  const ledger = createCacheLedger();
  for (const outcome of outcomes) ledger.note(outcome);
  return ledger.coldest();
}

it('knows nothing before anything is searched', () => {
  expect(coldestOf()).toBeUndefined();
});

it('keeps the coldest status, whatever the order', () => {
  const hit = { status: 'HIT', layer: 'MEMORY' } as const;
  const stale = { status: 'STALE', layer: 'MEMORY' } as const;
  const miss = { status: 'MISS' } as const;
  expect(coldestOf(hit, stale, miss)).toBe(miss);
  expect(coldestOf(miss, stale, hit)).toBe(miss);
  expect(coldestOf(stale, hit)).toBe(stale);
});

it('keeps the farthest layer of equal statuses', () => {
  const near = { status: 'HIT', layer: 'MEMORY' } as const;
  const far = { status: 'HIT', layer: 'SUPABASE' } as const;
  expect(coldestOf(near, far, near)).toBe(far);
});

describe('what was read', () => {
  const reuse = {
    freshSeconds: 60,
    staleSeconds: 600,
    ageSeconds: 3,
    isPublic: true,
    isWhole: true,
  };

  it('is not known to be reusable before anything is', () => {
    expect(createCacheLedger().reuse()).toBeUndefined();
  });

  it('may be reused as the strictest part of it may', () => {
    const ledger = createCacheLedger();
    ledger.noteReuse(reuse);
    ledger.noteReuse({ ...reuse, freshSeconds: 30, ageSeconds: 9, isPublic: false });
    ledger.noteReuse({ ...reuse, staleSeconds: 0, isWhole: false });
    expect(ledger.reuse()).toEqual({
      freshSeconds: 30,
      staleSeconds: 0,
      ageSeconds: 9,
      isPublic: false,
      isWhole: false,
    });
  });
});
