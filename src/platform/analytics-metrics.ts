import type { MetricLabels, Metrics } from '../domain/metrics.ts';
import { labelsOf, type MetricName } from '../domain/observe/metric-table.ts';

/** Where points go: a data set of Analytics Engine. */
export interface PointWriter {
  writeDataPoint(point: {
    readonly indexes: string[];
    readonly blobs: string[];
    readonly doubles: number[];
  }): void;
}

export interface AnalyticsMetricsOptions {
  readonly dataset: PointWriter;
  /** Of the deployment, as health tells it. */
  readonly version: string;
  /** Told how many measurements did not fit. */
  readonly onDropped: (count: number) => void;
}

/** The measurements of one request, until they are written. */
export interface BufferedMetrics extends Metrics {
  /** Writes what has been measured since the last time. */
  flush(): void;
}

/** The platform takes no more of one invocation. */
export const MAX_POINTS = 25;
/** What comes behind the response must still find room. */
const POINTS_AT_ONCE = 20;
const LABEL = /^[\w.:+-]{1,64}$/u;
/** Stands for every value that no label can have. */
const OTHER = 'other';

interface Point {
  readonly name: MetricName;
  readonly labels: readonly string[];
  count: number;
  sum: number;
  max: number;
}

/**
 * Metrics of one request: equal measurements become one point. Layout: index metric; blobs metric,
 * version, labels in the order of the table; doubles count, sum, maximum.
 */
export function createAnalyticsMetrics(options: AnalyticsMetricsOptions): BufferedMetrics {
  const { dataset, version, onDropped } = options;
  const points = new Map<string, Point>();
  let written = 0;

  function write({ name, labels, count, sum, max }: Point): void {
    written += 1;
    try {
      dataset.writeDataPoint({
        indexes: [name],
        blobs: [name, version, ...labels],
        doubles: [count, sum, max],
      });
    } catch {
      // An answer is worth more than its measurement.
      onDropped(count);
    }
  }

  return {
    record(name, labels, value = 1) {
      const values = labelValues(name, labels);
      const key = [name, ...values].join(' ');
      const known = points.get(key);
      if (known === undefined) {
        points.set(key, { name, labels: values, count: 1, sum: value, max: value });
        return;
      }
      known.count += 1;
      known.sum += value;
      known.max = Math.max(known.max, value);
    },
    flush() {
      const room = written === 0 ? POINTS_AT_ONCE : MAX_POINTS - written;
      const all = [...points.values()];
      points.clear();
      for (const point of all.slice(0, room)) write(point);
      const dropped = all.slice(room).reduce((total, { count }) => total + count, 0);
      if (dropped > 0) onDropped(dropped);
    },
  };
}

function labelValues<Name extends MetricName>(
  name: Name,
  labels: MetricLabels<Name>,
): readonly string[] {
  const given = new Map(Object.entries<string>(labels));
  return labelsOf(name).map((label) => {
    const value = given.get(label) ?? OTHER;
    return LABEL.test(value) ? value : OTHER;
  });
}
