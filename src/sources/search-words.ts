import type { PlaceCategory } from '../domain/places/category.ts';
import type { PlaceQuery } from '../domain/places/source.ts';

/** Words that find a kind in running text. Kinds without their own are found by the question's. */
const WORDS_OF: Partial<Readonly<Record<PlaceCategory, readonly string[]>>> = {
  ABANDONED: ['abandoned', 'derelict', 'disused'],
  ANCIENT_SITE: ['archaeological', 'petroglyph', 'mound'],
  BREWERY: ['brewery', 'distillery'],
  BRIDGE: ['bridge', 'viaduct'],
  BUNKER: ['bunker', 'silo'],
  CASTLE: ['castle', 'palace'],
  CAVE: ['cave', 'cavern'],
  CEMETERY: ['cemetery', 'graveyard'],
  EVENT: ['festival', 'fair'],
  FOOD_AND_DRINK: ['restaurant', 'diner', 'tavern'],
  FORT: ['fort', 'fortress'],
  GARDEN: ['garden', 'arboretum'],
  GEOLOGY: ['rock', 'canyon', 'sinkhole', 'fossil'],
  GHOST_TOWN: ['"ghost town"', 'abandoned'],
  HAUNTED: ['haunted', 'ghost', 'folklore'],
  HISTORIC_BUILDING: ['historic', 'mansion'],
  HOT_SPRING: ['"hot spring"', 'geyser'],
  INDUSTRIAL: ['mill', 'furnace', 'factory', 'industrial'],
  LIGHTHOUSE: ['lighthouse'],
  MEGALITH: ['megalith', '"standing stones"', '"stone circle"'],
  MINE: ['mine', 'quarry'],
  MONUMENT: ['monument', 'memorial'],
  MUSEUM: ['museum', 'collection'],
  NATURE: ['swamp', 'forest', 'nature'],
  OBSERVATORY: ['observatory', 'telescope'],
  PRISON: ['prison', 'jail'],
  RAILWAY: ['railway', 'tunnel', 'depot'],
  ROADSIDE_ATTRACTION: ['roadside', 'folly', 'novelty'],
  RUINS: ['ruins'],
  SACRED_SITE: ['shrine', 'chapel', 'monastery'],
  SHIPWRECK: ['shipwreck'],
  SHOP: ['antique', 'bookstore'],
  STREET_ART: ['mural', 'sculpture', '"street art"'],
  THEATER: ['theater', 'theatre', 'cinema'],
  TOMB: ['tomb', 'mausoleum'],
  VIEWPOINT: ['viewpoint', 'overlook', 'lookout'],
  VOLCANO: ['volcano', 'lava'],
  WATERFALL: ['waterfall'],
  WILDLIFE: ['wildlife', 'sanctuary'],
};

/** What makes a place offbeat in the words of an encyclopedia, for questions that name no kind. */
const OFFBEAT_WORDS = [
  ...[
    'abandoned',
    'cave',
    'ruins',
    'ghost',
    'haunted',
    'folklore',
    'feud',
    'cemetery',
    'waterfall',
    'bridge',
  ],
  ...[
    'mine',
    'museum',
    'sculpture',
    'roadside',
    'unusual',
    'natural',
    'rock',
    'fort',
    'lookout',
    'megalith',
  ],
];

/** Words of questions, not of the places asked for. */
const EMPTY_WORDS = new Set([
  ...[
    'hidden',
    'gem',
    'gems',
    'weird',
    'odd',
    'strange',
    'unusual',
    'offbeat',
    'quirky',
    'cool',
    'secret',
    'best',
    'fun',
  ],
  ...[
    'thing',
    'things',
    'place',
    'places',
    'spot',
    'spots',
    'stuff',
    'something',
    'anything',
    'somewhere',
    'sight',
    'sights',
  ],
  ...[
    'around',
    'near',
    'with',
    'that',
    'this',
    'what',
    'where',
    'there',
    'some',
    'most',
    'visit',
    'see',
    'the',
    'and',
    'for',
    'not',
  ],
]);

const MAX_OWN_WORDS = 4;
const MAX_WORDS = 20;
const MIN_WORD_LENGTH = 3;

/**
 * Words to search an encyclopedia with, phrases in quotes. Only letters and digits of the question
 * pass, so that nothing in it can be read as an operator.
 */
export function searchWords({
  categories,
  words,
}: Pick<PlaceQuery, 'categories' | 'words'>): readonly string[] {
  const own = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= MIN_WORD_LENGTH && !EMPTY_WORDS.has(word))
    .slice(0, MAX_OWN_WORDS);
  const ofKinds = categories.flatMap((category) => WORDS_OF[category] ?? []);
  const wanted = ofKinds.length > 0 || own.length > 0 ? [...own, ...ofKinds] : OFFBEAT_WORDS;
  return [...new Set(wanted)].slice(0, MAX_WORDS);
}

/** The kinds in words for services that take a phrase: "caves", "ghost town"; undefined without any. */
export function kindPhrase({
  categories,
  words,
}: Pick<PlaceQuery, 'categories' | 'words'>): string | undefined {
  const asked = words
    .replaceAll(/[^\p{L}\p{N}\s'-]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (asked !== '') return asked;
  const kind = categories.find((category) => category !== 'EVENT' && category !== 'OTHER');
  return kind?.toLowerCase().replaceAll('_', ' ');
}
