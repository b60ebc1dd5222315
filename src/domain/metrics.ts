import type { LabelName, MetricName } from './observe/metric-table.ts';

export type MetricLabels<Name extends MetricName> = Readonly<Record<LabelName<Name>, string>>;

/** Counts and measures, as the table of metrics names them. Never throws, never waits. */
export interface Metrics {
  /** One measurement in the metric's unit; where only the number of them matters, 1. */
  record<Name extends MetricName>(name: Name, labels: MetricLabels<Name>, value?: number): void;
}

/** Measures nothing. */
export const NO_METRICS: Metrics = { record: () => undefined };
