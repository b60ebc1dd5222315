/** Keys that open the simulator and nothing else; each switches its source on. */
export const SIMULATED_KEYS: Readonly<Record<string, string>> = {
  UPSTREAM_CONTACT: 'developer@localhost',
  SERPAPI_API_KEY: 'simulated',
  REDDIT_CLIENT_ID: 'simulated',
  REDDIT_CLIENT_SECRET: 'simulated',
  EVENTBRITE_TOKEN: 'simulated',
  EVENTBRITE_DESTINATION_SEARCH: 'on',
  TICKETMASTER_API_KEY: 'simulated',
  GOOGLE_MAPS_API_KEY: 'simulated',
  OPENAI_API_KEY: 'simulated',
};
