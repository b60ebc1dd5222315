/** One kind of measurement. Every label takes one of a few values, whatever people send. */
interface MetricKind {
  readonly about: string;
  readonly unit: 'ms' | 'tokens' | 'usd' | 'count';
  /** At most five, in the order in which they are stored. New ones are added at the end. */
  readonly labels: readonly string[];
}

/** Every metric there is. Names and the order of labels are public: queries are written against them. */
export const METRICS = {
  'request.duration': {
    about: 'a request, until its headers are sent',
    unit: 'ms',
    labels: ['operation', 'outcome', 'client', 'cache'],
  },
  'cache.outcome': {
    about: 'a value that was asked of the cache',
    unit: 'count',
    labels: ['kind', 'status', 'layer'],
  },
  'cache.failure': {
    about: 'a layer that failed, was too slow or was passed over',
    unit: 'count',
    labels: ['layer', 'operation', 'reason'],
  },
  'source.duration': {
    about: 'a call to a source',
    unit: 'ms',
    labels: ['source', 'status'],
  },
  'geocoder.duration': {
    about: 'a call to a geocoder',
    unit: 'ms',
    labels: ['geocoder', 'outcome'],
  },
  'upstream.attempt': {
    about: 'one HTTP exchange with an upstream, headers only',
    unit: 'ms',
    labels: ['upstream', 'result'],
  },
  'upstream.failure': {
    about: 'a call to an upstream that failed in the end, or was not made',
    unit: 'ms',
    labels: ['upstream', 'status'],
  },
  'breaker.change': {
    about: 'a circuit that opened, half opened or closed',
    unit: 'count',
    labels: ['breaker', 'to'],
  },
  'limiter.decision': {
    about: 'a request or field that a limit was applied to',
    unit: 'count',
    labels: ['limiter', 'decision', 'client'],
  },
  'model.duration': { about: 'a call to the model', unit: 'ms', labels: ['purpose', 'outcome'] },
  'model.tokens': {
    about: 'tokens that a call used',
    unit: 'tokens',
    labels: ['purpose', 'direction'],
  },
  'model.cost': { about: 'list price of a call', unit: 'usd', labels: ['purpose'] },
  'health.status': {
    about: 'a dependency, whenever everything is probed',
    unit: 'count',
    labels: ['dependency', 'status'],
  },
} as const satisfies Readonly<Record<string, MetricKind>>;

export type MetricName = keyof typeof METRICS;
export type LabelName<Name extends MetricName> = (typeof METRICS)[Name]['labels'][number];

/** The labels of a metric, in the order in which they are stored. */
export function labelsOf(name: MetricName): readonly string[] {
  return METRICS[name].labels;
}
