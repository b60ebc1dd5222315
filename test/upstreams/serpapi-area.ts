import type { Area } from './geometry.ts';
import { toNumber } from './upstream.ts';
import type { Call, Scene } from './upstream.ts';

const RADIUS_KM = 30;

/** Where a search looks: its coordinates, else its canonical location, else the place in its words. */
export function areaOf({ params }: Call, scene: Scene): Area | undefined {
  const [, latText, lngText] = /^@(-?[\d.]+),(-?[\d.]+)/u.exec(params.get('ll') ?? '') ?? [];
  const lat = toNumber(latText ?? params.get('lat'));
  const lng = toNumber(lngText ?? params.get('lon'));
  if (lat !== undefined && lng !== undefined) return { centre: { lat, lng }, radiusKm: RADIUS_KM };
  const words =
    params.get('location')?.replaceAll(',', ', ') ??
    /\b(?:near|in|around)\s+(.+)$/iu.exec(params.get('q') ?? '')?.[1];
  const town = words === undefined ? undefined : scene.world.townIn(words);
  return town === undefined ? undefined : { centre: town.point, radiusKm: RADIUS_KM };
}
