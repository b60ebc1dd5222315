import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { PlaceCategory } from '../domain/places/category.ts';
import type { Attribution, FoundPlace, Image, PlaceIdentifiers } from '../domain/places/place.ts';
import type { SourceName } from '../domain/places/source.ts';
import { canonicalUrl } from '../domain/places/url.ts';
import { MAX_DESCRIPTION_LENGTH, MAX_NAME_LENGTH, MAX_TAG_LENGTH } from '../domain/text/plain.ts';
import { upstreamText } from './upstream-text.ts';

const MAX_TAGS = 8;
/** What is left of some hostile text is punctuation. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** A place in an upstream's own words: no text and no address in it has been looked at yet. */
export interface PlaceDraft {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly category: PlaceCategory;
  readonly coordinates?: Coordinates | undefined;
  readonly url?: string | undefined;
  readonly image?: Image | undefined;
  readonly source: SourceName;
  readonly attributions: readonly Attribution[];
  readonly identifiers?: PlaceIdentifiers;
  readonly sitelinks?: number | undefined;
  readonly startsAt?: number | undefined;
  readonly endsAt?: number | undefined;
  readonly tags?: readonly (string | undefined)[];
}

/** The one door for text and addresses of others into a place. Undefined where no name is left. */
export function toFoundPlace(draft: PlaceDraft): FoundPlace | undefined {
  const name = upstreamText(draft.name, MAX_NAME_LENGTH);
  if (!HAS_WORDS.test(name)) return undefined;
  const description = upstreamText(draft.description ?? '', MAX_DESCRIPTION_LENGTH);
  const url = draft.url === undefined ? undefined : canonicalUrl(draft.url);
  const image = safeImage(draft.image);
  const { coordinates, sitelinks, startsAt, endsAt } = draft;
  return {
    id: draft.id,
    name,
    ...(HAS_WORDS.test(description) && { description }),
    category: draft.category,
    ...(coordinates !== undefined && { coordinates }),
    ...(url !== undefined && { url }),
    ...(image !== undefined && { image }),
    source: draft.source,
    attributions: draft.attributions.map(safeAttribution),
    identifiers: safeIdentifiers(draft.identifiers ?? {}),
    ...(sitelinks !== undefined && { sitelinks }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
    tags: safeTags(draft.tags ?? []),
  };
}

/** Wikidata and OpenStreetMap ids are checked where they are read; a title is text like any other. */
function safeIdentifiers({ wikipedia, ...others }: PlaceIdentifiers): PlaceIdentifiers {
  const title = upstreamText(wikipedia ?? '', MAX_NAME_LENGTH);
  return { ...others, ...(title !== '' && { wikipedia: title }) };
}

function safeTags(tags: readonly (string | undefined)[]): readonly string[] {
  const plain = tags
    .map((tag) => upstreamText(tag ?? '', MAX_TAG_LENGTH))
    .filter((tag) => HAS_WORDS.test(tag));
  return [...new Set(plain)].slice(0, MAX_TAGS);
}

function safeAttribution({ text, url, licence }: Attribution): Attribution {
  const safeUrl = url === undefined ? undefined : canonicalUrl(url);
  return {
    text: upstreamText(text, MAX_NAME_LENGTH),
    ...(safeUrl !== undefined && { url: safeUrl }),
    licence,
  };
}

function safeImage(image: Image | undefined): Image | undefined {
  const url = image === undefined ? undefined : canonicalUrl(image.url);
  if (image === undefined || url === undefined) return undefined;
  return { url, attribution: safeAttribution(image.attribution) };
}
