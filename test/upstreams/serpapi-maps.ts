import { travel } from './geometry.ts';
import type { Area } from './geometry.ts';
import type { SimulatedPlace } from './places.ts';
import { areaOf } from './serpapi-area.ts';
import type { Call, Scene } from './upstream.ts';
import { toCount } from './upstream.ts';

const PAGE_SIZE = 20;
const FAR_AWAY_KM = 80;

/** `engine=google_maps` and `google_local`: businesses, some of them outside of what was asked. */
export function answerMaps(call: Call, scene: Scene): object {
  const area = areaOf(call, scene);
  const places = area === undefined ? [] : scene.world.places(area, 'serpapi');
  const start = toCount(call.params.get('start'), { fallback: 0, max: 100 });
  if (area === undefined || places.length === 0 || start >= PAGE_SIZE) return {};
  const results = [...places.map(businessOf), chain(area), outsider(area)];
  return {
    local_results: results
      .slice(0, PAGE_SIZE)
      .map((result, index) => ({ ...result, position: index + 1 })),
    serpapi_pagination: {
      next: `https://serpapi.com/search.json?engine=google_maps&start=${start + PAGE_SIZE}`,
    },
  };
}

/** Most are gems by their numbers (well rated, seldom reviewed); every third is famous. */
export function businessOf(place: SimulatedPlace, position: number): object {
  const isFamous = place.index % 3 === 2;
  return {
    position: position + 1,
    title: place.name,
    place_id: `ChIJsimulated${place.item}`,
    data_id: `0x0:0x${place.item.slice(1)}`,
    data_cid: place.item.slice(1),
    gps_coordinates: { latitude: place.point.lat, longitude: place.point.lng },
    rating: 4.3 + (place.index % 6) / 10,
    reviews: isFamous ? 4200 : 12 + place.index * 3,
    type: place.kind.googleType,
    types: [place.kind.googleType],
    address: `${place.index + 1} Simulated Rd`,
    description: place.summary,
    website: place.website,
    thumbnail: place.image,
  };
}

/** Of the kind that ranking sinks. */
function chain({ centre }: Area): object {
  return {
    title: "McDonald's",
    place_id: 'ChIJsimulatedChain',
    gps_coordinates: { latitude: centre.lat, longitude: centre.lng },
    rating: 4.4,
    reviews: 90,
    type: 'Fast food restaurant',
    types: ['Fast food restaurant'],
    address: '1 Bypass Rd',
  };
}

/** Google Maps does not promise to stay inside the viewport. */
function outsider({ centre }: Area): object {
  const point = travel(centre, { km: FAR_AWAY_KM, bearing: 45 });
  return {
    title: 'Faraway Gnome Garden',
    place_id: 'ChIJsimulatedFaraway',
    gps_coordinates: { latitude: point.lat, longitude: point.lng },
    rating: 4.9,
    reviews: 40,
    type: 'Garden',
    types: ['Garden'],
    address: 'Another County',
  };
}
