import {
  BEFORE_DATE,
  ENGLISH_NAMES,
  FIXED_DATES,
  MONTH_BY_NAME,
  WEEKDAY_BY_NAME,
  WORDY_MONTHS,
} from './lexicon/dates.ts';
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

const FIXED_BY_FIRST_WORD = new Map<string, { words: readonly string[]; phrase: DatePhrase }[]>();
for (const [phrases, phrase] of FIXED_DATES) {
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
  const worded = ['to', 'and', 'through', 'until'].includes(tokens[to]?.key ?? '')
    ? dayOfMonth(tokens[to + 1])
    : undefined;
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
  return {
    span: { from: at, to },
    phrase: { kind: 'DATE', month, day, ...(year !== undefined && { year }) },
  };
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
  return {
    span: { from: at, to },
    phrase: { kind: 'MONTH', month, ...(year !== undefined && { year }) },
  };
}

function weekdayAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const key = tokens[at]?.key ?? '';
  const weekday = WEEKDAY_BY_NAME.get(key) ?? WEEKDAY_BY_NAME.get(key.replace(/s$/u, ''));
  if (weekday === undefined) return undefined;
  if (!ENGLISH_NAMES.has(key.replace(/s$/u, '')) && !BEFORE_DATE.has(tokens[at - 1]?.key ?? ''))
    return undefined;
  const weeksAhead = ['next', 'nachsten', 'naechsten'].includes(tokens[at - 1]?.key ?? '') ? 1 : 0;
  return { span: { from: at, to: at + 1 }, phrase: { kind: 'WEEKDAY', weekday, weeksAhead } };
}

const READERS = [isoDateAt, fixedPhraseAt, monthThenDays, dayThenMonth, monthAt, weekdayAt];

/** Takes the words that introduce a date with it, so that "in" before "October" introduces no place. */
function withIntroduction(tokens: readonly Token[], mention: DateMention): DateMention {
  let { from } = mention.span;
  while (
    from > 0 &&
    (BEFORE_DATE.has(tokens[from - 1]?.key ?? '') ||
      /^(?:the|month)$/u.test(tokens[from - 1]?.key ?? ''))
  ) {
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
