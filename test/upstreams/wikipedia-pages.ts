import type { Point } from './geometry.ts';
import { kilometresBetween } from './geometry.ts';
import type { SimulatedPlace } from './places.ts';
import type { Reply } from './reply.ts';
import { json } from './reply.ts';
import type { Call } from './upstream.ts';
import { toCount, toNumber } from './upstream.ts';

const COORDINATES_DEFAULT = 10;
const COORDINATES_MAX = 500;
const EXTRACTS_MAX = 20;
const IMAGES_MAX = 50;
/** One page in so many has no picture, no description, no item: all are optional. */
const SPARSE_EVERY = 6;

interface Found {
  readonly places: readonly SimulatedPlace[];
  /** Rank of the first one. */
  readonly offset: number;
  readonly more: Record<string, unknown> | undefined;
}

/** The pages of a generator with the props that were asked for, in the limits that each prop has. */
export function dressPages(call: Call, { places, offset, more }: Found): Reply {
  const wanted = new Set((call.params.get('prop') ?? '').split('|'));
  const withCoordinates = limit(call, 'colimit', {
    fallback: COORDINATES_DEFAULT,
    max: COORDINATES_MAX,
  });
  const withImages = limit(call, 'pilimit', { fallback: IMAGES_MAX, max: IMAGES_MAX });
  const withExtracts = limit(call, 'exlimit', { fallback: EXTRACTS_MAX, max: EXTRACTS_MAX });
  const firstExtract = toCount(call.params.get('excontinue'), { fallback: 0, max: 10_000 });
  const lastExtract = firstExtract + withExtracts;

  const pages = places.map((place, index) => ({
    ...identity(place, offset + index + 1),
    ...(wanted.has('coordinates') && index < withCoordinates ? coordinates(place, call) : {}),
    ...(wanted.has('pageimages') && index < withImages && !isSparse(place)
      ? image(place, call)
      : {}),
    ...(wanted.has('description') && !isSparse(place)
      ? { description: description(place), descriptionsource: 'local' }
      : {}),
    ...(wanted.has('extracts') && index >= firstExtract && index < lastExtract
      ? { extract: extract(place, call) }
      : {}),
    ...(wanted.has('info') ? info(place, call) : {}),
    ...(wanted.has('pageprops') && !isSparse(place)
      ? { pageprops: { wikibase_item: place.item } }
      : {}),
  }));
  if (pages.length === 0) return json({ batchcomplete: true });

  const moreExtracts = wanted.has('extracts') && places.length > lastExtract;
  const next = moreExtracts ? { excontinue: lastExtract, continue: '||' } : more;
  // Pages come in the order of their ids; the rank is `index`.
  const ordered = pages.toSorted((a, b) => a.pageid - b.pageid);
  const isModern = call.params.get('formatversion') === '2';
  const query = {
    pages: isModern
      ? ordered
      : Object.fromEntries(ordered.map((page) => [String(page.pageid), page])),
  };
  return json({
    ...(moreExtracts ? {} : { batchcomplete: isModern ? true : '' }),
    ...(next ? { continue: next } : {}),
    query,
  });
}

function identity(
  place: SimulatedPlace,
  index: number,
): { pageid: number; ns: number; title: string; index: number } {
  return { pageid: Number(place.item.slice(1)), ns: 0, title: place.name, index };
}

function coordinates(place: SimulatedPlace, call: Call): object {
  const { lat, lng } = place.point;
  const from = pointOf(call.params.get('codistancefrompoint'));
  const dist =
    from === undefined
      ? {}
      : { dist: Number((kilometresBetween(from, place.point) * 1000).toFixed(1)) };
  const props = (call.params.get('coprop') ?? '').split('|');
  const type = props.includes('type') ? { type: 'landmark' } : {};
  const dim = props.includes('dim') ? { dim: '1000' } : {};
  return {
    coordinates: [{ lat, lon: lng, primary: true, globe: 'earth', ...type, ...dim, ...dist }],
  };
}

function image(place: SimulatedPlace, call: Call): object {
  const width = toNumber(call.params.get('pithumbsize')) ?? 50;
  return {
    thumbnail: { source: place.image, width, height: Math.round((width * 2) / 3) },
    pageimage: 'Simulated.jpg',
  };
}

function extract(place: SimulatedPlace, call: Call): string {
  if (call.params.has('explaintext')) return place.summary;
  return `<p class="mw-empty-elt"></p><p><b>${place.name}</b> &amp; its surroundings. ${place.summary}</p>`;
}

function info(place: SimulatedPlace, call: Call): object {
  const basics = {
    contentmodel: 'wikitext',
    pagelanguage: 'en',
    touched: '2026-11-01T00:00:00Z',
    lastrevid: 1,
    length: 900 + place.index * 350,
  };
  if (!(call.params.get('inprop') ?? '').split('|').includes('url')) return basics;
  const address = articleUrl(place);
  return { ...basics, fullurl: address, editurl: `${address}?action=edit`, canonicalurl: address };
}

/** A hostile world's links stay hostile: its place has no article but its own address. */
export function articleUrl(place: SimulatedPlace): string {
  if (!place.website.startsWith('https://example.org/')) return place.website;
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(place.name.replaceAll(' ', '_'))}`;
}

const description = (place: SimulatedPlace): string =>
  `${place.kind.noun.toLowerCase()} in the simulator`;
const isSparse = (place: SimulatedPlace): boolean =>
  place.index % SPARSE_EVERY === SPARSE_EVERY - 2;

function limit(
  call: Call,
  name: string,
  { fallback, max }: { fallback: number; max: number },
): number {
  return call.params.get(name) === 'max' ? max : toCount(call.params.get(name), { fallback, max });
}

function pointOf(text: string | null): Point | undefined {
  const [lat, lng] = (text ?? '').split('|').map(toNumber);
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}
