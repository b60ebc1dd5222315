import type { SimulatedPlace } from './places.ts';
import { areaOf } from './serpapi-area.ts';
import { businessOf } from './serpapi-maps.ts';
import type { Call, Scene } from './upstream.ts';
import { toCount } from './upstream.ts';

const PAGE_SIZE = 10;

/** `engine=google`: organic results, a few local ones, top sights and discussions. */
export function answerWeb(call: Call, scene: Scene): object {
  const area = areaOf(call, scene);
  const places = area === undefined ? [] : scene.world.places(area, 'serpapi');
  const start = toCount(call.params.get('start'), { fallback: 0, max: 100 });
  const results = [...places.map(article), ...listicles(places)];
  if (results.length <= start) return {};
  const organic = results
    .slice(start, start + PAGE_SIZE)
    .map((result, index) => ({ position: index + 1, ...result }));
  const isFirst = start === 0 && call.params.get('engine') !== 'google_light';
  return {
    search_information: {
      query_displayed: call.params.get('q'),
      organic_results_state: 'Results for exact spelling',
    },
    ...(isFirst ? sideBlocks(places) : {}),
    organic_results: organic,
    ...(results.length > start + PAGE_SIZE
      ? paging(start)
      : { serpapi_pagination: { current: start / PAGE_SIZE + 1 } }),
  };
}

function article(place: SimulatedPlace): object {
  return {
    title: `${place.name}: the story behind it`,
    link: place.website,
    displayed_link: 'https://example.org › places',
    snippet: place.summary,
    snippet_highlighted_words: [place.kind.noun],
    source: 'Example',
  };
}

/** What ranking has to sink: one list of lists. */
function listicles(places: readonly SimulatedPlace[]): object[] {
  if (places.length === 0) return [];
  return [
    {
      title: 'THE 10 BEST Things to Do Nearby (2026)',
      link: 'https://www.tripadvisor.com/Attractions-g000000-Activities-Simulated.html',
      snippet: 'Book your top things to do. Read reviews and see photos.',
      source: 'Tripadvisor',
    },
  ];
}

function sideBlocks(places: readonly SimulatedPlace[]): object {
  const [first, second, third] = places;
  return {
    ...(first
      ? {
          local_results: {
            places: [businessOf(first, 0)],
            more_locations_link: 'https://www.google.com/search?tbm=lcl',
          },
        }
      : {}),
    ...(second ? { top_sights: { categories: [], sights: [sight(second)] } } : {}),
    ...(third ? { discussions_and_forums: [discussion(third)] } : {}),
  };
}

function sight(place: SimulatedPlace): object {
  return {
    title: place.name,
    link: place.website,
    description: place.summary,
    rating: 4.5,
    reviews: 32,
    thumbnail: place.image,
  };
}

function discussion(place: SimulatedPlace): object {
  return {
    title: `Has anyone been to ${place.name}?`,
    link: `https://www.reddit.com/r/simulated/comments/s${place.index}/has_anyone_been/`,
    date: '1 year ago',
    source: 'Reddit · r/simulated',
  };
}

function paging(start: number): object {
  const next = `https://serpapi.com/search.json?engine=google&start=${start + PAGE_SIZE}`;
  return { serpapi_pagination: { current: start / PAGE_SIZE + 1, next, next_link: next } };
}
