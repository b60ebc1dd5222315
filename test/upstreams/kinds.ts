/** A kind of invented place and how each upstream says it. Wikidata classes are checked ones. */
export interface Kind {
  readonly noun: string;
  readonly wikidataClass: string;
  readonly osm: readonly [key: string, value: string];
  readonly googleType: string;
  /** Words of a sentence that ask for it. */
  readonly words: string;
}

export const KINDS: readonly [Kind, ...Kind[]] = [
  {
    noun: 'Cave',
    wikidataClass: 'Q35509',
    osm: ['natural', 'cave_entrance'],
    googleType: 'Tourist attraction',
    words: 'cave underground',
  },
  {
    noun: 'Ghost Town',
    wikidataClass: 'Q74047',
    osm: ['historic', 'ghost_town'],
    googleType: 'Historical place',
    words: 'ghost town abandoned',
  },
  {
    noun: 'Falls',
    wikidataClass: 'Q34038',
    osm: ['waterway', 'waterfall'],
    googleType: 'Scenic spot',
    words: 'waterfall nature',
  },
  {
    noun: 'Burial Ground',
    wikidataClass: 'Q39614',
    osm: ['historic', 'tomb'],
    googleType: 'Cemetery',
    words: 'cemetery grave haunted',
  },
  {
    noun: 'Covered Bridge',
    wikidataClass: 'Q1825472',
    osm: ['historic', 'bridge'],
    googleType: 'Bridge',
    words: 'bridge',
  },
  {
    noun: 'Ruins',
    wikidataClass: 'Q109607',
    osm: ['historic', 'ruins'],
    googleType: 'Historical landmark',
    words: 'ruins abandoned',
  },
  {
    noun: 'Mine',
    wikidataClass: 'Q42412840',
    osm: ['historic', 'mine'],
    googleType: 'Historical place',
    words: 'mine abandoned industrial',
  },
  {
    noun: 'Button Museum',
    wikidataClass: 'Q33506',
    osm: ['tourism', 'museum'],
    googleType: 'Museum',
    words: 'museum odd collection',
  },
  {
    noun: 'Mural',
    wikidataClass: 'Q860861',
    osm: ['tourism', 'artwork'],
    googleType: 'Sculpture',
    words: 'street art mural',
  },
  {
    noun: 'Lookout',
    wikidataClass: 'Q1440300',
    osm: ['tourism', 'viewpoint'],
    googleType: 'Observation deck',
    words: 'viewpoint tower',
  },
  {
    noun: 'Standing Stones',
    wikidataClass: 'Q1935728',
    osm: ['historic', 'archaeological_site'],
    googleType: 'Archaeological site',
    words: 'megalith ancient',
  },
  {
    noun: 'Chimney Rock',
    wikidataClass: 'Q631305',
    osm: ['natural', 'rock'],
    googleType: 'Scenic spot',
    words: 'rock geology',
  },
  {
    noun: 'Fort',
    wikidataClass: 'Q1785071',
    osm: ['historic', 'monument'],
    googleType: 'Fortress',
    words: 'fort history',
  },
];

/** What an atlas of gems has to leave out again. */
export const NOISE: readonly [Kind, ...Kind[]] = [
  {
    noun: 'Public Radio',
    wikidataClass: 'Q14350',
    osm: ['man_made', 'mast'],
    googleType: 'Radio broadcaster',
    words: 'radio station',
  },
  {
    noun: 'Village',
    wikidataClass: 'Q532',
    osm: ['place', 'village'],
    googleType: 'Locality',
    words: 'village',
  },
  {
    noun: 'Bypass Road',
    wikidataClass: 'Q34442',
    osm: ['highway', 'primary'],
    googleType: 'Route',
    words: 'road',
  },
];

/** First words of invented names: a prime count, so that any step walks through all of them. */
export const NAMES: readonly [string, ...string[]] = [
  'Old Tolliver',
  "Widow Marsh's",
  'Ashgrove',
  'Copperhead',
  'Lantern Hill',
  'Saint Orla',
  'Hollow Creek',
  'Nightjar',
  'Pendergast',
  'Quarrel',
  'Thistledown',
  "Beggar's",
  'Ironwood',
  'Marrowbone',
  'Seven Sisters',
  'Blackthorn',
  'Candlewick',
  'Drowned Man',
  'Élodie',
  'Foxglove',
  'Gallows Hill',
  'Hobnail',
  'Juniper',
  'Kettle',
  'Lost Mitten',
  'Mossback',
  'Noonday',
  'Owl Hollow',
  "Piper's",
  'Rattling',
  'Singing Sand',
  'Tinker',
  'Upside-Down',
  'Vagabond',
  'Whistler',
  'Yellow Door',
  'Zephyr',
];
