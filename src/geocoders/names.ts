import type { GeocodeQuery } from '../domain/geocoding.ts';
import { foldKey } from '../domain/text/fold.ts';

/**
 * Makes plain prose of others' text, of at most `maxLength` code points: no markup, no controls,
 * nothing that would run in a page. Geocoders get it passed in, bound as for all upstreams.
 */
export type CleanText = (raw: string, maxLength: number) => string;

const DEFAULT_LANGUAGE = 'en';
const PRIMARY_LANGUAGE = /^[a-z]{2,3}(?=$|-)/u;

/** Whether a found name is the one asked for, which may go on with its state or country. */
export function isNamed(asked: string, found: string): boolean {
  const [askedKey, foundKey] = [foldKey(asked), foldKey(found)];
  return askedKey === foundKey || askedKey.startsWith(`${foundKey} `);
}

/** The primary language subtag in lower case: "pt-BR" is "pt". */
export function languageOf({ language = '' }: GeocodeQuery): string {
  return PRIMARY_LANGUAGE.exec(language.toLowerCase())?.[0] ?? DEFAULT_LANGUAGE;
}
