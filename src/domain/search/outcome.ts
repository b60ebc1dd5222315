import type { Location } from '../geo/location.ts';
import type { FoundPlace } from '../places/place.ts';
import type { SourceName, SourceStatus } from '../places/source.ts';

/** One term of a score. `contribution` is `weight × value`, and contributions sum to the score. */
export interface ScoreFactor {
  readonly name: string;
  readonly weight: number;
  readonly value: number;
  readonly contribution: number;
}

export type PlaceTier = 'PRIMARY' | 'NEARBY';

/** A place as it is answered: merged over its sources and, in a search, scored. */
export interface RankedPlace extends FoundPlace {
  /** Every source that told of it; `source` is the one whose name and text are shown. */
  readonly sources: readonly SourceName[];
  /** From the centre of the searched location; absent for a place read by id. */
  readonly distanceKm?: number;
  /** 0 to 1. */
  readonly score: number;
  readonly scoreFactors: readonly ScoreFactor[];
  readonly tier: PlaceTier;
}

export interface SourceReport {
  readonly source: SourceName;
  readonly status: SourceStatus;
  readonly count: number;
  readonly latencyMs: number;
  readonly cached: boolean;
  readonly retryAfterSeconds?: number;
}

export type CacheStatus = 'HIT' | 'STALE' | 'MISS' | 'BYPASS';
export type CacheLayer = 'MEMORY' | 'KV' | 'SUPABASE';

export interface CacheOutcome {
  readonly status: CacheStatus;
  readonly layer?: CacheLayer;
  readonly ageSeconds?: number;
}

/** For how long, and by whom, what a request read may be used again. */
export interface Reuse {
  /** Seconds from now in which it is as good as new. */
  readonly freshSeconds: number;
  /** Seconds after those in which it may serve while a new one is fetched. */
  readonly staleSeconds: number;
  /** Seconds since the oldest part of it was made. */
  readonly ageSeconds: number;
  /** False where it depends on who or where the caller is. */
  readonly isPublic: boolean;
  /** False where something is missing or failed: it must not be kept by anyone. */
  readonly isWhole: boolean;
}

/** How the text was read and what was done with it; shown only where debug fields are on. */
export interface SearchExplanation {
  /** The text after cleaning, as it was parsed. */
  readonly text: string;
  readonly locationWords?: string;
  /** Whether the model had a part in the reading. */
  readonly readBy: 'PARSER' | 'MODEL';
  readonly intentWords: readonly string[];
  readonly categories: readonly string[];
  readonly confidence: number;
  /** The radius used, in kilometres, and every radius tried before it. */
  readonly radiusKm: number;
  readonly radiiTriedKm: readonly number[];
  /** Places that the sources brought, and what was left after merging. */
  readonly found: number;
  readonly merged: number;
}

export interface SearchResult {
  readonly kind: 'RESULT';
  /** What was asked for, in words: "hidden gems", "ghost towns". */
  readonly userIntent: string;
  readonly userLocation: Location;
  /** Best first, at most MAX_RANKED_PLACES. */
  readonly places: readonly RankedPlace[];
  readonly sources: readonly SourceReport[];
  readonly complete: boolean;
  readonly degraded: boolean;
  readonly refetchAfterMs?: number;
  readonly cache: CacheOutcome;
  /** For how long, and by whom, the answer may be used again; absent where nothing is known of it. */
  readonly reuse?: Reuse;
  /** Names this very answer, content and order; cursors carry it. */
  readonly fingerprint: string;
  readonly explanation: SearchExplanation;
}

/** An answer told as a short text. */
export interface Narrative {
  readonly text: string;
  /** The model was to tell it and did not answer in time, or not at all: asking again may tell more. */
  readonly modelFailed: boolean;
}

export interface LocationNotFound {
  readonly kind: 'LOCATION_NOT_FOUND';
  readonly message: string;
  readonly code: 'NO_LOCATION' | 'UNKNOWN_LOCATION' | 'NO_COORDINATES' | 'GEOCODING_FAILED';
  /** The part of the text that was understood, or was taken for a place name. */
  readonly understood?: string;
  readonly suggestions: readonly Location[];
}

export interface InvalidSearch {
  readonly kind: 'INVALID_SEARCH';
  readonly message: string;
  readonly code: 'EMPTY_TEXT' | 'TEXT_TOO_LONG' | 'UNSAFE_TEXT' | 'OUT_OF_RANGE' | 'UNKNOWN_SOURCE';
  /** The input field at fault: "chatInput", "near.lat", "radiusKm". */
  readonly field: string;
}

/** Expected failures of a search are values beside its result. */
export type SearchOutcome = SearchResult | LocationNotFound | InvalidSearch;
