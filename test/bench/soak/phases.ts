/** What is wrong with the world in a part of the soak. */
export type Trouble = 'NONE' | 'UPSTREAMS_DOWN' | 'KV_ERRORS' | 'DATABASE_KILLED';

export interface Phase {
  readonly trouble: Trouble;
  /** Seconds after the start. */
  readonly from: number;
  readonly to: number;
}

/** Each trouble's share of the whole, from the middle on, with as long a rest after it. */
const TROUBLE_SHARE = 0.06;

/** Quiet until half way, then one trouble after the other with a rest after each, quiet to the end. */
export function planPhases(seconds: number, troubles: readonly Trouble[]): readonly Phase[] {
  const length = Math.max(1, Math.round(seconds * TROUBLE_SHARE));
  const start = Math.round(seconds / 2);
  const planned = troubles.flatMap((trouble, index): readonly Phase[] => {
    const from = start + index * 2 * length;
    return [
      { trouble, from, to: from + length },
      { trouble: 'NONE', from: from + length, to: from + 2 * length },
    ];
  });
  const last = planned.at(-1);
  if (last === undefined) return [{ trouble: 'NONE', from: 0, to: seconds }];
  // The last rest goes on to the end.
  return [
    { trouble: 'NONE', from: 0, to: start },
    ...planned.slice(0, -1),
    { ...last, to: seconds },
  ];
}
