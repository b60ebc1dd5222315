import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/domain/geo/coordinates.ts';
import { LOCATION_KINDS } from '../../../src/domain/geo/location.ts';
import type { Location } from '../../../src/domain/geo/location.ts';
import type { GeocodeAnswer, GeocodeQuery } from '../../../src/domain/geocoding.ts';
import type { HttpFailureStatus } from '../../../src/domain/http.ts';
import { findUnsafeMarkup } from '../../../src/domain/text/unsafe-markup.ts';
import type { Behaviour } from '../../upstreams/behaviour.ts';
import { createBench } from '../sources/bench.ts';
import type { Bench } from '../sources/bench.ts';
import { KEY, SUBJECTS } from './subjects.ts';
import type { Subject } from './subjects.ts';

const DAY_SECONDS = 86_400;
const PIKEVILLE = { lat: 37.4793, lng: -82.5188 };

interface Fault {
  readonly behaviour: Behaviour;
  readonly status: HttpFailureStatus;
}

const FAULTS: readonly Fault[] = [
  { behaviour: { mode: 'hang' }, status: 'TIMEOUT' },
  { behaviour: { mode: 'unauthorized' }, status: 'AUTH' },
  { behaviour: { mode: 'forbidden' }, status: 'BLOCKED' },
  { behaviour: { mode: 'rate-limited', retryAfterSeconds: 17 }, status: 'RATE_LIMITED' },
  { behaviour: { mode: 'server-error' }, status: 'ERROR' },
  { behaviour: { mode: 'unavailable' }, status: 'ERROR' },
  { behaviour: { mode: 'html' }, status: 'ERROR' },
  { behaviour: { mode: 'error-in-200' }, status: 'ERROR' },
  { behaviour: { mode: 'truncated' }, status: 'ERROR' },
  { behaviour: { mode: 'huge' }, status: 'ERROR' },
  { behaviour: { mode: 'redirect' }, status: 'ERROR' },
];

interface Asking {
  readonly behaviour?: Behaviour;
  readonly query?: GeocodeQuery;
  readonly bench?: Bench;
}

async function ask(
  subject: Subject,
  { behaviour = { mode: 'ok' }, query = { name: 'Pikeville' }, bench = createBench() }: Asking = {},
): Promise<GeocodeAnswer> {
  bench.simulator.set(subject.name, behaviour);
  return subject.create(bench.http).geocode(query, new AbortController().signal);
}

function locationsOf(answer: GeocodeAnswer): readonly Location[] {
  return answer.kind === 'FOUND' ? answer.locations : [];
}

describe.each(SUBJECTS)('$name', (subject) => {
  it('finds a town: where it is, what it is, who says so and for how long that may be kept', async () => {
    const answer = await ask(subject);
    expect(answer).toMatchObject({
      kind: 'FOUND',
      geocoder: subject.name,
      keepForSeconds: subject.keepForDays * DAY_SECONDS,
      attribution: { licence: subject.licence, text: expect.stringMatching(subject.credits) },
    });
    const [first] = locationsOf(answer);
    expect(first).toMatchObject({ name: 'Pikeville', geocoder: subject.name, ...subject.tells });
    expect(first && distanceKm(first.coordinates, PIKEVILLE)).toBeLessThan(1);
  });

  it('tells only locations in our own terms, the likeliest first', async () => {
    const locations = locationsOf(await ask(subject));
    expect(locations.length).toBeGreaterThan(0);
    for (const { kind, confidence, countryCode = 'US' } of locations) {
      expect(LOCATION_KINDS).toContain(kind);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(countryCode).toMatch(/^[A-Z]{2}$/u);
    }
    const confidences = locations.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(locations[0]?.alternatives).toEqual(locations.slice(1));
  });

  it('takes zero for a coordinate, in what it finds and in where it looks', async () => {
    const found = locationsOf(await ask(subject, { query: { name: 'Zero Point' } }));
    expect(found[0]?.coordinates).toEqual({ lat: 51.4779, lng: 0 });
    const near = { lat: 0, lng: 0 };
    const answer = await ask(subject, { query: { name: 'Pikeville', near } });
    expect(answer.kind).toBe('FOUND');
  });

  it('calls its upstream once, with the operator named', async () => {
    const bench = createBench();
    await ask(subject, { bench });
    const calls = bench.simulator.calls(subject.name);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.userAgent).toContain('ops@underfoot.example');
  });

  it.each(['empty', 'no-containers'] as const)('told to be %s, answers NOT_FOUND', async (mode) => {
    expect(await ask(subject, { behaviour: { mode } })).toEqual({ kind: 'NOT_FOUND' });
  });

  it('asks nobody for a name without a word', async () => {
    const bench = createBench();
    expect(await ask(subject, { bench, query: { name: '  ' } })).toEqual({ kind: 'NOT_FOUND' });
    expect(bench.simulator.calls(subject.name)).toHaveLength(0);
  });

  it('waits for a slow answer', async () => {
    const answer = await ask(subject, { behaviour: { mode: 'slow', delayMs: 20 } });
    expect(answer.kind).toBe('FOUND');
  });

  it.each(FAULTS)(
    'told to be $behaviour.mode, fails with $status or what it means there',
    async ({ behaviour, status }) => {
      const bench = createBench();
      const answer = await ask(subject, { behaviour, bench });
      expect(answer).toMatchObject({
        kind: 'FAILED',
        geocoder: subject.name,
        status: subject.exceptions[behaviour.mode] ?? status,
      });
      if (behaviour.mode === 'rate-limited')
        expect(answer).toMatchObject({ retryAfterSeconds: 17 });
      if (behaviour.mode === 'redirect') expect(bench.simulator.calls('elsewhere')).toHaveLength(0);
    },
  );

  it('fails with TIMEOUT at once, without a call, when its caller has no time left', async () => {
    const bench = createBench();
    const answer = await subject
      .create(bench.http)
      .geocode({ name: 'Pikeville' }, AbortSignal.abort());
    expect(answer).toMatchObject({ kind: 'FAILED', status: 'TIMEOUT' });
    expect(bench.simulator.calls(subject.name)).toHaveLength(0);
  });

  it('fails with CIRCUIT_OPEN, without a call, after it was told to stay away', async () => {
    const bench = createBench();
    await ask(subject, { bench, behaviour: { mode: 'rate-limited', retryAfterSeconds: 17 } });
    const answer = await ask(subject, { bench });
    expect(answer).toMatchObject({ kind: 'FAILED', status: 'CIRCUIT_OPEN' });
    expect(bench.simulator.calls(subject.name)).toHaveLength(1);
  });

  it('lets nothing executable, invisible or overlong out of hostile text', async () => {
    // Two namesakes each: six of the simulator's ten hostile texts reach a name or a state.
    const answers = await Promise.all(
      ['Pikeville', 'Paris', 'Berlin'].map((name) =>
        ask(subject, { behaviour: { mode: 'hostile' }, query: { name } }),
      ),
    );
    const texts = answers
      .flatMap(locationsOf)
      .flatMap(({ name, admin1 = '', timeZone = '' }) => [name, admin1, timeZone]);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(findUnsafeMarkup(text), text).toBeUndefined();
      expect(text).not.toMatch(/<[a-z/!]/iu);
      expect(text).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u);
      expect(Array.from(text).length).toBeLessThanOrEqual(160);
    }
  });

  it('logs no secret of its own, in any mode', async () => {
    for (const mode of ['ok', 'unauthorized', 'server-error', 'redirect'] as const) {
      const bench = createBench();
      await ask(subject, { bench, behaviour: { mode } });
      expect(bench.events.length).toBeGreaterThan(0);
      expect(JSON.stringify(bench.events)).not.toContain(KEY);
    }
  });
});
