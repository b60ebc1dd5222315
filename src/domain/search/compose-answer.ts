import type { Computed, ReadResult } from '../cache/requests.ts';
import { mergePlaces } from '../merge/merge-places.ts';
import type { FoundPlace } from '../places/place.ts';
import type { SourceName } from '../places/source.ts';
import { rankPlaces } from '../rank/rank-places.ts';
import type { RankContext } from '../rank/factors.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { RankedPlace, Reuse, SearchResult, SourceReport } from './outcome.ts';
import { locationTags } from './question.ts';
import { select, type Quest } from './quest.ts';
import type { StoredAnswer } from './stored-answer.ts';
import type { Survey } from './survey.ts';

/** A drive that people weigh: a place this far off gets half of what a near one gets for its distance. */
const HALF_DISTANCE_KM = 40;
/** Flights behind the response have mostly landed by then. */
const REFETCH_AFTER_MS = 2000;
const HEALTHY_STATUSES: ReadonlySet<string> = new Set(['OK', 'EMPTY', 'DISABLED', 'SKIPPED']);

/** What has come in for a quest up to some moment. */
export interface Harvest {
  readonly survey: Survey;
  /** Of every source asked, in order. */
  readonly reports: readonly SourceReport[];
  readonly places: readonly FoundPlace[];
  /** Every source has answered. */
  readonly complete: boolean;
  /** Something is older than it should be, or was left out to save a call. */
  readonly degraded: boolean;
  /** Epoch milliseconds: when the first part of it must be forgotten. */
  readonly keepUntil?: number;
}

function rankContext(
  { categories, understanding }: Quest,
  { area, radiiTriedKm }: Survey,
): RankContext {
  return {
    categories,
    words: understanding.words,
    ...(area.division === undefined && {
      halfDistanceKm: Math.min(radiiTriedKm[0] ?? area.radiusKm, HALF_DISTANCE_KM),
    }),
  };
}

/** Merges and ranks places for a quest, without making an answer of them. */
export function rankFor(
  quest: Quest,
  survey: Survey,
  places: readonly FoundPlace[],
): readonly RankedPlace[] {
  return rankPlaces(
    select(mergePlaces(places, survey.area.centre), quest),
    rankContext(quest, survey),
  );
}

/** The answer that the harvest so far gives, as it is kept. */
export function composeAnswer(quest: Quest, harvest: Harvest): Computed<StoredAnswer> {
  const { survey, reports, places, complete, keepUntil } = harvest;
  const ranked = rankFor(quest, survey, places);
  return {
    value: {
      places: ranked,
      sources: reports,
      complete,
      fingerprint: fingerprintOf(ranked),
      radiusKm: survey.area.radiusKm,
      radiiTriedKm: survey.radiiTriedKm,
      found: places.length,
    },
    tags: [
      'search:all',
      ...locationTags(quest.location),
      ...reports.map(({ source }) => `source:${source}`),
      ...ranked.map(({ id }) => `place:${id}`),
    ],
    complete,
    degraded: harvest.degraded || reports.some(({ status }) => !HEALTHY_STATUSES.has(status)),
    empty: ranked.length === 0,
    ...(keepUntil !== undefined && { keepUntil }),
  };
}

/** Sources that the caller named and that are not switched on: told, not passed over. */
function disabledReports(
  asked: readonly SourceName[],
  reports: readonly SourceReport[],
): readonly SourceReport[] {
  return asked
    .filter((source) => reports.every((report) => report.source !== source))
    .map((source) => ({ source, status: 'DISABLED', count: 0, latencyMs: 0, cached: false }));
}

type Answered = Pick<ReadResult<StoredAnswer>, 'value' | 'outcome' | 'degraded'> & {
  readonly reuse?: Reuse;
};

/** The answer to this very question, from what is kept or was just made. */
export function answerWith(
  quest: Quest,
  { value, outcome, degraded, reuse }: Answered,
): SearchResult {
  const { places, complete, fingerprint } = value;
  const isStored = outcome.status === 'HIT' || outcome.status === 'STALE';
  const reports = isStored
    ? value.sources.map((report) => ({ ...report, cached: true, latencyMs: 0 }))
    : value.sources;
  return {
    kind: 'RESULT',
    userIntent: quest.understanding.intent,
    userLocation: quest.location,
    places,
    sources: [...reports, ...disabledReports(quest.input.sources ?? [], reports)],
    complete,
    degraded: degraded || quest.modelFailed,
    ...(!complete && { refetchAfterMs: REFETCH_AFTER_MS }),
    cache: outcome,
    ...(reuse !== undefined && { reuse }),
    fingerprint,
    explanation: explain(quest, value),
  };
}

function explain(
  { understanding, categories }: Quest,
  { radiusKm, radiiTriedKm, found, places }: StoredAnswer,
): SearchResult['explanation'] {
  const { text, location, words, confidence } = understanding;
  return {
    text,
    ...(location.kind !== 'NONE' && { locationWords: location.words }),
    intentWords: words,
    categories,
    confidence,
    radiusKm,
    radiiTriedKm,
    found,
    merged: places.length,
  };
}
