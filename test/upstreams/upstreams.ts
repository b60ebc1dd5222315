import { eventbrite } from './eventbrite.ts';
import { googleMaps } from './google-maps.ts';
import { openMeteo } from './open-meteo.ts';
import { openai } from './openai.ts';
import { overpass } from './overpass.ts';
import { photon } from './photon.ts';
import { redditAuth } from './reddit-auth.ts';
import { reddit } from './reddit.ts';
import { serpapi } from './serpapi.ts';
import { ticketmaster } from './ticketmaster.ts';
import type { Upstream, UpstreamName } from './upstream.ts';
import { wikidata } from './wikidata.ts';
import { wikipedia } from './wikipedia.ts';

export const UPSTREAMS: Readonly<Record<UpstreamName, Upstream>> = {
  wikipedia,
  wikidata,
  overpass,
  serpapi,
  reddit,
  'reddit-auth': redditAuth,
  eventbrite,
  ticketmaster,
  'open-meteo': openMeteo,
  photon,
  'google-maps': googleMaps,
  openai,
};
