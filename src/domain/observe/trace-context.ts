/** W3C Trace Context: which trace a request belongs to, and which span of it asked for this. */
export interface TraceParent {
  /** 32 hexadecimal digits in lower case, not all zero. */
  readonly traceId: string;
  /** 16 of them likewise. */
  readonly spanId: string;
  /** The caller may have recorded its part. */
  readonly sampled: boolean;
  /** The trace id was drawn at random, so that others may sample by it (level 2 of the specification). */
  readonly random: boolean;
}

/** Version, trace, parent, flags; what a later version adds behind them starts with a dash. */
const TRACEPARENT =
  /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/u;
const SAMPLED = 0b01;
const RANDOM = 0b10;

/** A `traceparent` as the specification reads it; undefined where it is to be ignored. */
export function parseTraceparent(value: string | null): TraceParent | undefined {
  const [, version, traceId, spanId, flagsText, rest] = TRACEPARENT.exec(value ?? '') ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  // Version 00 ends here; later ones are read as far as they are known.
  if (version === '00' && rest !== undefined) return undefined;
  const flags = Number.parseInt(flagsText ?? '', 16);
  return {
    traceId,
    spanId,
    sampled: (flags & SAMPLED) !== 0,
    random: (flags & RANDOM) !== 0,
  };
}

/** In version 00, the only one that we speak; flags that it does not know are not passed on. */
export function formatTraceparent({ traceId, spanId, sampled, random }: TraceParent): string {
  const flags = (sampled ? SAMPLED : 0) | (random ? RANDOM : 0);
  return `00-${traceId}-${spanId}-${flags.toString(16).padStart(2, '0')}`;
}
