import type { Metrics } from '../../domain/metrics.ts';
import type { Tracer } from '../../domain/tracer.ts';
import type { Logger } from '../logger.ts';

/** To whom events are told. */
export interface Listeners {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** What a wrapper around a port needs to tell of its calls. */
export interface Watch extends Listeners {
  readonly tracer: Tracer;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}
