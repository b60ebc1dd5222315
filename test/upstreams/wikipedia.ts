import type { Area } from './geometry.ts';
import { isOnEarth, toKilometres } from './geometry.ts';
import type { SimulatedPlace } from './places.ts';
import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import { hash } from './seed.ts';
import type { Call, Scene, Upstream } from './upstream.ts';
import { toCount, toNumber } from './upstream.ts';
import { refuseAgent, WIKIMEDIA_FAILURES } from './wikimedia.ts';
import { dressPages } from './wikipedia-pages.ts';
import { matchesWords } from './words.ts';

const GEOSEARCH_MAX_METRES = 10_000;
const SEARCH_MAX = 500;

/** MediaWiki's Action API: `generator=search` with `nearcoord`, `geosearch`, and the props of a gem. */
export const wikipedia: Upstream = {
  name: 'wikipedia',
  hosts: ['en.wikipedia.org', 'de.wikipedia.org', 'fr.wikipedia.org', 'es.wikipedia.org'],
  typicalDelayMs: 300,
  variants: [],
  failures: {
    ...WIKIMEDIA_FAILURES,
    'error-in-200': () =>
      problem(
        'internal_api_error_DBQueryError',
        '[simulated] Caught exception of type DBQueryError',
      ),
    'no-containers': () => json({ batchcomplete: true, query: {} }),
  },
  answer(call, scene) {
    const refusal = refuseAgent(call);
    if (refusal) return refusal;
    if (!call.path.endsWith('api.php'))
      return html(page('Not found', 'There is no such page.'), 404);
    if (call.params.get('format') !== 'json')
      return html(page('MediaWiki API result', 'This is the HTML form of the answer.'));
    if (call.params.get('action') !== 'query')
      return problem('badvalue', 'Unrecognized value for parameter "action".');
    if (call.params.get('meta') === 'siteinfo')
      return json({ batchcomplete: true, query: { general: { sitename: 'Wikipedia' } } });
    if (call.params.get('list') === 'geosearch') return listAround(call, scene);
    if (call.params.get('generator') === 'geosearch') return generateAround(call, scene);
    if (call.params.get('generator') === 'search') return generateFromSearch(call, scene);
    return json({ batchcomplete: true });
  },
};

function generateFromSearch(call: Call, scene: Scene): Reply {
  const search = call.params.get('gsrsearch');
  if (search === null || search.trim() === '')
    return problem('missingparam', 'The "gsrsearch" parameter must be set.');
  const near =
    /(?:boost-)?nearcoord:(?:(?<radius>[\d.]+(?:km|m)?),)?(?<lat>-?[\d.]+),(?<lng>-?[\d.]+)/u.exec(
      search,
    );
  if (!near?.groups) return json({ batchcomplete: true });
  const area = {
    centre: { lat: Number(near.groups['lat']), lng: Number(near.groups['lng']) },
    radiusKm: toKilometres(near.groups['radius'] ?? '5km') ?? 0,
  };
  if (!isOnEarth(area.centre))
    return json({ warnings: { search: { warnings: 'Invalid coordinate.' } }, batchcomplete: true });

  const words = search.replace(near[0], ' ');
  const ranked = scene.world
    .places(area, 'wikipedia')
    .filter((place) => matchesWords(`${place.name} ${place.summary} ${place.kind.words}`, words))
    // Relevance is not distance: any fixed order that ignores how far a place is will do.
    .toSorted((a, b) => hash(a.item) - hash(b.item));
  const offset = toCount(call.params.get('gsroffset'), { fallback: 0, max: 10_000 });
  const limit = limitOf(call.params.get('gsrlimit'), 10);
  const more =
    ranked.length > offset + limit
      ? { gsroffset: offset + limit, continue: 'gsroffset||' }
      : undefined;
  return dressPages(call, { places: ranked.slice(offset, offset + limit), offset, more });
}

function generateAround(call: Call, scene: Scene): Reply {
  const area = areaOf(call, 'ggs');
  if ('status' in area) return area;
  const places = scene.world
    .places(area, 'wikipedia')
    .slice(0, limitOf(call.params.get('ggslimit'), 10));
  return dressPages(call, { places, offset: 0, more: undefined });
}

function listAround(call: Call, scene: Scene): Reply {
  const area = areaOf(call, 'gs');
  if ('status' in area) return area;
  const places = scene.world
    .places(area, 'wikipedia')
    .slice(0, limitOf(call.params.get('gslimit'), 10));
  return json({ batchcomplete: true, query: { geosearch: places.map(toGeosearchRow) } });
}

function toGeosearchRow(place: SimulatedPlace): unknown {
  const { lat, lng } = place.point;
  const dist = Number((place.distanceKm * 1000).toFixed(1));
  return {
    pageid: Number(place.item.slice(1)),
    ns: 0,
    title: place.name,
    lat,
    lon: lng,
    dist,
    primary: true,
  };
}

function areaOf(call: Call, prefix: 'gs' | 'ggs'): Area | Reply {
  const [lat, lng, ...rest] = (call.params.get(`${prefix}coord`) ?? '').split('|').map(toNumber);
  if (lat === undefined || lng === undefined || rest.length > 0 || !isOnEarth({ lat, lng })) {
    return problem('invalid-coord', 'Invalid coordinate provided');
  }
  const metres = toNumber(call.params.get(`${prefix}radius`)) ?? 500;
  if (metres < 10 || metres > GEOSEARCH_MAX_METRES) {
    return problem(
      'badinteger',
      `The value "${metres}" for parameter "${prefix}radius" must be between 10 and 10,000.`,
    );
  }
  return { centre: { lat, lng }, radiusKm: metres / 1000 };
}

const limitOf = (value: string | null, fallback: number): number =>
  value === 'max' ? SEARCH_MAX : toCount(value, { fallback, max: SEARCH_MAX });

/** MediaWiki's errors are answers: HTTP 200, told by the body and one header. */
function problem(code: string, info: string): Reply {
  const docref = 'See https://en.wikipedia.org/w/api.php for API usage.';
  return json({ error: { code, info, docref } }, 200, { 'mediawiki-api-error': code });
}
