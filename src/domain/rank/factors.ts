import type { PlaceCategory } from '../places/category.ts';
import { foldKey } from '../text/fold.ts';
import { CATEGORY_APPEAL, categoryAffinity } from './category-appeal.ts';
import { isCommonplace } from './commonplace.ts';
import { offbeatValue } from './offbeat-words.ts';
import type { ScoreFactorName } from './weights.ts';
import type { MergedPlace } from '../merge/merge-places.ts';

/** What the score of a place depends on besides the place. */
export interface RankContext {
  /** Kinds asked for; empty where any will do. */
  readonly categories: readonly PlaceCategory[];
  /** Words of the question that are neither location nor filler, folded. */
  readonly words: readonly string[];
  /** Distance at which the distance factor is a half; absent inside an area, where all is equally "there". */
  readonly halfDistanceKm?: number;
}

/** Encyclopaedias in this many languages and more write about it: no secret any more. */
const FAMOUS_SITELINKS = 60;
/** A place that no catalogue links to may be a gem or a data error. */
const UNKNOWN_OBSCURITY = 0.7;
/** Inside an area distance says nothing; the middle keeps scores comparable with those around a point. */
const NO_DISTANCE = 0.6;

/** What another kind is worth to somebody who asked for one: its appeal, cut so that it stays second. */
const OTHER_KIND_SHARE = 0.3;

/** A branch of a chain is never the gem that was asked for, whatever its kind. */
const COMMONPLACE_SHARE = 0.1;

function categoryValue(place: MergedPlace, context: RankContext): number {
  const value = kindValue(place, context);
  return isCommonplace(place) ? value * COMMONPLACE_SHARE : value;
}

function kindValue(place: MergedPlace, { categories }: RankContext): number {
  const appeal = CATEGORY_APPEAL[place.category];
  if (categories.length === 0) return appeal;
  return Math.max(categoryAffinity(categories, place.category), OTHER_KIND_SHARE * appeal);
}

function wordsValue(place: MergedPlace, { words }: RankContext): number {
  if (words.length === 0) return 0;
  const own = new Set(
    foldKey([place.name, ...place.tags, place.description ?? ''].join(' ')).split(' '),
  );
  const found = words.filter((word) => own.has(word) || own.has(word.replace(/s$/u, ''))).length;
  return found / words.length;
}

function obscurityValue(place: MergedPlace): number {
  if (isCommonplace(place)) return 0;
  if (place.sitelinks === undefined) return UNKNOWN_OBSCURITY;
  const fame = Math.log2(1 + place.sitelinks) / Math.log2(1 + FAMOUS_SITELINKS);
  return Math.max(0, 1 - fame * fame);
}

function distanceValue(place: MergedPlace, { halfDistanceKm }: RankContext): number {
  if (halfDistanceKm === undefined) return NO_DISTANCE;
  if (place.distanceKm === undefined) return 0;
  return 1 / (1 + (place.distanceKm / Math.max(halfDistanceKm, 1)) ** 2);
}

function evidenceValue(place: MergedPlace): number {
  const documented =
    place.identifiers.wikipedia !== undefined
      ? 0.75
      : place.identifiers.wikidata !== undefined
        ? 0.6
        : 0.2;
  const agreement = Math.min(place.sources.length - 1, 2) * 0.2;
  return Math.min(1, documented + agreement);
}

/** Every factor but variety, which depends on the company a place is in. */
export function factorValues(
  place: MergedPlace,
  context: RankContext,
): Readonly<Record<Exclude<ScoreFactorName, 'variety'>, number>> {
  return {
    category: categoryValue(place, context),
    words: wordsValue(place, context),
    // Tags repeat the category, which has its own factor.
    offbeat: offbeatValue(`${place.name} ${place.description ?? ''}`),
    obscurity: obscurityValue(place),
    distance: distanceValue(place, context),
    evidence: evidenceValue(place),
  };
}
