import type { Reply } from './reply.ts';
import type { World } from './world.ts';

export const UPSTREAM_NAMES = [
  'wikipedia',
  'wikidata',
  'overpass',
  'serpapi',
  'reddit',
  'reddit-auth',
  'eventbrite',
  'ticketmaster',
  'open-meteo',
  'photon',
  'google-maps',
  'openai',
] as const;
export type UpstreamName = (typeof UPSTREAM_NAMES)[number];

/** A request as an upstream sees it, its mount removed from the path. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
}

/** What an answer is made from. */
export interface Scene {
  readonly world: World;
  readonly variant: string | undefined;
}

/** Modes whose answer is the upstream's own way of failing, in the words of its documentation. */
export const FAILURE_MODES = [
  'unauthorized',
  'forbidden',
  'rate-limited',
  'server-error',
  'unavailable',
  'html',
  'error-in-200',
  'no-containers',
] as const;
export type FailureMode = (typeof FAILURE_MODES)[number];

export type Failures = Readonly<Record<FailureMode, (call: Call, scene: Scene) => Reply>>;

/** One simulated service: checks a request as the real one does, answers in its documented shapes. */
export interface Upstream {
  readonly name: UpstreamName;
  /** Public host names under which it is reached when nothing replaces its base URL. */
  readonly hosts: readonly string[];
  /** What it takes on an ordinary day, for the `realistic` profile. */
  readonly typicalDelayMs: number;
  /** Values of `Behaviour.variant` that mean something to it. */
  readonly variants: readonly string[];
  readonly failures: Failures;
  answer(call: Call, scene: Scene): Reply;
}

/** Any credential that holds this word is refused, as a revoked one would be. */
export const REFUSED_CREDENTIAL = 'invalid';

/** True for a credential that the real service would accept in form. */
export function isAccepted(credential: string | null | undefined): boolean {
  return (
    credential !== null &&
    credential !== undefined &&
    credential !== '' &&
    !credential.includes(REFUSED_CREDENTIAL)
  );
}

/** The bearer token of a call, or undefined. */
export function bearer(call: Call): string | undefined {
  return /^bearer\s+(\S+)$/iu.exec(call.headers.get('authorization') ?? '')?.[1];
}

/** A finite number from a text, or undefined. Zero is a number. */
export function toNumber(value: string | null | undefined): number | undefined {
  if (value === null || value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A count within bounds, for `limit`, `size`, `count` and their like. */
export function toCount(
  value: string | null,
  { fallback, max }: { fallback: number; max: number },
): number {
  const number = toNumber(value) ?? fallback;
  return Math.max(0, Math.min(max, Math.floor(number)));
}
