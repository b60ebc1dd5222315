import type {
  CircuitState,
  Dependency,
  Health,
  HealthStatus,
} from '../src/domain/health/health.ts';
import { builder } from './builder.ts';

const HealthStatusEnum = builder.enumType('HealthStatus', {
  description: 'How the gateway is.',
  values: {
    HEALTHY: { description: 'Everything works.' },
    DEGRADED: { description: 'It serves, and something it would like to have is missing.' },
    DOWN: { description: 'It cannot serve.' },
  } satisfies Record<HealthStatus, { description: string }>,
});

const DependencyStatusEnum = builder.enumType('DependencyStatus', {
  description: 'How something is that the gateway uses.',
  values: {
    HEALTHY: { description: 'It works.' },
    DEGRADED: { description: 'It works in part, or slowly.' },
    DOWN: { description: 'It does not work.' },
  } satisfies Record<HealthStatus, { description: string }>,
});

const CircuitStateEnum = builder.enumType('CircuitState', {
  description: 'Whether something that fails often is being left alone for a while.',
  values: {
    CLOSED: { description: 'It is asked as usual.' },
    HALF_OPEN: { description: 'It is tried again, carefully.' },
    OPEN: { description: 'It is left alone.' },
  } satisfies Record<CircuitState, { description: string }>,
});

const DependencyType = builder.objectRef<Dependency>('Dependency').implement({
  description: 'Something the gateway uses, and how it is.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, for example "atlas".' }),
    status: t.field({
      type: DependencyStatusEnum,
      description: 'How it is.',
      resolve: (dependency) => dependency.status,
    }),
    latencyMs: t.exposeInt('latencyMs', {
      nullable: true,
      description:
        'How long it took to answer, in milliseconds. Null where nothing had to be waited for.',
    }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'What is wrong with it, if anything.',
    }),
    circuit: t.field({
      type: CircuitStateEnum,
      nullable: true,
      description: 'State of its circuit breaker. Null where it has none.',
      resolve: (dependency) => dependency.circuit,
    }),
  }),
});

const HealthType = builder.objectRef<Health>('Health').implement({
  description: 'How the gateway and all it uses are at this moment.',
  fields: (t) => ({
    status: t.field({
      type: HealthStatusEnum,
      description: 'The state of the whole.',
      resolve: (health) => health.status,
    }),
    version: t.exposeString('version', { description: 'Version of the gateway.' }),
    timestamp: t.field({
      type: 'DateTime',
      description: 'When this was found out.',
      resolve: (health) => health.timestamp,
    }),
    elapsedMs: t.exposeInt('elapsedMs', {
      description: 'How long finding out took, in milliseconds.',
    }),
    dependencies: t.field({
      type: [DependencyType],
      description: 'Everything it uses.',
      resolve: (health) => health.dependencies,
    }),
  }),
});

builder.queryField('health', (t) =>
  t.field({
    type: HealthType,
    description: 'How the gateway is. `GET /health` tells the same.',
    resolve: (_root, _args, { scope }) => scope.health(),
  }),
);
