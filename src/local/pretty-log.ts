import { styleText } from 'node:util';

/** One line that the Worker logged, as wrangler hands it over: an object comes as inspected text. */
export interface PlainLine {
  readonly level: string;
  readonly message: string;
  /** Epoch milliseconds. */
  readonly timestamp?: number;
}

type Fields = ReadonlyMap<string, string>;

const MARKS = {
  debug: 'gray',
  info: 'green',
  warning: 'yellow',
  error: 'red',
  critical: 'magenta',
} as const;
/** Told in front, or of no use to somebody who sits before the terminal. */
const NOT_REPEATED = new Set([
  'event',
  'level',
  'requestId',
  'traceId',
  'method',
  'path',
  'status',
  'elapsedMs',
  'userAgent',
]);
const REQUEST_ID_END = 6;
const TIME = { start: 11, end: 23 };

/** An event of ours on one line, with the stack of an error below it; any other text as it is. */
export function prettyLine({ message, timestamp }: PlainLine): string {
  const fields = fieldsOf(message);
  const event = fields.get('event');
  const level = fields.get('level');
  if (event === undefined || level === undefined) return message;
  const time = timestamp === undefined ? '' : new Date(timestamp).toISOString();
  return [
    dim(time.slice(TIME.start, TIME.end)),
    mark(level),
    styleText('bold', event),
    ...headline(fields),
    ...rest(fields),
    dim(`#${(fields.get('requestId') ?? '').slice(-REQUEST_ID_END)}`),
  ]
    .filter((part) => part !== '')
    .join(' ')
    .concat(stackOf(fields));
}

function dim(text: string): string {
  return text === '' ? '' : styleText('dim', text);
}

function mark(level: string): string {
  const colour = Object.entries(MARKS).find(([name]) => name === level)?.[1];
  const text = level.padEnd('critical'.length);
  return colour === undefined ? text : styleText(colour, text);
}

/** `GET /health 200 12 ms`: what every request has. */
function headline(fields: Fields): readonly string[] {
  const elapsedMs = fields.get('elapsedMs');
  return [
    fields.get('method') ?? '',
    fields.get('path') ?? '',
    fields.get('status') ?? '',
    elapsedMs === undefined ? '' : `${elapsedMs} ms`,
  ];
}

function rest(fields: Fields): readonly string[] {
  return [...fields]
    .filter(([name, value]) => !NOT_REPEATED.has(name) && !isUsual(name, value))
    .map(([name, value]) => `${dim(`${name}=`)}${withoutStack(value)}`);
}

function isUsual(name: string, value: string): boolean {
  return name === 'client' && value === 'ANONYMOUS';
}

const STACK = /,?\s*stack: '((?:[^'\\]|\\.)*)'/u;

function withoutStack(value: string): string {
  return value.replaceAll(new RegExp(STACK, 'gu'), '');
}

function stackOf(fields: Fields): string {
  const [, stack] = STACK.exec(fields.get('error') ?? '') ?? [];
  return stack === undefined ? '' : `\n${stack.replaceAll(String.raw`\n`, '\n')}`;
}

/** The fields of an object as `util.inspect` writes it, each value on one line and without its quotes. */
function fieldsOf(message: string): Fields {
  const [, inner] = /^\{\s(.*)\s\}$/su.exec(message) ?? [];
  if (inner === undefined) return new Map();
  const isTall = message.startsWith('{\n');
  // In the tall form the object's own fields are indented by two, all that lies in them by more.
  const parts = inner.split(isTall ? /,\n {2}(?! )/u : /, (?=[A-Za-z]\w*: )/u);
  return new Map(parts.map(fieldOf));
}

function fieldOf(part: string): readonly [string, string] {
  const [, name = '', value = ''] = /^\s*'?([\w-]+)'?:\s(.*)$/su.exec(part) ?? [];
  const joined = value.replaceAll(/["'] \+\s+["']/gu, '').replaceAll(/\s*\n\s*/gu, ' ');
  return [name, joined.replaceAll(/^'(.*)'$/gsu, '$1')];
}
