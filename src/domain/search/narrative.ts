import { placeInWords } from '../geo/place-in-words.ts';
import { dangerIn } from '../narrative/unsafe-text.ts';
import type { PlaceCategory } from '../places/category.ts';
import { foldKey } from '../text/fold.ts';
import type { RankedPlace, SearchResult } from './outcome.ts';

/** The narrative tells of this many places; the list holds the rest. */
const PLACES_TOLD = 3;
const AT_HAND_KM = 1;

/** Kinds as a sentence names one; those that take no article or other words than their own. */
const KIND_IN_WORDS: Readonly<Partial<Record<PlaceCategory, string>>> = {
  ABANDONED: 'an abandoned place',
  ANCIENT_SITE: 'an ancient site',
  FOOD_AND_DRINK: 'a place to eat and drink',
  GEOLOGY: 'a work of the earth',
  HAUNTED: 'a haunted place',
  INDUSTRIAL: 'a piece of old industry',
  NATURE: 'a piece of wild nature',
  OTHER: '',
  RAILWAY: 'a piece of railway history',
  RUINS: 'ruins',
  STREET_ART: 'street art',
  WILDLIFE: 'a place of animals',
};

function kindInWords({ name, category }: RankedPlace): string {
  const plain = category.toLowerCase().replaceAll('_', ' ');
  // The name often says the kind already: "Mammoth Cave, a cave" tells nothing.
  if (foldKey(name).includes(plain)) return '';
  const words = KIND_IN_WORDS[category] ?? `${/^[aeiou]/u.test(plain) ? 'an' : 'a'} ${plain}`;
  return words === '' ? '' : `, ${words}`;
}

function distanceInWords(place: RankedPlace): string {
  if (place.distanceKm === undefined) return '';
  return place.distanceKm < AT_HAND_KM
    ? ', right here'
    : `, ${Math.round(place.distanceKm)} km away`;
}

function tell(place: RankedPlace, isArea: boolean): string {
  return `${place.name}${kindInWords(place)}${isArea ? '' : distanceInWords(place)}`;
}

/** Others' words in our own voice: a name that is a link or an order stays in the list. */
function hasTellableName({ name }: RankedPlace): boolean {
  return dangerIn(name) === undefined;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1) ?? ''}`;
}

/** The narrative without a model: written from the ranked places alone, two or three sentences. */
export function narrate(result: SearchResult): string {
  const { userIntent, userLocation, places, explanation } = result;
  const where = placeInWords(userLocation);
  const [first, ...others] = places.filter(hasTellableName).slice(0, PLACES_TOLD);
  if (first === undefined && places.length > 0)
    return `Around ${where} there is something for “${userIntent}”: see the list.`;
  if (first === undefined) {
    return `Around ${where} nothing is on my map for “${userIntent}”, not even within ${Math.round(explanation.radiusKm)} km. Ask for another kind of place, or farther afield.`;
  }
  const isArea = userLocation.division !== undefined;
  const widened =
    explanation.radiiTriedKm.length > 1
      ? ` Little lies close by, so I looked as far as ${Math.round(explanation.radiusKm)} km.`
      : '';
  const more =
    others.length === 0
      ? ''
      : ` Then there is ${listed(others.map((place) => tell(place, isArea)))}.`;
  return `For ${userIntent} ${isArea ? 'in' : 'near'} ${where}, begin with ${tell(first, isArea)}.${more}${widened}`;
}
