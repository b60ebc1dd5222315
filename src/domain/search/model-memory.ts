import type { NarrativeRequest, NarrativeSentence, Reading } from '../model.ts';
import type { Charge } from './charge.ts';

/** A model of which nothing is asked twice. Undefined where it failed or may not be asked. */
export interface ModelMemory {
  read(sentence: string, charge: Charge): Promise<Reading | undefined>;
  narrate(
    request: NarrativeRequest,
    charge: Charge,
  ): Promise<readonly NarrativeSentence[] | undefined>;
}
