import type { Token } from './tokens.ts';

/** Languages whose phrases we read, ISO 639-1. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'pl';

/** Function words and words of travel that stand in one of the languages alone, folded. */
const TELLTALE_WORDS: Readonly<Record<Language, string>> = {
  en: 'the near around what whats where is are any anything to for with stuff things places best show find me we hidden weird odd strange quirky cool of by outside through from and within ghost abandoned museums caves haunted',
  de: 'der die das bei und ist gibt es im wo was nahe umgebung umkreis von kann man ich wir sehenswurdigkeiten ungewohnliche ungewohnliches orte seltsame verlassene hohlen burgen ruinen geisterstadte nach rund um fur zeig mir kuriose schlosser',
  fr: 'les des du pres autour dans que quoi faire voir ou je cherche lieux endroits insolite insolites choses et sur aux chateaux grottes abandonnes villages fantomes cimetieres musees ville',
  es: 'los las del cerca que hacer ver donde hay lugares sitios cosas raras raros y en pueblos cuevas castillos abandonados fantasma ocultos insolitos alrededor museos ruinas',
  it: 'il gli dei delle della vicino cosa cose vedere fare dove luoghi posti insoliti insolito strane strani abbandonati nei grotte castelli musei citta intorno di',
  pt: 'os nos perto onde coisas lugares estranhos estranhas fazer em cavernas abandonados secretos um uma museus do ao redor',
  nl: 'het een van bij waar wat te doen in de buurt vreemde plekken verlaten spookstadjes grotten kastelen rond rare bezienswaardigheden leuke zien',
  pl: 'w na gdzie co jest sa kolo niedaleko poblizu miejsca opuszczone zamki jaskinie dziwne ciekawe muzea zobaczyc ukryte i',
};

const LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];
const LANGUAGES_BY_WORD = new Map<string, Language[]>();
for (const language of LANGUAGES) {
  for (const word of TELLTALE_WORDS[language].split(' ')) {
    LANGUAGES_BY_WORD.set(word, [...(LANGUAGES_BY_WORD.get(word) ?? []), language]);
  }
}

/** The language most of the telling words belong to; undefined where none tells ("paris"). */
export function languageOf(tokens: readonly Token[]): Language | undefined {
  const votes = new Map<Language, number>();
  for (const { key } of tokens) {
    const languages = LANGUAGES_BY_WORD.get(key) ?? [];
    for (const language of languages)
      votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Countries in which the speakers of a language mostly travel: namesakes there are likelier meant. */
export const HOME_COUNTRIES: Readonly<Record<Language, readonly string[]>> = {
  en: ['US', 'GB', 'CA', 'AU', 'NZ', 'IE'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE'],
  it: ['IT'],
  pt: ['PT', 'BR'],
  nl: ['NL', 'BE'],
  pl: ['PL'],
};
