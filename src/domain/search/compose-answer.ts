import { mergePlaces } from '../merge/merge-places.ts';
import type { FoundPlace } from '../places/place.ts';
import type { SourceName } from '../places/source.ts';
import { rankPlaces } from '../rank/rank-places.ts';
import type { RankContext } from '../rank/factors.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { RankedPlace, SearchResult, SourceReport } from './outcome.ts';
import { select, type Quest } from './quest.ts';
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

/** Sources that the caller named and that are not switched on: told, not passed over. */
function disabledReports(
  asked: readonly SourceName[],
  reports: readonly SourceReport[],
): readonly SourceReport[] {
  return asked
    .filter((source) => reports.every((report) => report.source !== source))
    .map((source) => ({ source, status: 'DISABLED', count: 0, latencyMs: 0, cached: false }));
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

/** The answer that the harvest so far gives. */
export function composeAnswer(
  quest: Quest,
  { survey, reports, places, complete }: Harvest,
): SearchResult {
  const { input, understanding, location, categories } = quest;
  const ranked = rankFor(quest, survey, places);
  return {
    kind: 'RESULT',
    userIntent: understanding.intent,
    userLocation: location,
    places: ranked,
    sources: [...reports, ...disabledReports(input.sources ?? [], reports)],
    complete,
    degraded: reports.some(({ status }) => !HEALTHY_STATUSES.has(status)),
    ...(!complete && { refetchAfterMs: REFETCH_AFTER_MS }),
    cache: { status: input.force ? 'BYPASS' : 'MISS' },
    fingerprint: fingerprintOf(ranked),
    explanation: {
      text: understanding.text,
      ...(understanding.location.kind !== 'NONE' && {
        locationWords: wordsOf(understanding.location),
      }),
      intentWords: understanding.words,
      categories,
      confidence: understanding.confidence,
      radiusKm: survey.area.radiusKm,
      radiiTriedKm: survey.radiiTriedKm,
      found: places.length,
      merged: ranked.length,
    },
  };
}

function wordsOf({ words }: { readonly words: string }): string {
  return words;
}
