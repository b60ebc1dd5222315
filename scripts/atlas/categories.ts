import type { PlaceCategory } from '../../src/domain/places/category.ts';

/** What the sources call a place, and what it is to us. A category missing here fails the build. */
const CATEGORY_OF: Readonly<Record<string, PlaceCategory>> = {
  abandoned: 'ABANDONED',
  aircraft_wreck: 'ABANDONED',
  ancient_arch: 'ANCIENT_SITE',
  ancient_baths: 'ANCIENT_SITE',
  ancient_bridge: 'BRIDGE',
  ancient_city: 'ANCIENT_SITE',
  ancient_fort: 'FORT',
  ancient_mine: 'MINE',
  ancient_temple: 'SACRED_SITE',
  ancient_theater: 'ANCIENT_SITE',
  ancient_tomb: 'TOMB',
  aqueduct: 'ANCIENT_SITE',
  arch: 'MONUMENT',
  archaeological_site: 'ANCIENT_SITE',
  attraction: 'OTHER',
  baths: 'ANCIENT_SITE',
  botanical_garden: 'GARDEN',
  brewery: 'BREWERY',
  bridge: 'BRIDGE',
  bunker: 'BUNKER',
  castle: 'CASTLE',
  castle_ruin: 'CASTLE',
  catacombs: 'TOMB',
  cave: 'CAVE',
  cemetery: 'CEMETERY',
  church: 'SACRED_SITE',
  city_gate: 'HISTORIC_BUILDING',
  distillery_tavern: 'FOOD_AND_DRINK',
  drive_in_theater: 'THEATER',
  fort: 'FORT',
  fountain: 'MONUMENT',
  fraternal_hall: 'HISTORIC_BUILDING',
  geological: 'GEOLOGY',
  ghost_town: 'GHOST_TOWN',
  heritage_site: 'OTHER',
  historic_building: 'HISTORIC_BUILDING',
  historic_church: 'SACRED_SITE',
  historic_hospital: 'HISTORIC_BUILDING',
  historic_hotel: 'HISTORIC_BUILDING',
  historic_house: 'HISTORIC_BUILDING',
  historic_jail: 'PRISON',
  historic_place: 'HISTORIC_BUILDING',
  historic_school: 'HISTORIC_BUILDING',
  hot_spring: 'HOT_SPRING',
  impact_crater: 'GEOLOGY',
  industrial_heritage: 'INDUSTRIAL',
  lighthouse: 'LIGHTHOUSE',
  megalith: 'MEGALITH',
  mine: 'MINE',
  mini_golf: 'ROADSIDE_ATTRACTION',
  monastery: 'SACRED_SITE',
  monument: 'MONUMENT',
  mosque: 'SACRED_SITE',
  mountain: 'VIEWPOINT',
  mural: 'STREET_ART',
  museum: 'MUSEUM',
  nature_reserve: 'NATURE',
  nps_unit: 'NATURE',
  observatory: 'OBSERVATORY',
  palace: 'CASTLE',
  prison: 'PRISON',
  public_art: 'STREET_ART',
  pyramid: 'ANCIENT_SITE',
  railway_heritage: 'RAILWAY',
  rock_art: 'ANCIENT_SITE',
  roman_amphitheater: 'ANCIENT_SITE',
  roman_villa: 'ANCIENT_SITE',
  ruins: 'RUINS',
  sacred_site: 'SACRED_SITE',
  shipwreck: 'SHIPWRECK',
  statue: 'MONUMENT',
  stepwell: 'ANCIENT_SITE',
  synagogue: 'SACRED_SITE',
  temple: 'SACRED_SITE',
  theater: 'THEATER',
  tomb: 'TOMB',
  underwater: 'OTHER',
  volcano: 'VOLCANO',
  waterfall: 'WATERFALL',
  windmill: 'INDUSTRIAL',
  world_heritage: 'MONUMENT',
  zoo: 'WILDLIFE',
};

/** Categories so wide that a word of the name says more than they do. */
const WIDE_CATEGORIES = new Set([
  'attraction',
  'heritage_site',
  'historic_building',
  'historic_place',
  'industrial_heritage',
  'monument',
  'nps_unit',
  'ruins',
  'underwater',
  'world_heritage',
]);

/** Words of names, the more specific first. */
const NAME_SAYS: readonly (readonly [RegExp, PlaceCategory])[] = [
  [/\b(ghost ?town|ghost village|geisterstadt)\b/iu, 'GHOST_TOWN'],
  [/\b(haunted|spukhaus)\b/iu, 'HAUNTED'],
  [/\b(ship ?wreck|wreck of|wrack)\b/iu, 'SHIPWRECK'],
  [/\b(lighthouse|leuchtturm|phare|faro|farol)\b|\blight station\b/iu, 'LIGHTHOUSE'],
  [/\b(volcano|volcanic|lava|volcanoes)\b/iu, 'VOLCANO'],
  [/\b(caves?|caverns?|grotto|grotte|cueva|höhle|jaskinia)\b/iu, 'CAVE'],
  [/\b(waterfalls?|cascades?|cascata|cachoeira|wasserfall)\b/iu, 'WATERFALL'],
  [/\b(hot springs?|thermal springs?|termas)\b/iu, 'HOT_SPRING'],
  [/\b(mines?|colliery|mining|mina|bergwerk|quarry)\b/iu, 'MINE'],
  [/\b(railway|railroad|train station|depot|locomotive|bahnhof|viaduct|tramway)\b/iu, 'RAILWAY'],
  [/\b(covered bridge|bridge|brücke|puente|ponte)\b/iu, 'BRIDGE'],
  [/\b(prison|jail|penitentiary|gaol|gefängnis)\b/iu, 'PRISON'],
  [/\b(bunker|pillbox|fallout shelter|missile)\b/iu, 'BUNKER'],
  [
    /\b(stone circle|dolmen|menhir|standing stone|stonehenge|avebury|megalith(ic)?)\b/iu,
    'MEGALITH',
  ],
  [/\b(cemetery|graveyard|churchyard|friedhof|burial ground)\b/iu, 'CEMETERY'],
  [/\b(tomb|mausoleum|necropolis|grave|tumulus|burial mound)\b/iu, 'TOMB'],
  [/\b(castle|palace|château|castillo|schloss|burg|alcázar)\b/iu, 'CASTLE'],
  [/\b(fort|fortress|citadel|fortifications?|fortaleza)\b/iu, 'FORT'],
  [/\b(observatory|planetarium)\b/iu, 'OBSERVATORY'],
  [
    /\b(geolog\w*|fossils?|dinosaur|natural bridges?|craters?|arches|petrified|badlands|canyons?|karst|dolomites)\b/iu,
    'GEOLOGY',
  ],
  [
    /\b(archaeolog\w*|prehistoric|ancient|ruins of|pueblo|petroglyphs?|roman|effigy mounds?)\b/iu,
    'ANCIENT_SITE',
  ],
  [
    /\b(church|cathedral|abbey|monastery|chapel|temple|mosque|shrine|convent|basilica)\b/iu,
    'SACRED_SITE',
  ],
  [/\b(museum)\b/iu, 'MUSEUM'],
  [/\b(theat(er|re)|opera house)\b/iu, 'THEATER'],
  [/\b(botanic\w*|gardens?)\b/iu, 'GARDEN'],
  [/\b(mill|factory|ironworks|furnace|distillery|works)\b/iu, 'INDUSTRIAL'],
  [/\b(viewpoint|lookout|overlook|aussichtsturm)\b/iu, 'VIEWPOINT'],
];

const FUN =
  /\b(world|land|fun|mystery|maze|wax|haunted|giant|dinosaur|reptile|alligator|miniature)\b/iu;

/** "Station" in these names has no rails. */
const OTHER_STATION =
  /\b(fire|ranger|police|gas|filling|service|power|pumping|life[- ]?saving|weather|experiment|radio)\b.*\bstations?\b|\bunderground railroad\b/iu;
/** Heaps and works of earth that peoples built long ago. */
const EARTHWORK = /\b(mounds?|earthworks?|pueblos?|cliff dwellings?)\b/iu;
/** A disused building that is more than a closed shop or a street on a plan. */
const BUILDING =
  /\b(abandoned|ruins?|remains|school|academy|college|hospital|sanator\w*|asylum|church|chapel|cathedral|convent|monastery|synagogue|temple|jail|prison|penitentiary|mill|factory|plant|foundry|foundary|forge|works?|brewery|mine|quarry|furnace|kiln|silo|elevator|warehouse|terminal|depot|roundhouse|railroad|tunnel|bridge|trestle|canal|lock|dam|lighthouse|tower|observatory|battery|bunker|fort|hangar|airfield|airport|barracks|armory|missile|bomb|morgue|crematori\w*|cemetery|house|mansion|manor|cabin|homestead|farm|barn|hotel|motel|inn|resort|sanctuary|theat(er|re)|cinema|drive[- ]?in|ballroom|stadium|arena|speedway|park|pool|swim|zoo|mall|ski|camp|building|lodge|hall|wreck|ship|gate|greenhouse|gym|power|laborator\w*)\b/iu;

/** What the National Park Service calls its units, where the name says no more. */
const CULTURAL_UNIT = /\b(historic|historical|battlefield|memorial|monument)\b/iu;
const DRIVE_IN = /\bdrive[- ]?in\b/iu;

interface Called {
  readonly raw: string;
  readonly name: string;
  readonly tags: string;
}

/** Where the source's word is plainly wrong for a name. */
function correctionOf({ raw, name }: Called): PlaceCategory | undefined {
  if (raw === 'attraction' && DRIVE_IN.test(name)) return 'THEATER';
  if (raw === 'attraction' && FUN.test(name)) return 'ROADSIDE_ATTRACTION';
  if (raw === 'railway_heritage' && OTHER_STATION.test(name)) return 'HISTORIC_BUILDING';
  if (raw === 'abandoned' && !BUILDING.test(name)) return 'OTHER';
  return WIDE_CATEGORIES.has(raw) && EARTHWORK.test(name) ? 'ANCIENT_SITE' : undefined;
}

const RUINS_THAT_ARE_MORE: ReadonlySet<PlaceCategory | undefined> = new Set<PlaceCategory>([
  'CASTLE',
  'FORT',
  'GHOST_TOWN',
]);

/** What the name, or else the tags, say of a place whose category is wide. */
function narrowed({ raw, name, tags }: Called): PlaceCategory | undefined {
  const byName = NAME_SAYS.find(([word]) => word.test(name))?.[1];
  if (raw === 'ruins') return RUINS_THAT_ARE_MORE.has(byName) ? byName : undefined;
  if (byName !== undefined) return byName;
  if (raw === 'world_heritage' && tags === 'Natural') return 'NATURE';
  return raw === 'nps_unit' && CULTURAL_UNIT.test(tags) ? 'MONUMENT' : undefined;
}

/**
 * The category of a place from what its source calls it, refined by its name where that says
 * more; undefined where the source's word is not known.
 */
export function categoryOf(place: Called): PlaceCategory | undefined {
  const byCategory = CATEGORY_OF[place.raw];
  if (byCategory === undefined) return undefined;
  const correction = correctionOf(place);
  if (correction !== undefined) return correction;
  return (WIDE_CATEGORIES.has(place.raw) ? narrowed(place) : undefined) ?? byCategory;
}
