import type { Config } from '../../config/config.ts';
import { SOURCE_NAMES, type SourceName } from '../../domain/places/source.ts';

/** What something causes at most, where no cache has the answer. */
export interface Price {
  readonly upstreamCalls: number;
  /** By list prices, in US dollars. */
  readonly usd: number;
}

/** Calls of one search to each source, and what each call costs: SerpApi's are bought by the thousand. */
const SOURCE_PRICES: Readonly<Record<SourceName, Price>> = {
  ATLAS: { upstreamCalls: 0, usd: 0 },
  WIKIPEDIA: { upstreamCalls: 1, usd: 0 },
  WIKIDATA: { upstreamCalls: 1, usd: 0 },
  OVERPASS: { upstreamCalls: 1, usd: 0 },
  SERP: { upstreamCalls: 2, usd: 0.03 },
  REDDIT: { upstreamCalls: 1, usd: 0 },
  EVENTBRITE: { upstreamCalls: 1, usd: 0 },
  TICKETMASTER: { upstreamCalls: 1, usd: 0 },
};
/** A place that the gazetteer does not know is asked for online. */
const GEOCODING: Price = { upstreamCalls: 1, usd: 0 };
const GOOGLE_GEOCODING: Price = { upstreamCalls: 1, usd: 0.005 };
/** A sentence that the parser is unsure of; a narrative. Prompts and answers at their longest. */
const READING: Price = { upstreamCalls: 1, usd: 0.001 };
const NARRATIVE: Price = { upstreamCalls: 1, usd: 0.002 };

export const FREE: Price = { upstreamCalls: 0, usd: 0 };

export interface SearchPrices {
  readonly search: Price;
  readonly narrative: Price;
}

/** What a search and a narrative cost with the sources and keys of this configuration. */
export function searchPrices({ sources, upstreams }: Config): SearchPrices {
  const hasModel = upstreams.openai.apiKey !== undefined;
  const hasGoogle = upstreams.googleMaps.apiKey !== undefined;
  return pricesWith({ sources, hasModel, hasGoogle });
}

/** The most that they cost anywhere: with every source and key. */
export const HIGHEST_PRICES: SearchPrices = pricesWith({
  sources: SOURCE_NAMES,
  hasModel: true,
  hasGoogle: true,
});

interface Paid {
  readonly sources: readonly SourceName[];
  readonly hasModel: boolean;
  readonly hasGoogle: boolean;
}

function pricesWith({ sources, hasModel, hasGoogle }: Paid): SearchPrices {
  const parts = [
    ...sources.map((name) => SOURCE_PRICES[name]),
    ...(sources.some((name) => name !== 'ATLAS') ? [GEOCODING] : []),
    ...(hasGoogle ? [GOOGLE_GEOCODING] : []),
    ...(hasModel ? [READING] : []),
  ];
  return { search: parts.reduce(addPrices, FREE), narrative: hasModel ? NARRATIVE : FREE };
}

export function addPrices(a: Price, b: Price): Price {
  return { upstreamCalls: a.upstreamCalls + b.upstreamCalls, usd: a.usd + b.usd };
}
