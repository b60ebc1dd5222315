import type { SimulatedPlace } from './places.ts';
import { RATE_HEADERS, redditFailures, refuseStockAgent } from './reddit-failures.ts';
import type { Reply } from './reply.ts';
import { json } from './reply.ts';
import type { Call, Scene, Upstream } from './upstream.ts';
import { bearer, isAccepted, toCount } from './upstream.ts';

const RADIUS_KM = 60;
const MAX_QUERY_CHARACTERS = 512;
const DAY_SECONDS = 86_400;

/** Reddit's OAuth API: listings of posts, some of which must not be shown. */
export const reddit: Upstream = {
  name: 'reddit',
  hosts: ['oauth.reddit.com'],
  typicalDelayMs: 700,
  variants: [],
  failures: {
    ...redditFailures,
    'error-in-200': () => json({ message: 'Internal Server Error', error: 500 }),
    'no-containers': () => json({ kind: 'Listing' }),
  },
  answer(call, scene) {
    const refusal = refuseStockAgent(call);
    if (refusal) return refusal;
    if (!isAccepted(bearer(call))) return json({ message: 'Unauthorized', error: 401 }, 401);
    if (call.path.endsWith('/subreddits/search')) return listing([subreddit(call)], call);
    const [, sub] = /(?:\/r\/([^/]+))?\/search(?:\.json)?$/u.exec(call.path) ?? [];
    if (!/(?:^|\/)search(?:\.json)?$/u.test(call.path))
      return json({ message: 'Not Found', error: 404 }, 404);
    const query = call.params.get('q') ?? '';
    if (query.length > MAX_QUERY_CHARACTERS)
      return json({ message: 'Bad Request', error: 400 }, 400);
    return listing(
      postsAbout(`${query}, ${sub ?? ''}`, scene).map((post) => encode(post, call)),
      call,
    );
  },
};

function postsAbout(sentence: string, scene: Scene): object[] {
  const town = scene.world.townIn(sentence);
  if (town === undefined) return [];
  const places = scene.world.places({ centre: town.point, radiusKm: RADIUS_KM }, 'reddit');
  const posts = places.map((place) => postOf(place, scene));
  const [sample] = posts;
  return sample === undefined ? [] : [...posts, ...unshowable(sample)];
}

function postOf(place: SimulatedPlace, scene: Scene): Record<string, unknown> {
  const id = `s${place.item.slice(1)}`;
  const permalink = `/r/simulated/comments/${id}/hidden_gem/`;
  const isLink = place.index % 2 === 1;
  return {
    id,
    name: `t3_${id}`,
    subreddit: 'simulated',
    subreddit_name_prefixed: 'r/simulated',
    title: `${place.name} & why nobody goes there`,
    selftext: isLink ? '' : place.summary,
    author: 'holler_walker',
    permalink,
    url: isLink ? place.website : `https://www.reddit.com${permalink}`,
    domain: isLink ? 'example.org' : 'self.simulated',
    is_self: !isLink,
    score: 57 + place.index,
    ups: 57 + place.index,
    upvote_ratio: 0.97,
    num_comments: 23,
    created_utc: Math.floor(scene.world.now / 1000) - (place.index + 1) * DAY_SECONDS,
    over_18: false,
    stickied: false,
    spoiler: false,
    quarantine: false,
    removed_by_category: null,
    link_flair_text: null,
    thumbnail: isLink ? 'default' : 'self',
  };
}

/** Posts that every client has to drop. */
function unshowable(post: Record<string, unknown>): object[] {
  const variant = (suffix: string, changes: object): object => ({
    ...post,
    id: `x${suffix}`,
    name: `t3_x${suffix}`,
    ...changes,
  });
  return [
    variant('adult', { title: 'Not safe for work', over_18: true, thumbnail: 'nsfw' }),
    variant('gone', { title: 'Deleted by its author', author: '[deleted]', selftext: '[deleted]' }),
    variant('removed', {
      title: 'Removed by a moderator',
      selftext: '[removed]',
      removed_by_category: 'moderator',
    }),
    variant('sticky', { title: 'Rules of this place', stickied: true }),
    variant('quarantined', { title: 'Quarantined', quarantine: true }),
  ];
}

/** Without `raw_json=1` three characters come encoded. */
function encode(post: object, call: Call): object {
  if (call.params.get('raw_json') === '1') return post;
  const escape = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      : value;
  return Object.fromEntries(Object.entries(post).map(([key, value]) => [key, escape(value)]));
}

function subreddit(call: Call): object {
  return {
    name: 't5_simulated',
    display_name: 'simulated',
    subscribers: 31_000,
    over18: false,
    subreddit_type: 'public',
    public_description: `About ${call.params.get('q')}`,
  };
}

function listing(all: readonly object[], call: Call): Reply {
  const limit = toCount(call.params.get('limit'), { fallback: 25, max: 100 });
  const after = call.params.get('after');
  const start = after === null ? 0 : all.findIndex((thing) => nameOf(thing) === after) + 1;
  const shown = all.slice(start, start + limit);
  const last = shown.at(-1);
  const next = start + limit < all.length && last !== undefined ? nameOf(last) : null;
  const children = shown.map((data) => ({ kind: nameOf(data).slice(0, 2), data }));
  return json(
    {
      kind: 'Listing',
      data: {
        after: next,
        before: null,
        dist: children.length,
        modhash: '',
        geo_filter: '',
        children,
      },
    },
    200,
    RATE_HEADERS,
  );
}

const nameOf = (thing: object): string =>
  'name' in thing && typeof thing.name === 'string' ? thing.name : '';
