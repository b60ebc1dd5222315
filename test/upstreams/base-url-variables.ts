/** Where each variable of the gateway's configuration leads at the simulator. */
const PATHS: Readonly<Record<string, string>> = {
  WIKIPEDIA_BASE_URL: '/wikipedia',
  WIKIDATA_BASE_URL: '/wikidata',
  OVERPASS_BASE_URL: '/overpass',
  SERPAPI_BASE_URL: '/serpapi',
  REDDIT_BASE_URL: '/reddit',
  REDDIT_AUTH_URL: '/reddit-auth',
  EVENTBRITE_BASE_URL: '/eventbrite',
  TICKETMASTER_BASE_URL: '/ticketmaster',
  OPEN_METEO_BASE_URL: '/open-meteo',
  PHOTON_BASE_URL: '/photon',
  GOOGLE_MAPS_BASE_URL: '/google-maps',
  OPENAI_BASE_URL: '/openai/v1',
};

/** The variables that point a gateway at a simulator, by name. */
export function baseUrlVariables(origin: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(PATHS).map(([name, path]) => [name, `${origin}${path}`]),
  );
}
