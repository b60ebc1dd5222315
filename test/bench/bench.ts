import type { LoadMaker } from './load.ts';
import type { MeasuredRow } from './rows.ts';
import type { RowName } from './targets.ts';

/** What one run of the bench shares among its measurements. */
export interface Bench {
  readonly quick: boolean;
  readonly maker: LoadMaker;
  /** The gateway built as production would run it, once a run. */
  readonly gatewayBuild: () => string;
  /** Tells of what is no row. */
  readonly note: (text: string) => void;
}

/** One way of measuring, which gives one row or several. */
export interface Measurement {
  readonly rows: readonly RowName[];
  readonly measure: (bench: Bench) => Promise<readonly MeasuredRow[]>;
}
