import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/domain/geo/coordinates.ts';
import type { FoundPlace } from '../../../src/domain/places/place.ts';
import type { SourceAnswer, SourceStatus } from '../../../src/domain/places/source.ts';
import { findUnsafeMarkup } from '../../../src/domain/text/unsafe-markup.ts';
import type { Behaviour } from '../../upstreams/behaviour.ts';
import { createBench, SUBJECTS } from './bench.ts';
import type { Bench, Subject } from './bench.ts';

interface Fault {
  readonly behaviour: Behaviour;
  readonly status: SourceStatus;
}

const FAULTS: readonly Fault[] = [
  { behaviour: { mode: 'empty' }, status: 'EMPTY' },
  { behaviour: { mode: 'no-containers' }, status: 'EMPTY' },
  { behaviour: { mode: 'slow', delayMs: 20 }, status: 'OK' },
  { behaviour: { mode: 'hang' }, status: 'TIMEOUT' },
  { behaviour: { mode: 'unauthorized' }, status: 'AUTH' },
  { behaviour: { mode: 'forbidden' }, status: 'AUTH' },
  { behaviour: { mode: 'rate-limited', retryAfterSeconds: 17 }, status: 'RATE_LIMITED' },
  { behaviour: { mode: 'server-error' }, status: 'ERROR' },
  { behaviour: { mode: 'unavailable' }, status: 'ERROR' },
  { behaviour: { mode: 'html' }, status: 'ERROR' },
  { behaviour: { mode: 'error-in-200' }, status: 'ERROR' },
  { behaviour: { mode: 'truncated' }, status: 'ERROR' },
  { behaviour: { mode: 'huge' }, status: 'ERROR' },
  { behaviour: { mode: 'redirect' }, status: 'ERROR' },
];

async function ask(
  subject: Subject,
  behaviour: Behaviour,
  bench: Bench = createBench(),
): Promise<SourceAnswer> {
  bench.simulator.set(subject.upstream, behaviour);
  return subject.create(bench).find(subject.query, new AbortController().signal);
}

function placesOf(answer: SourceAnswer): readonly FoundPlace[] {
  return answer.status === 'OK' ? answer.places : [];
}

/** Every text and address of a place, by where it stands. */
function stringsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, `${path}.${key}`));
}

describe.each(SUBJECTS)('$name', (subject) => {
  it('answers with places of its own, each credited, in reach and with an id safe in a URL', async () => {
    const bench = createBench();
    const places = placesOf(await ask(subject, { mode: 'ok' }, bench));
    expect(places.length).toBeGreaterThan(1);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    for (const place of places) {
      expect(place.source).toBe(subject.name);
      expect(place.id).toMatch(/^[A-Za-z0-9_-]+$/u);
      expect(place.attributions.length).toBeGreaterThan(0);
      expect(place.attributions.every(({ text, licence }) => text !== '' && licence !== '')).toBe(
        true,
      );
      if (place.coordinates)
        expect(distanceKm(subject.query.centre, place.coordinates)).toBeLessThan(
          subject.query.radiusKm * 1.06,
        );
    }
  });

  it('tells the same ids when it is asked again', async () => {
    const ids = async () => placesOf(await ask(subject, { mode: 'ok' })).map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
  });

  it('calls its upstream as often as planned, with the operator named', async () => {
    const bench = createBench();
    await ask(subject, { mode: 'ok' }, bench);
    const calls = bench.simulator.calls(subject.upstream);
    expect(calls).toHaveLength(subject.calls);
    expect(calls.every(({ userAgent }) => userAgent?.includes('ops@underfoot.example'))).toBe(true);
  });

  it.each(FAULTS)(
    'told to be $behaviour.mode, answers $status or what it means there',
    async ({ behaviour, status }) => {
      const bench = createBench();
      const answer = await ask(subject, behaviour, bench);
      expect(answer.status).toBe(subject.exceptions[behaviour.mode] ?? status);
      if (behaviour.mode === 'rate-limited')
        expect(answer).toMatchObject({ retryAfterSeconds: 17 });
      if (behaviour.mode === 'redirect') expect(bench.simulator.calls('elsewhere')).toHaveLength(0);
    },
  );

  it('is TIMEOUT at once when its caller has no time left', async () => {
    const { status } = await subject.create(createBench()).find(subject.query, AbortSignal.abort());
    expect(status).toBe('TIMEOUT');
  });

  it('is CIRCUIT_OPEN, without a call, after it was told to stay away', async () => {
    const bench = createBench();
    await ask(subject, { mode: 'rate-limited', retryAfterSeconds: 17 }, bench);
    const callsBefore = bench.simulator.calls(subject.upstream).length;
    const answer = await ask(subject, { mode: 'ok' }, bench);
    expect(answer.status).toBe('CIRCUIT_OPEN');
    expect(answer).toHaveProperty('retryAfterSeconds');
    expect(bench.simulator.calls(subject.upstream)).toHaveLength(callsBefore);
  });

  it('lets nothing executable, invisible or overlong out of hostile text', async () => {
    const strings = stringsOf(placesOf(await ask(subject, { mode: 'hostile' })));
    expect(strings.length).toBeGreaterThan(0);
    for (const [path, text] of strings) {
      expect(findUnsafeMarkup(text), `${path}: ${text}`).toBeUndefined();
      expect(text, path).not.toMatch(/<[a-z/!]/iu);
      expect(text, path).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u);
      expect(Array.from(text).length, path).toBeLessThanOrEqual(
        path.endsWith('.url') ? 2_000 : 600,
      );
      if (path.endsWith('.url')) expect(text, path).toMatch(/^https?:\/\/[^@\s]+$/u);
    }
  });

  it('logs no secret of its own, in any mode', async () => {
    for (const mode of ['ok', 'unauthorized', 'server-error', 'redirect'] as const) {
      const bench = createBench();
      await ask(subject, { mode }, bench);
      expect(bench.events.length).toBeGreaterThan(0);
      expect(JSON.stringify(bench.events)).not.toContain('secret-key');
    }
  });
});
