import type { SourceName } from './source.ts';
import type { RankedPlace } from '../search/outcome.ts';

/** What a source's licence or terms let us keep. Seconds; `Infinity` is no limit, 0 is nothing. */
export interface Retention {
  /** How long any cache may hold what it answered. */
  readonly cacheSeconds: number;
  /** How long one of its places may be kept to be read by id. */
  readonly archiveSeconds: number;
  /** What it tells of an event may not be kept once that is over. */
  readonly endsWithEvent: boolean;
}

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** Licences that set no limit: what was true a month ago should be asked again all the same. */
const OPEN: Retention = {
  cacheSeconds: 30 * DAY_SECONDS,
  archiveSeconds: Infinity,
  endsWithEvent: false,
};

/** Sources whose terms allow caching for speed only. */
const BRIEF: Retention = {
  cacheSeconds: 6 * HOUR_SECONDS,
  archiveSeconds: 6 * HOUR_SECONDS,
  endsWithEvent: true,
};

/** By source. Whatever is made of several is kept as long as the strictest of them allows. */
export const RETENTION: Readonly<Record<SourceName, Retention>> = {
  /** Ships with the gateway. */
  ATLAS: { cacheSeconds: Infinity, archiveSeconds: Infinity, endsWithEvent: false },
  /** CC BY-SA 4.0. */
  WIKIPEDIA: OPEN,
  /** CC0. */
  WIKIDATA: OPEN,
  /** ODbL. */
  OVERPASS: OPEN,
  /** Copies are not forbidden, but much of it is Google's, who lets little be kept. */
  SERP: { cacheSeconds: 6 * HOUR_SECONDS, archiveSeconds: DAY_SECONDS, endsWithEvent: true },
  /** What its people delete must be gone from everywhere within two days. */
  REDDIT: { cacheSeconds: DAY_SECONDS, archiveSeconds: DAY_SECONDS, endsWithEvent: false },
  EVENTBRITE: BRIEF,
  TICKETMASTER: BRIEF,
};

/** For how many seconds what was made of these sources may be cached. */
export function cacheSecondsOf(sources: readonly SourceName[]): number {
  return Math.min(...sources.map((source) => RETENTION[source].cacheSeconds));
}

/** For how many whole seconds from `now` a place may be shown again without being asked for. */
export function reusableSeconds({ sources, endsAt }: Origin, now: number): number {
  const allowed = cacheSecondsOf(sources);
  const endsWithEvent = sources.some((source) => RETENTION[source].endsWithEvent);
  if (endsAt === undefined || !endsWithEvent) return allowed;
  return Math.max(0, Math.min(allowed, Math.floor((endsAt - now) / 1_000)));
}

type Origin = Pick<RankedPlace, 'source' | 'sources' | 'endsAt'>;

/**
 * Until when a place found now is kept, in epoch milliseconds: `Infinity` for ever, not after `now`
 * where not at all. The atlas has its own places at hand, whoever else tells of them.
 */
export function archivedUntil({ source, sources, endsAt }: Origin, now: number): number {
  if (source === 'ATLAS') return now;
  const terms = sources.map((source) => RETENTION[source]);
  const until = now + Math.min(...terms.map(({ archiveSeconds }) => archiveSeconds)) * 1_000;
  const isOver = endsAt !== undefined && terms.some(({ endsWithEvent }) => endsWithEvent);
  return isOver ? Math.min(until, endsAt) : until;
}
