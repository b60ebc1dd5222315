import { describe, expect, it } from 'vitest';
import {
  archivedUntil,
  cacheSecondsOf,
  RETENTION,
  reusableSeconds,
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

  it('lets nobody outside show an event that is over', () => {
    const event = { source: 'TICKETMASTER', sources: ['WIKIDATA', 'TICKETMASTER'] } as const;
    expect(reusableSeconds(event, NOW)).toBe(6 * 3_600);
    expect(reusableSeconds({ ...event, endsAt: NOW + 90_500 }, NOW)).toBe(90);
    expect(reusableSeconds({ ...event, endsAt: NOW - 1 }, NOW)).toBe(0);
    const castle = { source: 'WIKIDATA', sources: ['WIKIDATA'], endsAt: NOW } as const;
    expect(reusableSeconds(castle, NOW)).toBe(30 * 86_400);
    expect(reusableSeconds({ source: 'ATLAS', sources: ['ATLAS'] }, NOW)).toBe(Infinity);
  });

  it('is nothing for places of the atlas, which are at hand', () => {
    expect(archivedUntil({ source: 'ATLAS', sources: ['ATLAS', 'WIKIPEDIA'] }, NOW)).toBe(NOW);
  });

  it('never lets what Reddit deletes stay for two days', () => {
    expect(RETENTION.REDDIT.cacheSeconds).toBeLessThan(2 * 86_400);
    expect(RETENTION.REDDIT.archiveSeconds).toBeLessThan(2 * 86_400);
  });
});
