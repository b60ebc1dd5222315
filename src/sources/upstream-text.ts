import { decode } from 'html-entities';
import { plainText } from '../domain/text/plain.ts';

/** An upstream's text as plain prose of at most `maxLength` code points, HTML's entities decoded once. */
export function upstreamText(raw: string, maxLength: number): string {
  return plainText(raw, { maxLength, decodeEntities: (text) => decode(text) });
}
