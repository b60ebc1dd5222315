/** How an upstream can be told to behave. Everything but `ok` is a fault or an edge of its contract. */
export const MODES = [
  'ok',
  'empty',
  'slow',
  'hang',
  'unauthorized',
  'forbidden',
  'rate-limited',
  'server-error',
  'unavailable',
  'html',
  'error-in-200',
  'no-containers',
  'truncated',
  'huge',
  'redirect',
  'hostile',
] as const;
export type Mode = (typeof MODES)[number];

export interface Behaviour {
  readonly mode: Mode;
  /** Milliseconds before the answer, in any mode. `slow` without it waits five seconds. */
  readonly delayMs?: number;
  /** Sent as `Retry-After` with 429 (30 where absent) and, where given, with 503. */
  readonly retryAfterSeconds?: number;
  /** Only the next so many calls; `ok` again after them. */
  readonly times?: number;
  /** Where `redirect` points, relative to the request; another site where absent. */
  readonly location?: string;
  /** What only some upstreams know, for example `obedient` of the model. */
  readonly variant?: string;
}

export const OK: Behaviour = { mode: 'ok' };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

const NUMBERS = ['delayMs', 'retryAfterSeconds', 'times'] as const;
const TEXTS = ['location', 'variant'] as const;
const FIELDS: readonly string[] = ['mode', ...NUMBERS, ...TEXTS];

/** Reads a behaviour that came over HTTP; names what is wrong with it. */
export function parseBehaviour(input: unknown): Parsed<Behaviour> {
  if (!isRecord(input)) return refuse('a behaviour is a JSON object');
  const mode = MODES.find((known) => known === input['mode']);
  if (mode === undefined) return refuse(`mode is one of ${MODES.join(', ')}`);
  const stray = Object.keys(input).find((key) => !FIELDS.includes(key));
  if (stray !== undefined) return refuse(`${stray} is not a field of a behaviour`);

  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (const key of NUMBERS) {
    const given = input[key];
    if (typeof given === 'number' && given >= 0) numbers[key] = given;
    else if (given !== undefined) return refuse(`${key} is a number, zero or more`);
  }
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const key of TEXTS) {
    const given = input[key];
    if (typeof given === 'string') texts[key] = given;
    else if (given !== undefined) return refuse(`${key} is a text`);
  }
  return { ok: true, value: { mode, ...numbers, ...texts } };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
