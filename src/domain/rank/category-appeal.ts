import type { PlaceCategory } from '../places/category.ts';

/**
 * How offbeat a kind of place is by itself, 0 to 1, for questions that name no kind.
 * Kinds that every town has many of (breweries, monuments, old houses) come last on purpose.
 */
export const CATEGORY_APPEAL: Readonly<Record<PlaceCategory, number>> = {
  HAUNTED: 1,
  GHOST_TOWN: 1,
  ROADSIDE_ATTRACTION: 1,
  CAVE: 0.95,
  ABANDONED: 0.95,
  MEGALITH: 0.9,
  BUNKER: 0.85,
  SHIPWRECK: 0.85,
  MINE: 0.85,
  PRISON: 0.85,
  RUINS: 0.8,
  HOT_SPRING: 0.8,
  TOMB: 0.75,
  OBSERVATORY: 0.75,
  STREET_ART: 0.75,
  GEOLOGY: 0.75,
  EVENT: 0.7,
  SHOP: 0.7,
  WATERFALL: 0.7,
  VOLCANO: 0.7,
  ANCIENT_SITE: 0.65,
  CASTLE: 0.65,
  INDUSTRIAL: 0.65,
  RAILWAY: 0.65,
  CEMETERY: 0.65,
  MUSEUM: 0.6,
  LIGHTHOUSE: 0.6,
  BRIDGE: 0.55,
  THEATER: 0.55,
  VIEWPOINT: 0.55,
  FORT: 0.5,
  GARDEN: 0.5,
  WILDLIFE: 0.5,
  NATURE: 0.45,
  SACRED_SITE: 0.4,
  FOOD_AND_DRINK: 0.35,
  OTHER: 0.35,
  MONUMENT: 0.25,
  HISTORIC_BUILDING: 0.25,
  BREWERY: 0.15,
};

type Kin = Readonly<Partial<Record<PlaceCategory, number>>>;

/**
 * What else answers a question for a kind, and how well (0 to 1); the kind itself is always 1.
 * Kept one-directional: who asks for haunted places is glad of a prison, not the other way round.
 */
const KIN: Readonly<Partial<Record<PlaceCategory, Kin>>> = {
  ABANDONED: {
    GHOST_TOWN: 0.9,
    RUINS: 0.7,
    MINE: 0.6,
    BUNKER: 0.6,
    PRISON: 0.5,
    INDUSTRIAL: 0.5,
    SHIPWRECK: 0.4,
    RAILWAY: 0.3,
  },
  ANCIENT_SITE: { MEGALITH: 0.8, RUINS: 0.7, TOMB: 0.6, SACRED_SITE: 0.3 },
  BUNKER: { FORT: 0.5, ABANDONED: 0.5, MINE: 0.3 },
  CASTLE: { FORT: 0.6, RUINS: 0.5, HISTORIC_BUILDING: 0.2 },
  CAVE: { MINE: 0.5, GEOLOGY: 0.4, BUNKER: 0.2 },
  CEMETERY: { TOMB: 0.8, HAUNTED: 0.5 },
  FOOD_AND_DRINK: { BREWERY: 0.9 },
  BREWERY: { FOOD_AND_DRINK: 0.6 },
  FORT: { CASTLE: 0.6, BUNKER: 0.5, RUINS: 0.4 },
  GARDEN: { NATURE: 0.6 },
  GEOLOGY: { VOLCANO: 0.7, CAVE: 0.6, HOT_SPRING: 0.5, WATERFALL: 0.5 },
  GHOST_TOWN: { ABANDONED: 0.5, MINE: 0.5, RUINS: 0.4 },
  HAUNTED: {
    PRISON: 0.8,
    CEMETERY: 0.7,
    ABANDONED: 0.6,
    GHOST_TOWN: 0.6,
    TOMB: 0.5,
    CASTLE: 0.4,
    HISTORIC_BUILDING: 0.3,
  },
  HISTORIC_BUILDING: { CASTLE: 0.6, FORT: 0.5, SACRED_SITE: 0.4, MUSEUM: 0.3, THEATER: 0.5 },
  HOT_SPRING: { GEOLOGY: 0.3, VOLCANO: 0.3 },
  INDUSTRIAL: { MINE: 0.7, RAILWAY: 0.6, ABANDONED: 0.5, BRIDGE: 0.4 },
  MEGALITH: { ANCIENT_SITE: 0.7, TOMB: 0.4 },
  MINE: { CAVE: 0.4, INDUSTRIAL: 0.5, GHOST_TOWN: 0.4 },
  MONUMENT: { STREET_ART: 0.4, ROADSIDE_ATTRACTION: 0.4 },
  MUSEUM: { OBSERVATORY: 0.3, ROADSIDE_ATTRACTION: 0.3 },
  NATURE: {
    WATERFALL: 0.8,
    GEOLOGY: 0.7,
    CAVE: 0.6,
    VOLCANO: 0.6,
    GARDEN: 0.6,
    HOT_SPRING: 0.6,
    VIEWPOINT: 0.8,
    WILDLIFE: 0.5,
  },
  PRISON: { HAUNTED: 0.5, ABANDONED: 0.4 },
  RAILWAY: { BRIDGE: 0.4, INDUSTRIAL: 0.5 },
  ROADSIDE_ATTRACTION: { STREET_ART: 0.5, MONUMENT: 0.4, MUSEUM: 0.4 },
  RUINS: {
    ABANDONED: 0.7,
    ANCIENT_SITE: 0.7,
    CASTLE: 0.6,
    GHOST_TOWN: 0.6,
    FORT: 0.5,
    MEGALITH: 0.4,
  },
  SACRED_SITE: { MEGALITH: 0.5, TOMB: 0.4, ANCIENT_SITE: 0.4 },
  STREET_ART: { MONUMENT: 0.4 },
  TOMB: { CEMETERY: 0.8, MEGALITH: 0.5, ANCIENT_SITE: 0.4 },
  VIEWPOINT: { NATURE: 0.5, VOLCANO: 0.4, WATERFALL: 0.4, LIGHTHOUSE: 0.5 },
  VOLCANO: { GEOLOGY: 0.6, HOT_SPRING: 0.5 },
  WATERFALL: { NATURE: 0.4 },
};

/** 0 to 1: how well a place of a kind answers a question for some kinds. */
export function categoryAffinity(asked: readonly PlaceCategory[], category: PlaceCategory): number {
  return Math.max(
    0,
    ...asked.map((kind) => (kind === category ? 1 : (KIN[kind]?.[category] ?? 0))),
  );
}
