import { describe, expect, it } from 'vitest';
import type {
  PlaceSource,
  SourceAnswer,
  SourceName,
} from '../../../../src/domain/places/source.ts';
import type { LiveSources } from '../../../../src/domain/search/live-sources.ts';
import type { SearchResult, SourceReport } from '../../../../src/domain/search/outcome.ts';
import { pick, seededRandom } from '../../../evaluation/random.ts';
import { createAtlasSearch } from '../../../support/atlas-search.ts';
import { gazetteer } from '../../atlas/load-atlas.ts';
import { createFakeTime, type FakeTime } from '../cache/fake-time.ts';
import { foundPlace } from '../found-place.ts';

const DEADLINE_MS = 180;
const PATIENCE_MS = 1_500;
const SLACK_MS = 100;
const STEP_MS = 10;
const SEARCHES = 200;

const LIVE: readonly SourceName[] = ['WIKIPEDIA', 'WIKIDATA', 'SERP', 'REDDIT', 'TICKETMASTER'];
/** Milliseconds; never is a hanging upstream. */
const LATENCIES = [0, 20, 90, 170, 200, 400, 900, 1_400, 2_500, Infinity] as const;

interface Plan {
  readonly latencyMs: number;
  readonly answer: SourceAnswer;
}

function answerOf(places: number, source: SourceName): SourceAnswer {
  if (places === 0) return { status: 'EMPTY' };
  const found = Array.from({ length: places }, (_, at) =>
    foundPlace({
      id: `${source}-${at}`,
      name: `${source} ${at}`,
      source,
      coordinates: { lat: 35.6 + at / 50, lng: -82.55 },
    }),
  );
  return { status: 'OK', places: found };
}

function localOf(places: number): PlaceSource {
  return { name: 'ATLAS', find: async () => answerOf(places, 'ATLAS') };
}

function liveOf(plans: ReadonlyMap<SourceName, Plan>, { timers }: FakeTime): LiveSources {
  return {
    names: LIVE,
    async ask(source) {
      const { latencyMs, answer } = plans.get(source) ?? {
        latencyMs: 0,
        answer: { status: 'EMPTY' as const },
      };
      await timers.start(latencyMs).done;
      return { answer, latencyMs, cached: false, degraded: false };
    },
  };
}

interface Timed {
  readonly result: SearchResult;
  readonly tookMs: number;
}

/** One search under a clock that only the test moves. */
async function run(
  inAtlas: number,
  plans: ReadonlyMap<SourceName, Plan>,
  deadlineMs?: number,
): Promise<Timed> {
  const time = createFakeTime();
  const service = createAtlasSearch(gazetteer, localOf(inAtlas), {
    live: liveOf(plans, time),
    deadlines: { deadlineMs: DEADLINE_MS, patienceMs: PATIENCE_MS },
    time,
  });
  const startedAt = time.clock();
  let done: Timed | undefined;
  const searching = service
    .search({
      chatInput: 'hidden gems in Asheville, NC',
      force: false,
      ...(deadlineMs !== undefined && { deadlineMs }),
    })
    .then((outcome) => {
      if (outcome.kind !== 'RESULT') throw new Error(outcome.message);
      done = { result: outcome, tookMs: time.clock() - startedAt };
    });
  while (done === undefined && time.clock() - startedAt < 10 * PATIENCE_MS)
    await time.pass(STEP_MS);
  await searching;
  if (done === undefined) throw new Error('no answer');
  return done;
}

/** When the contract lets an answer go out: by what is in hand at the deadline and what comes after it. */
function allowedMs(inAtlas: number, plans: readonly Plan[], patienceMs: number): number {
  const landedBy = (ms: number) =>
    plans
      .filter(({ latencyMs, answer }) => latencyMs <= ms && answer.status === 'OK')
      .reduce(
        (sum, { answer }) => sum + (answer.status === 'OK' ? answer.places.length : 0),
        inAtlas,
      );
  if (landedBy(DEADLINE_MS) >= 5) return Math.min(DEADLINE_MS, patienceMs);
  const next = plans
    .filter(({ latencyMs, answer }) => latencyMs > DEADLINE_MS && answer.status === 'OK')
    .map(({ latencyMs }) => latencyMs);
  return Math.min(patienceMs, ...next);
}

function truthOf(plan: Plan | undefined, tookMs: number, { status, count }: SourceReport): boolean {
  if (plan === undefined) return true;
  const isIn = plan.latencyMs <= tookMs;
  const places = plan.answer.status === 'OK' ? plan.answer.places.length : 0;
  if (status === 'TIMEOUT' && plan.answer.status !== 'TIMEOUT')
    return plan.latencyMs >= tookMs - STEP_MS;
  return isIn && status === plan.answer.status && count === places;
}

describe('the deadline', () => {
  it('is kept by 200 searches with one source hanging and the others mixed, every report true', async () => {
    const random = seededRandom(11);
    for (let at = 0; at < SEARCHES; at += 1) {
      const inAtlas = pick([0, 0, 2, 5, 30], random);
      const own = pick([0, 0, 60, 400], random);
      const deadlineMs = own === 0 ? undefined : own;
      const plans = new Map(
        LIVE.map((source, index): readonly [SourceName, Plan] => [
          source,
          {
            latencyMs: index === 0 ? Infinity : pick(LATENCIES, random),
            answer: pick(
              [
                answerOf(3, source),
                answerOf(8, source),
                answerOf(0, source),
                { status: 'ERROR' } as const,
                { status: 'RATE_LIMITED', retryAfterSeconds: 9 } as const,
              ],
              random,
            ),
          },
        ]),
      );
      const { result, tookMs } = await run(inAtlas, plans, deadlineMs);
      const allowed = allowedMs(inAtlas, [...plans.values()], deadlineMs ?? PATIENCE_MS);
      expect(tookMs, `search ${at}`).toBeLessThanOrEqual(allowed + SLACK_MS);
      for (const report of result.sources)
        expect(truthOf(plans.get(report.source), tookMs, report), `${at} ${report.source}`).toBe(
          true,
        );
      // One of them never lands.
      expect(result).toMatchObject({ complete: false, degraded: true });
      expect(result.refetchAfterMs).toBeGreaterThan(0);
    }
  });

  it('lets nobody wait for a slow source who has five places in hand', async () => {
    const plans = new Map([['SERP', { latencyMs: 900, answer: answerOf(8, 'SERP') }]] as const);
    const { tookMs, result } = await run(5, plans);
    expect(tookMs).toBeLessThanOrEqual(DEADLINE_MS + STEP_MS);
    expect(result.places).toHaveLength(5);
  });

  it('ends the wait of who has none with the first source that brings some', async () => {
    const plans = new Map<SourceName, Plan>([
      ['WIKIPEDIA', { latencyMs: 300, answer: { status: 'EMPTY' } }],
      ['SERP', { latencyMs: 500, answer: answerOf(1, 'SERP') }],
      ['REDDIT', { latencyMs: 900, answer: answerOf(8, 'REDDIT') }],
    ]);
    const { tookMs, result } = await run(0, plans);
    expect(tookMs).toBeGreaterThanOrEqual(500);
    expect(tookMs).toBeLessThanOrEqual(500 + STEP_MS);
    expect(result.places).toHaveLength(1);
  });

  it('goes out at once where everybody has answered', async () => {
    const { tookMs, result } = await run(0, new Map());
    expect(tookMs).toBeLessThanOrEqual(STEP_MS);
    expect(result).toMatchObject({ complete: true, degraded: false });
  });
});
