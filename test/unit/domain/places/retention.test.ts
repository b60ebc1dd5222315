import { describe, expect, it } from 'vitest';
import {
  archivedUntil,
  cacheSecondsOf,
  RETENTION,
} from '../../../../src/domain/places/retention.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR_MS = 3_600_000;

describe('what licences let us keep', () => {
  it('is the strictest of all sources', () => {
    expect(cacheSecondsOf(['ATLAS', 'REDDIT', 'TICKETMASTER'])).toBe(6 * 3_600);
    expect(cacheSecondsOf(['WIKIDATA'])).toBe(30 * 86_400);
    expect(archivedUntil({ source: 'WIKIPEDIA', sources: ['WIKIPEDIA', 'REDDIT'] }, NOW)).toBe(
      NOW + 24 * HOUR_MS,
    );
  });

  it('is for ever where a licence is open', () => {
    expect(
      archivedUntil({ source: 'WIKIPEDIA', sources: ['WIKIPEDIA', 'WIKIDATA', 'OVERPASS'] }, NOW),
    ).toBe(Infinity);
  });

  it('ends with the event where terms say so, and is past where the event is', () => {
    const endsAt = NOW + HOUR_MS;
    expect(archivedUntil({ source: 'TICKETMASTER', sources: ['TICKETMASTER'], endsAt }, NOW)).toBe(
      endsAt,
    );
    expect(archivedUntil({ source: 'WIKIPEDIA', sources: ['WIKIPEDIA'], endsAt }, NOW)).toBe(
      Infinity,
    );
    expect(
      archivedUntil({ source: 'EVENTBRITE', sources: ['EVENTBRITE'], endsAt: NOW - 1 }, NOW),
    ).toBeLessThan(NOW);
  });

  it('is nothing for places of the atlas, which are at hand', () => {
    expect(archivedUntil({ source: 'ATLAS', sources: ['ATLAS', 'WIKIPEDIA'] }, NOW)).toBe(NOW);
  });

  it('never lets what Reddit deletes stay for two days', () => {
    expect(RETENTION.REDDIT.cacheSeconds).toBeLessThan(2 * 86_400);
    expect(RETENTION.REDDIT.archiveSeconds).toBeLessThan(2 * 86_400);
  });
});
