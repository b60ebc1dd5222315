import type { Config } from '../config/config.ts';
import type { UpstreamName } from '../domain/http.ts';
import type { SourceName } from '../domain/places/source.ts';

/** The services that each source calls. */
const UPSTREAMS_OF_SOURCE: Readonly<Record<SourceName, readonly UpstreamName[]>> = {
  ATLAS: [],
  WIKIPEDIA: ['wikipedia'],
  WIKIDATA: ['wikidata'],
  OVERPASS: ['overpass'],
  SERP: ['serp'],
  REDDIT: ['reddit', 'reddit-auth'],
  EVENTBRITE: ['eventbrite'],
  TICKETMASTER: ['ticketmaster'],
};

/** Whether a gateway keeps to its own data: no source outside is switched on. */
export function staysAtHome({ sources }: Config): boolean {
  return sources.every((name) => name === 'ATLAS');
}

/** The services that a configuration lets be called, for health: sources, geocoders, the model. */
export function upstreamsOf(config: Config): readonly UpstreamName[] {
  const { eventbrite, googleMaps, openai } = config.upstreams;
  const keyless: readonly UpstreamName[] = ['open-meteo', 'photon'];
  const asksGeocoders = !staysAtHome(config) || googleMaps.apiKey !== undefined;
  return [
    ...config.sources.flatMap((name) => UPSTREAMS_OF_SOURCE[name]),
    ...(eventbrite.destinationSearch ? (['eventbrite-destination'] as const) : []),
    ...(googleMaps.apiKey === undefined ? [] : (['google-maps'] as const)),
    ...(asksGeocoders ? keyless : []),
    ...(openai.apiKey === undefined ? [] : (['openai'] as const)),
  ];
}
