import type { Fault } from './faults.ts';
import type { Phase } from './phases.ts';

export interface ConductOptions {
  readonly phases: readonly Phase[];
  readonly faults: readonly Fault[];
  /** Resolves at a second after the start. */
  readonly at: (second: number) => Promise<void>;
  readonly say: (line: string) => void;
}

/** Makes and mends each phase's trouble at its time; resolves when the last is mended. */
export async function conductFaults({ phases, faults, at, say }: ConductOptions): Promise<void> {
  for (const { trouble, from, to } of phases) {
    const fault = faults.find((each) => each.trouble === trouble);
    if (fault === undefined) continue;
    await at(from);
    await fault.begin();
    say(`${from} s: ${trouble}`);
    await at(to);
    await fault.end();
    say(`${to} s: mended`);
  }
}
