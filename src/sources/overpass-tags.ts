import type { PlaceCategory } from '../domain/places/category.ts';

export type OsmTags = Readonly<Record<string, string>>;

/** Values of a key that make an object a place for us, with its kind. */
type TagTable = Readonly<Record<string, Readonly<Record<string, PlaceCategory>>>>;

/** Keys in order: the first that matches tells the kind, so that a cave with a museum is a cave. */
export const OSM_KINDS: TagTable = {
  natural: {
    cave_entrance: 'CAVE',
    arch: 'GEOLOGY',
    sinkhole: 'GEOLOGY',
    rock: 'GEOLOGY',
    stone: 'GEOLOGY',
    hot_spring: 'HOT_SPRING',
    geyser: 'HOT_SPRING',
    volcano: 'VOLCANO',
  },
  waterway: { waterfall: 'WATERFALL' },
  historic: {
    ghost_town: 'GHOST_TOWN',
    mine: 'MINE',
    mine_shaft: 'MINE',
    wreck: 'SHIPWRECK',
    ship: 'SHIPWRECK',
    tomb: 'TOMB',
    archaeological_site: 'ANCIENT_SITE',
    castle: 'CASTLE',
    fort: 'FORT',
    bridge: 'BRIDGE',
    railway_station: 'RAILWAY',
    locomotive: 'RAILWAY',
    wayside_shrine: 'SACRED_SITE',
    gallows: 'HAUNTED',
    pillory: 'HAUNTED',
    aircraft: 'MONUMENT',
    tank: 'MONUMENT',
    cannon: 'MONUMENT',
    boundary_stone: 'MONUMENT',
    monument: 'MONUMENT',
    memorial: 'MONUMENT',
    ruins: 'RUINS',
  },
  man_made: {
    lighthouse: 'LIGHTHOUSE',
    windmill: 'INDUSTRIAL',
    watermill: 'INDUSTRIAL',
    obelisk: 'MONUMENT',
    observatory: 'OBSERVATORY',
    telescope: 'OBSERVATORY',
  },
  military: { bunker: 'BUNKER' },
  railway: { abandoned: 'RAILWAY' },
  tourism: {
    museum: 'MUSEUM',
    artwork: 'STREET_ART',
    gallery: 'MUSEUM',
    viewpoint: 'VIEWPOINT',
    attraction: 'OTHER',
  },
  shop: { antiques: 'SHOP', curiosity: 'SHOP', second_hand: 'SHOP' },
  'bridge:structure': { covered: 'BRIDGE', 'simple-suspension': 'BRIDGE' },
};

/** Keys whose mere presence makes a place, whatever the value. */
export const OSM_PRESENCE: Readonly<Record<string, PlaceCategory>> = {
  'abandoned:place': 'GHOST_TOWN',
  geological: 'GEOLOGY',
};

const CLOSED_ACCESS = new Set(['private', 'no']);

/** Whether people may go there, as far as the map says. */
export function isOpenToPeople(tags: OsmTags): boolean {
  return !CLOSED_ACCESS.has(tags['access'] ?? '');
}

/** The kind of an object by its tags; undefined where none is on the list. */
export function categoryOfTags(tags: OsmTags): PlaceCategory | undefined {
  const kind = firstKind(tags);
  // What is in ruins or disused is asked for as such, unless it is a kind of its own.
  if (kind === undefined || kind === 'OTHER') {
    if (tags['ruins'] === 'yes') return 'RUINS';
    if (tags['abandoned'] === 'yes') return 'ABANDONED';
  }
  return kind;
}

function firstKind(tags: OsmTags): PlaceCategory | undefined {
  for (const [key, kinds] of Object.entries(OSM_KINDS)) {
    const kind = kinds[tags[key] ?? ''];
    if (kind !== undefined) return kind;
  }
  const present = Object.keys(OSM_PRESENCE).find((key) => tags[key] !== undefined);
  return present === undefined ? undefined : OSM_PRESENCE[present];
}
