import type { Span, Token } from './tokens.ts';

/** When the traveller wants to go, as said; `resolveDates` turns it into instants for a location. */
export type DatePhrase =
  | { readonly kind: 'DAY'; readonly daysAhead: number; readonly eveningOnly: boolean }
  | { readonly kind: 'WEEKEND'; readonly weeksAhead: number }
  | { readonly kind: 'WEEK'; readonly weeksAhead: number }
  | { readonly kind: 'WEEKDAY'; readonly weekday: number; readonly weeksAhead: number }
  | { readonly kind: 'MONTH'; readonly month: number; readonly year?: number }
  | { readonly kind: 'MONTHS_AHEAD'; readonly monthsAhead: number }
  | {
      readonly kind: 'DATE';
      readonly year?: number;
      readonly month: number;
      readonly day: number;
      readonly lastDay?: number;
    };

export interface DateMention {
  readonly span: Span;
  readonly phrase: DatePhrase;
}

/** Month names of the languages we read, folded; the index is the month less one. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner', 'janvier', 'enero', 'gennaio', 'janeiro', 'januari', 'styczen', 'styczniu'],
  ['february', 'feb', 'februar', 'fevrier', 'febrero', 'febbraio', 'fevereiro', 'februari', 'luty', 'lutym'],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'marzec', 'marcu'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'kwiecien', 'kwietniu'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'maj', 'maju'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'junho', 'czerwiec', 'czerwcu'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'lipiec', 'lipcu'],
  ['august', 'aug', 'aout', 'agosto', 'augustus', 'sierpien', 'sierpniu'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'settembre', 'setembro', 'wrzesien', 'wrzesniu'],
  ['october', 'oct', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'pazdziernik', 'pazdzierniku'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'listopad', 'listopadzie'],
  ['december', 'dec', 'dezember', 'decembre', 'diciembre', 'dicembre', 'dezembro', 'grudzien', 'grudniu'],
];

/** ISO weekdays, Monday first. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'montag', 'lundi', 'lunes', 'lunedi', 'segunda feira', 'maandag', 'poniedzialek'],
  ['tuesday', 'dienstag', 'mardi', 'martes', 'martedi', 'dinsdag', 'wtorek'],
  ['wednesday', 'mittwoch', 'mercredi', 'miercoles', 'mercoledi', 'woensdag', 'sroda'],
  ['thursday', 'donnerstag', 'jeudi', 'jueves', 'giovedi', 'donderdag', 'czwartek'],
  ['friday', 'freitag', 'vendredi', 'viernes', 'venerdi', 'sexta feira', 'vrijdag', 'piatek'],
  ['saturday', 'samstag', 'sonnabend', 'samedi', 'sabado', 'sabato', 'zaterdag', 'sobota'],
  ['sunday', 'sonntag', 'dimanche', 'domingo', 'domenica', 'zondag', 'niedziela'],
];

function indexByName(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((group, index) => group.map((name) => [name, index + 1] as const)));
}

const MONTH_BY_NAME = indexByName(MONTHS);
const WEEKDAY_BY_NAME = indexByName(WEEKDAYS);

/** Other languages' names need a word before them: "Rio de Janeiro" and "Santo Domingo" are no dates. */
const ENGLISH_NAMES = new Set([...MONTHS, ...WEEKDAYS].flatMap((names) => names.filter((_, at) => at === 0)).concat('jan', 'feb', 'sept', 'oct', 'nov', 'dec'));

/** Month names that are also everyday words: alone they are no date ("I may come", "march on"). */
const WORDY_MONTHS = new Set(['may', 'march', 'mars', 'mai', 'mei', 'maj', 'sep', 'dec', 'jan', 'marco', 'august', 'april', 'june']);

/** Words that make a month, a weekday or a day of the month a date: "in may", "im mai", "en mayo". */
const BEFORE_DATE = new Set([
  ...['in', 'on', 'this', 'next', 'during', 'for', 'by', 'until', 'early', 'late', 'mid', 'of', 'end', 'since', 'coming'],
  ...['im', 'am', 'nachsten', 'naechsten', 'kommenden', 'diesen', 'en', 'le', 'au', 'el', 'a', 'em', 'nel', 'op', 'w', 'every'],
]);

const TODAY = { kind: 'DAY', daysAhead: 0, eveningOnly: false } as const;
const TONIGHT = { kind: 'DAY', daysAhead: 0, eveningOnly: true } as const;
const TOMORROW = { kind: 'DAY', daysAhead: 1, eveningOnly: false } as const;
const THIS_WEEKEND = { kind: 'WEEKEND', weeksAhead: 0 } as const;
const NEXT_WEEKEND = { kind: 'WEEKEND', weeksAhead: 1 } as const;
const THIS_WEEK = { kind: 'WEEK', weeksAhead: 0 } as const;
const NEXT_WEEK = { kind: 'WEEK', weeksAhead: 1 } as const;

/** Fixed phrases, folded, longest first where one contains another. */
const FIXED: readonly (readonly [readonly string[], DatePhrase])[] = [
  [['day after tomorrow', 'ubermorgen', 'uebermorgen', 'apres demain', 'pasado manana'], { kind: 'DAY', daysAhead: 2, eveningOnly: false }],
  [['tomorrow night', 'tomorrow evening', 'morgen abend'], { kind: 'DAY', daysAhead: 1, eveningOnly: true }],
  [['tonight', 'this evening', 'heute abend', 'ce soir', 'esta noche', 'stasera', 'hoje a noite', 'vanavond', 'dzis wieczorem'], TONIGHT],
  [['today', 'right now', 'this afternoon', 'this morning', 'heute', 'aujourdhui', 'hoy', 'oggi', 'hoje', 'vandaag', 'dzisiaj'], TODAY],
  [['tomorrow', 'morgen', 'demain', 'manana', 'domani', 'amanha', 'jutro'], TOMORROW],
  [['next weekend', 'weekend after next', 'nachstes wochenende', 'naechstes wochenende', 'week end prochain', 'weekend prochain', 'proximo fin de semana', 'prossimo weekend', 'volgend weekend'], NEXT_WEEKEND],
  [['this weekend', 'the weekend', 'this coming weekend', 'over the weekend', 'dieses wochenende', 'am wochenende', 'ce week end', 'ce weekend', 'este fin de semana', 'questo weekend', 'questo fine settimana', 'este fim de semana', 'dit weekend', 'w ten weekend', 'this wknd', 'weekend', 'weekends', 'wochenende'], THIS_WEEKEND],
  [['next week', 'nachste woche', 'naechste woche', 'semaine prochaine', 'proxima semana', 'prossima settimana', 'volgende week'], NEXT_WEEK],
  [['this week', 'diese woche', 'cette semaine', 'esta semana', 'questa settimana', 'deze week'], THIS_WEEK],
  [['next month', 'nachsten monat', 'naechsten monat', 'mois prochain', 'proximo mes', 'prossimo mese'], { kind: 'MONTHS_AHEAD', monthsAhead: 1 }],
  [['this month', 'diesen monat', 'ce mois', 'este mes', 'questo mese'], { kind: 'MONTHS_AHEAD', monthsAhead: 0 }],
];

const FIXED_BY_FIRST_WORD = new Map<string, { words: readonly string[]; phrase: DatePhrase }[]>();
for (const [phrases, phrase] of FIXED) {
  for (const text of phrases) {
    const words = text.split(' ');
    const first = words[0] ?? '';
    FIXED_BY_FIRST_WORD.set(first, [...(FIXED_BY_FIRST_WORD.get(first) ?? []), { words, phrase }]);
  }
}

function fixedPhraseAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const candidates = FIXED_BY_FIRST_WORD.get(tokens[at]?.key ?? '') ?? [];
  const fitting = candidates
    .filter(({ words }) => words.every((word, offset) => tokens[at + offset]?.key === word))
    .toSorted((a, b) => b.words.length - a.words.length)[0];
  return fitting && { span: { from: at, to: at + fitting.words.length }, phrase: fitting.phrase };
}

function dayOfMonth(token: Token | undefined): number | undefined {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th|er|e|o)?$/u.exec(token?.key ?? '')?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

function yearOf(token: Token | undefined): number | undefined {
  return /^20\d\d$/u.test(token?.key ?? '') ? Number(token?.key) : undefined;
}

/** "2026-12-05", which the tokeniser splits into three numbers. */
function isoDateAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const year = yearOf(tokens[at]);
  const month = Number(tokens[at + 1]?.key);
  const day = dayOfMonth(tokens[at + 2]);
  if (year === undefined || day === undefined || !(month >= 1 && month <= 12)) return undefined;
  if (tokens[at + 1]?.before !== '-' || tokens[at + 2]?.before !== '-') return undefined;
  return { span: { from: at, to: at + 3 }, phrase: { kind: 'DATE', year, month, day } };
}

/** "October 12", "october 12th to 14th 2027": a month and its days. */
function monthThenDays(tokens: readonly Token[], at: number): DateMention | undefined {
  const month = MONTH_BY_NAME.get(tokens[at]?.key ?? '');
  const day = dayOfMonth(tokens[at + 1]);
  if (month === undefined || day === undefined) return undefined;
  let to = at + 2;
  const dashed = tokens[to]?.before.match(/^[-–]$/u) ? dayOfMonth(tokens[to]) : undefined;
  const worded = ['to', 'and', 'through', 'until'].includes(tokens[to]?.key ?? '') ? dayOfMonth(tokens[to + 1]) : undefined;
  const lastDay = dashed ?? worded;
  if (lastDay !== undefined) to += dashed === undefined ? 2 : 1;
  const year = yearOf(tokens[to]);
  if (year !== undefined) to += 1;
  const phrase: DatePhrase = {
    kind: 'DATE',
    month,
    day,
    ...(lastDay !== undefined && lastDay >= day && { lastDay }),
    ...(year !== undefined && { year }),
  };
  return { span: { from: at, to }, phrase };
}

/** "12 October", "the 3rd of may", "5. Mai". */
function dayThenMonth(tokens: readonly Token[], at: number): DateMention | undefined {
  const day = dayOfMonth(tokens[at]);
  if (day === undefined) return undefined;
  const joiner = ['of', 'de', 'di'].includes(tokens[at + 1]?.key ?? '') ? 1 : 0;
  const month = MONTH_BY_NAME.get(tokens[at + 1 + joiner]?.key ?? '');
  if (month === undefined) return undefined;
  const year = yearOf(tokens[at + 2 + joiner]);
  const to = at + 2 + joiner + (year === undefined ? 0 : 1);
  return { span: { from: at, to }, phrase: { kind: 'DATE', month, day, ...(year !== undefined && { year }) } };
}

function monthAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const key = tokens[at]?.key ?? '';
  const month = MONTH_BY_NAME.get(key);
  if (month === undefined) return undefined;
  const year = yearOf(tokens[at + 1]);
  const introduced = BEFORE_DATE.has(tokens[at - 1]?.key ?? '');
  const isPlain = ENGLISH_NAMES.has(key) && !WORDY_MONTHS.has(key);
  if (!introduced && year === undefined && !isPlain) return undefined;
  const to = at + (year === undefined ? 1 : 2);
  return { span: { from: at, to }, phrase: { kind: 'MONTH', month, ...(year !== undefined && { year }) } };
}

function weekdayAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const key = tokens[at]?.key ?? '';
  const weekday = WEEKDAY_BY_NAME.get(key) ?? WEEKDAY_BY_NAME.get(key.replace(/s$/u, ''));
  if (weekday === undefined) return undefined;
  if (!ENGLISH_NAMES.has(key.replace(/s$/u, '')) && !BEFORE_DATE.has(tokens[at - 1]?.key ?? '')) return undefined;
  const weeksAhead = ['next', 'nachsten', 'naechsten'].includes(tokens[at - 1]?.key ?? '') ? 1 : 0;
  return { span: { from: at, to: at + 1 }, phrase: { kind: 'WEEKDAY', weekday, weeksAhead } };
}

const READERS = [isoDateAt, fixedPhraseAt, monthThenDays, dayThenMonth, monthAt, weekdayAt];

/** Takes the words that introduce a date with it, so that "in" before "October" introduces no place. */
function withIntroduction(tokens: readonly Token[], mention: DateMention): DateMention {
  let { from } = mention.span;
  while (from > 0 && (BEFORE_DATE.has(tokens[from - 1]?.key ?? '') || /^(?:the|month)$/u.test(tokens[from - 1]?.key ?? ''))) {
    from -= 1;
  }
  return { ...mention, span: { from, to: mention.span.to } };
}

/** Every mention of a time in the sentence, in order, not overlapping. Pure: needs no clock. */
export function findDates(tokens: readonly Token[]): readonly DateMention[] {
  const mentions: DateMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const mention = READERS.map((read) => read(tokens, at)).find((found) => found !== undefined);
    if (mention === undefined) at += 1;
    else {
      mentions.push(withIntroduction(tokens, mention));
      at = mention.span.to;
    }
  }
  return mentions;
}
