import type { PlaceCategory } from './places/category.ts';

/** What one call used. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars at list price; absent where the price of the model is not known. */
  readonly estimatedUsd?: number;
}

export type ModelFailureReason =
  /** The model, or a filter before it, would not answer. */
  | 'REFUSED'
  /** It ran out of tokens in the middle. */
  | 'TRUNCATED'
  /** The adapter's own time was over, or the caller's signal fired. */
  | 'TIMEOUT'
  /** The account is out of credit: asking again does not help. */
  | 'QUOTA'
  | 'RATE_LIMITED'
  | 'AUTH'
  /** An answer that does not fit the schema it was asked for. */
  | 'NONSENSE'
  /** Everything else: the network, the service, a request that it refuses. */
  | 'ERROR';

export interface ModelFailure {
  readonly kind: 'FAILED';
  readonly reason: ModelFailureReason;
  /** For logs; never holds secrets or text that people typed. */
  readonly detail: string;
  readonly retryAfterSeconds?: number;
  /** Zero where the service turned the call away; absent where nothing came back to tell. */
  readonly usage?: ModelUsage;
}

/** What the model makes of a sentence. Unchecked: only `acceptReading` turns it into something to act on. */
export interface Reading {
  readonly locationName?: string;
  /** State, province or county that holds the location. */
  readonly region?: string;
  readonly country?: string;
  readonly categories: readonly PlaceCategory[];
  readonly radiusKm?: number;
  /** What is looked for, in a few words: "weird museums". */
  readonly intent: string;
  /** 0 to 1, as the model claims. */
  readonly confidence: number;
}

/** A place as the model is told of it. */
export interface NarratedPlace {
  readonly id: string;
  readonly name: string;
  readonly category: PlaceCategory;
  readonly distanceKm?: number;
  readonly description?: string;
}

/** All that a narrative may be written from. */
export interface NarrativeRequest {
  readonly intent: string;
  readonly locationName: string;
  /** True where the location is a region: distances from its centre mean nothing. */
  readonly isArea: boolean;
  readonly radiusKm: number;
  /** Best first. */
  readonly places: readonly NarratedPlace[];
}

/** A sentence with the ids of the places it tells of. Unchecked until `acceptNarrative` has seen it. */
export interface NarrativeSentence {
  readonly text: string;
  readonly placeIds: readonly string[];
}

export type ReadingOutcome =
  | { readonly kind: 'READ'; readonly reading: Reading; readonly usage: ModelUsage }
  | ModelFailure;

export type NarrativeOutcome =
  | {
      readonly kind: 'NARRATED';
      readonly sentences: readonly NarrativeSentence[];
      readonly usage: ModelUsage;
    }
  | ModelFailure;

/** A language model. Never throws: failure is a value. */
export interface Model {
  /** Reads a sentence that the parser was unsure of. */
  read(text: string, signal: AbortSignal): Promise<ReadingOutcome>;
  /** Tells of ranked places in two or three sentences. */
  narrate(request: NarrativeRequest, signal: AbortSignal): Promise<NarrativeOutcome>;
}
