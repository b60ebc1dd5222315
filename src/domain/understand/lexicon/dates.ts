import type { DatePhrase } from '../dates.ts';

/** Month names of the languages we read, folded; the index is the month less one. */
const MONTHS: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'janner',
    'janvier',
    'enero',
    'gennaio',
    'janeiro',
    'januari',
    'styczen',
    'styczniu',
  ],
  [
    'february',
    'feb',
    'februar',
    'fevrier',
    'febrero',
    'febbraio',
    'fevereiro',
    'februari',
    'luty',
    'lutym',
  ],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'marzec', 'marcu'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'kwiecien', 'kwietniu'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'maj', 'maju'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'junho', 'czerwiec', 'czerwcu'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'lipiec', 'lipcu'],
  ['august', 'aug', 'aout', 'agosto', 'augustus', 'sierpien', 'sierpniu'],
  [
    'september',
    'sept',
    'sep',
    'septembre',
    'septiembre',
    'settembre',
    'setembro',
    'wrzesien',
    'wrzesniu',
  ],
  [
    'october',
    'oct',
    'oktober',
    'octobre',
    'octubre',
    'ottobre',
    'outubro',
    'pazdziernik',
    'pazdzierniku',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'listopad', 'listopadzie'],
  [
    'december',
    'dec',
    'dezember',
    'decembre',
    'diciembre',
    'dicembre',
    'dezembro',
    'grudzien',
    'grudniu',
  ],
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

export const MONTH_BY_NAME = indexByName(MONTHS);
export const WEEKDAY_BY_NAME = indexByName(WEEKDAYS);

/** Other languages' names need a word before them: "Rio de Janeiro" and "Santo Domingo" are no dates. */
export const ENGLISH_NAMES = new Set(
  [...MONTHS, ...WEEKDAYS]
    .flatMap((names) => names.filter((_, at) => at === 0))
    .concat('jan', 'feb', 'sept', 'oct', 'nov', 'dec'),
);

/** Month names that are also everyday words: alone they are no date ("I may come", "march on"). */
export const WORDY_MONTHS = new Set([
  'may',
  'march',
  'mars',
  'mai',
  'mei',
  'maj',
  'sep',
  'dec',
  'jan',
  'marco',
  'august',
  'april',
  'june',
]);

/** Words that make a month, a weekday or a day of the month a date: "in may", "im mai", "en mayo". */
export const BEFORE_DATE = new Set([
  ...[
    'in',
    'on',
    'this',
    'next',
    'during',
    'for',
    'by',
    'until',
    'early',
    'late',
    'mid',
    'of',
    'end',
    'since',
    'coming',
  ],
  ...[
    'im',
    'am',
    'nachsten',
    'naechsten',
    'kommenden',
    'diesen',
    'en',
    'le',
    'au',
    'el',
    'a',
    'em',
    'nel',
    'op',
    'w',
    'every',
  ],
]);

const TODAY = { kind: 'DAY', daysAhead: 0, eveningOnly: false } as const;
const TONIGHT = { kind: 'DAY', daysAhead: 0, eveningOnly: true } as const;
const TOMORROW = { kind: 'DAY', daysAhead: 1, eveningOnly: false } as const;
const THIS_WEEKEND = { kind: 'WEEKEND', weeksAhead: 0 } as const;
const NEXT_WEEKEND = { kind: 'WEEKEND', weeksAhead: 1 } as const;
const THIS_WEEK = { kind: 'WEEK', weeksAhead: 0 } as const;
const NEXT_WEEK = { kind: 'WEEK', weeksAhead: 1 } as const;

/** Fixed phrases, folded, longest first where one contains another. */
export const FIXED_DATES: readonly (readonly [readonly string[], DatePhrase])[] = [
  [
    ['day after tomorrow', 'ubermorgen', 'uebermorgen', 'apres demain', 'pasado manana'],
    { kind: 'DAY', daysAhead: 2, eveningOnly: false },
  ],
  [
    ['tomorrow night', 'tomorrow evening', 'morgen abend'],
    { kind: 'DAY', daysAhead: 1, eveningOnly: true },
  ],
  [
    [
      'tonight',
      'this evening',
      'heute abend',
      'ce soir',
      'esta noche',
      'stasera',
      'hoje a noite',
      'vanavond',
      'dzis wieczorem',
    ],
    TONIGHT,
  ],
  [
    [
      'today',
      'right now',
      'this afternoon',
      'this morning',
      'heute',
      'aujourdhui',
      'hoy',
      'oggi',
      'hoje',
      'vandaag',
      'dzisiaj',
    ],
    TODAY,
  ],
  [['tomorrow', 'morgen', 'demain', 'manana', 'domani', 'amanha', 'jutro'], TOMORROW],
  [
    [
      'next weekend',
      'weekend after next',
      'nachstes wochenende',
      'naechstes wochenende',
      'week end prochain',
      'weekend prochain',
      'proximo fin de semana',
      'prossimo weekend',
      'volgend weekend',
    ],
    NEXT_WEEKEND,
  ],
  [
    [
      'this weekend',
      'the weekend',
      'this coming weekend',
      'over the weekend',
      'dieses wochenende',
      'am wochenende',
      'ce week end',
      'ce weekend',
      'este fin de semana',
      'questo weekend',
      'questo fine settimana',
      'este fim de semana',
      'dit weekend',
      'w ten weekend',
      'this wknd',
      'weekend',
      'weekends',
      'wochenende',
    ],
    THIS_WEEKEND,
  ],
  [
    [
      'next week',
      'nachste woche',
      'naechste woche',
      'semaine prochaine',
      'proxima semana',
      'prossima settimana',
      'volgende week',
    ],
    NEXT_WEEK,
  ],
  [
    ['this week', 'diese woche', 'cette semaine', 'esta semana', 'questa settimana', 'deze week'],
    THIS_WEEK,
  ],
  [
    [
      'next month',
      'nachsten monat',
      'naechsten monat',
      'mois prochain',
      'proximo mes',
      'prossimo mese',
    ],
    { kind: 'MONTHS_AHEAD', monthsAhead: 1 },
  ],
  [
    ['this month', 'diesen monat', 'ce mois', 'este mes', 'questo mese'],
    { kind: 'MONTHS_AHEAD', monthsAhead: 0 },
  ],
];
