import { PackedStrings } from './packed-strings.ts';
import { SortedStrings } from './sorted-strings.ts';

/**
 * An atlas file: a header of 32-bit words (magic, count, then offset and byte length of each
 * section), then the sections, each on an 8-byte boundary. Little-endian, as all Workers run.
 */
export const MAGIC = 0x31_46_41_55;
export const SECTION_ALIGNMENT = 8;
/** Words of the header before the sections' own. */
export const HEADER_WORDS = 2;

/** Sections in file order. A list of strings takes three or, sorted, four. */
export const GAZETTEER_SECTIONS = [
  'counts',
  'coordinates',
  'populations',
  'kinds',
  'divisions',
  'timeZones',
  'extents',
  'names.lengths',
  'names.blocks',
  'names.bytes',
  'divisionCodes.shared',
  'divisionCodes.own',
  'divisionCodes.blocks',
  'divisionCodes.bytes',
  'divisionNames.lengths',
  'divisionNames.blocks',
  'divisionNames.bytes',
  'divisionParents',
  'timeZoneNames.lengths',
  'timeZoneNames.blocks',
  'timeZoneNames.bytes',
  'keys.shared',
  'keys.own',
  'keys.blocks',
  'keys.bytes',
  'postingCounts',
  'postingBlocks',
  'postings',
  'words.shared',
  'words.own',
  'words.blocks',
  'words.bytes',
  'wordClasses',
] as const;
export type GazetteerSection = (typeof GAZETTEER_SECTIONS)[number];

export const PLACES_SECTIONS = [
  'coordinates',
  'categories',
  'rawCategories',
  'sources',
  'divisions',
  'years',
  'sitelinks',
  'wikidata',
  'osmTypes',
  'osmHigh',
  'osmLow',
  'hashHigh',
  'hashLow',
  'wikipediaLanguages',
  'names.lengths',
  'names.blocks',
  'names.bytes',
  'titles.lengths',
  'titles.blocks',
  'titles.bytes',
  'rawCategoryNames.lengths',
  'rawCategoryNames.blocks',
  'rawCategoryNames.bytes',
  'sourceNames.lengths',
  'sourceNames.blocks',
  'sourceNames.bytes',
  'divisionCodes.shared',
  'divisionCodes.own',
  'divisionCodes.blocks',
  'divisionCodes.bytes',
  'wikipediaLanguageNames.lengths',
  'wikipediaLanguageNames.blocks',
  'wikipediaLanguageNames.bytes',
  'details',
  'detailNames.lengths',
  'detailNames.blocks',
  'detailNames.bytes',
] as const;
export type PlacesSection = (typeof PLACES_SECTIONS)[number];

/** Kinds of gazetteer entries as stored: the position in this list. */
export const ENTRY_KINDS = [
  'LANDMARK',
  'NEIGHBOURHOOD',
  'TOWN',
  'CITY',
  'COUNTY',
  'REGION',
  'STATE',
  'COUNTRY',
] as const;

/** A posting is `entry * POSTING_KINDS + kind`, kinds being positions in this list. */
export const NAME_KINDS = ['NAME', 'ABBREVIATION', 'ALTERNATE', 'NAME'] as const;
export const POSTING_KINDS = NAME_KINDS.length;
/** The kind of the one key from which the entry's name can be made where no other name is stored. */
export const NAME_FROM_KEY = 3;

/** Classes of words as stored; a word that is not stored is `UNKNOWN`. */
export const WORD_CLASSES = ['PROPER', 'RARE', 'COMMON'] as const;

/** Coordinates are stored on a grid of this many steps a degree, which a 32-bit float holds exactly. */
export const GAZETTEER_STEPS_PER_DEGREE = 1024;
export const PLACES_STEPS_PER_DEGREE = 8192;
/** Points a leaf of the spatial index. */
export const KD_NODE_SIZE = 64;
/** `years` where none is known. */
export const NO_YEAR = -32_768;
/** `osmTypes` as stored; 0 is none. */
export const OSM_TYPES = ['', 'node', 'way', 'relation'] as const;
/** High parts of longer numbers are what lies above the low 32 bits. */
export const TWO_TO_32 = 4_294_967_296;

type StringListOf<Section extends string> = Section extends `${infer Name}.lengths` ? Name : never;
type SortedListOf<Section extends string> = Section extends `${infer Name}.shared` ? Name : never;

/** Typed views over one atlas file. Views share the buffer; nothing is copied. */
export interface AtlasFile<Section extends string> {
  uint8(section: Section): Uint8Array;
  uint16(section: Section): Uint16Array;
  int16(section: Section): Int16Array;
  uint32(section: Section): Uint32Array;
  float32(section: Section): Float32Array;
  strings(list: StringListOf<Section>): PackedStrings;
  sortedStrings(list: SortedListOf<Section>): SortedStrings;
}

/**
 * Opens an atlas file whose sections are `sections`, in that order.
 * Throws where the buffer is not such a file: it was built by another version of the builder.
 */
export function openAtlasFile<const Section extends string>(
  buffer: ArrayBuffer,
  sections: readonly Section[],
): AtlasFile<Section> {
  const [magic, count] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC || count !== sections.length) {
    throw new Error(
      `Atlas file does not have the ${sections.length} sections expected: rebuild it with build:atlas`,
    );
  }
  const header = new Uint32Array(buffer, 0, HEADER_WORDS + 2 * sections.length);
  const span = (section: string) => {
    const position = HEADER_WORDS + 2 * sections.findIndex((name) => name === section);
    return { offset: header[position] ?? 0, bytes: header[position + 1] ?? 0 };
  };
  const uint8 = (section: string) => {
    const { offset, bytes } = span(section);
    return new Uint8Array(buffer, offset, bytes);
  };
  const uint32 = (section: string) => {
    const { offset, bytes } = span(section);
    return new Uint32Array(buffer, offset, bytes / Uint32Array.BYTES_PER_ELEMENT);
  };
  return {
    uint8,
    uint32,
    uint16: (section) => {
      const { offset, bytes } = span(section);
      return new Uint16Array(buffer, offset, bytes / Uint16Array.BYTES_PER_ELEMENT);
    },
    int16: (section) => {
      const { offset, bytes } = span(section);
      return new Int16Array(buffer, offset, bytes / Int16Array.BYTES_PER_ELEMENT);
    },
    float32: (section) => {
      const { offset, bytes } = span(section);
      return new Float32Array(buffer, offset, bytes / Float32Array.BYTES_PER_ELEMENT);
    },
    strings: (list) =>
      new PackedStrings({
        lengths: uint8(`${list}.lengths`),
        blocks: uint32(`${list}.blocks`),
        bytes: uint8(`${list}.bytes`),
      }),
    sortedStrings: (list) =>
      new SortedStrings({
        shared: uint8(`${list}.shared`),
        own: uint8(`${list}.own`),
        blocks: uint32(`${list}.blocks`),
        bytes: uint8(`${list}.bytes`),
      }),
  };
}
