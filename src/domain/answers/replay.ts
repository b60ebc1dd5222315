import type { Kept } from './answer-memory.ts';

/** An answer to a POST, ready to be sent again to whoever asks the very same. */
export interface Replay extends Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: readonly (readonly [string, string])[];
  /** What logs and metrics call it. */
  readonly operation: string | undefined;
  /** How many limited fields ran in it, each of which is counted again. */
  readonly limitedFields: number;
}
