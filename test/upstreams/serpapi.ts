import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import { complaintAbout } from './serpapi-checks.ts';
import { answerEvents } from './serpapi-events.ts';
import { answerMaps } from './serpapi-maps.ts';
import { answerWeb } from './serpapi-web.ts';
import type { Call, Scene, Upstream } from './upstream.ts';
import { isAccepted } from './upstream.ts';

const NO_RESULTS = "Google hasn't returned any results for this query.";
const ENGINES = new Map<string, (call: Call, scene: Scene) => object>([
  ['google', answerWeb],
  ['google_light', answerWeb],
  ['google_local', answerMaps],
  ['google_maps', answerMaps],
  ['google_events', answerEvents],
]);

/** SerpApi: one endpoint, an engine a parameter, blocks that are there only when they hold something. */
export const serpapi: Upstream = {
  name: 'serpapi',
  hosts: ['serpapi.com'],
  typicalDelayMs: 2000,
  variants: [],
  failures: {
    unauthorized: () =>
      problem(
        401,
        'Invalid API key. Your API key should be here: https://serpapi.com/manage-api-key',
      ),
    forbidden: () => problem(403, 'Your account has been disabled.'),
    'rate-limited': () => problem(429, 'Your account has run out of searches.'),
    'server-error': () => problem(500, 'We have encountered an error. Please try again.'),
    unavailable: () => problem(503, 'Service unavailable. Please try again.'),
    html: () => html(page('serpapi.com | 522', 'Connection timed out')),
    'error-in-200': (call) =>
      json({
        ...envelope(call, 'Error'),
        error: 'We could not process this search. Please try again.',
      }),
    'no-containers': (call) => json(envelope(call, 'Success')),
  },
  answer(call, scene) {
    if (call.path.endsWith('locations.json')) return json(locations(call, scene));
    if (!isAccepted(call.params.get('api_key'))) return serpapi.failures.unauthorized(call, scene);
    if (call.path.endsWith('account.json')) return json(account(call));
    if (!/(?:^|\/)search(?:\.json)?$/u.test(call.path)) return problem(404, 'Not found.');
    const answer = ENGINES.get(call.params.get('engine') ?? 'google');
    if (answer === undefined)
      return problem(400, `Unsupported \`${call.params.get('engine')}\` search engine.`);
    const complaint = complaintAbout(call.params);
    if (complaint !== undefined) return problem(400, complaint);

    const blocks = answer(call, scene);
    const isEmpty = Object.keys(blocks).length === 0;
    if (!isEmpty) return json({ ...envelope(call, 'Success'), ...blocks });
    return json({
      ...envelope(call, 'Success'),
      search_information: { organic_results_state: 'Fully empty' },
      error: NO_RESULTS,
    });
  },
};

function envelope(call: Call, status: string): object {
  const { api_key: _secret, ...parameters } = Object.fromEntries(call.params);
  return {
    search_metadata: {
      id: '66f00000000000000000abcd',
      status,
      created_at: '2026-11-22 10:00:00 UTC',
      total_time_taken: 2.14,
    },
    search_parameters: { engine: 'google', google_domain: 'google.com', ...parameters },
  };
}

function locations(call: Call, scene: Scene): object[] {
  return scene.world.townsNamed(call.params.get('q') ?? '').map((town) => ({
    id: String(town.id),
    google_id: town.id,
    name: town.name,
    canonical_name: `${town.name},${town.admin1},${town.country}`,
    country_code: town.countryCode,
    target_type: 'City',
    reach: town.population,
    gps: [town.point.lng, town.point.lat],
    keys: [town.name.toLowerCase()],
  }));
}

/** Echoes the key, as the real one does. */
function account(call: Call): object {
  return {
    account_id: 'simulated',
    api_key: call.params.get('api_key'),
    plan_name: 'Free Plan',
    plan_searches_left: 241,
    total_searches_left: 241,
    account_rate_limit_per_hour: 50,
  };
}

const problem = (status: number, error: string): Reply => json({ error }, status);
