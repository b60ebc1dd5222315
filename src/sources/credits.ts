import type { Attribution } from '../domain/places/place.ts';

/** For text and data of services that grant no licence of their own: shown with a link, under their terms. */
export const PROPRIETARY = 'LicenseRef-proprietary';

/** A file of Wikimedia Commons carries its own licence, which its page names together with its author. */
const SEE_FILE_PAGE = 'LicenseRef-see-file-page';

/** Share-alike, so title, link and licence go with every extract. */
export function wikipediaCredit(title: string, url: string | undefined): Attribution {
  return {
    text: `Wikipedia: ${title}`,
    ...(url !== undefined && { url }),
    licence: 'CC-BY-SA-4.0',
  };
}

/** Nothing is owed for CC0 data; naming the source is courtesy. */
export function wikidataCredit(item: string): Attribution {
  return {
    text: `Wikidata: ${item}`,
    url: `https://www.wikidata.org/wiki/${item}`,
    licence: 'CC0-1.0',
  };
}

export const OPENSTREETMAP_CREDIT: Attribution = {
  text: '© OpenStreetMap contributors',
  url: 'https://www.openstreetmap.org/copyright',
  licence: 'ODbL-1.0',
};

/** Author and licence of a Commons file are on its page; `file` is its name without "File:". */
export function commonsCredit(file: string): Attribution {
  const page = `https://commons.wikimedia.org/wiki/File:${encodeURIComponent(file.replaceAll(' ', '_'))}`;
  return { text: `Wikimedia Commons: ${file}`, url: page, licence: SEE_FILE_PAGE };
}

/** A page or listing of a service under its own terms. */
export function serviceCredit(text: string, url: string | undefined): Attribution {
  return { text, ...(url !== undefined && { url }), licence: PROPRIETARY };
}
