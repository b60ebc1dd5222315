import { type Bindings, readBindings } from '../config/bindings.ts';
import { type Config, type ConfigProblem, parseConfig } from '../config/config.ts';
import { type AnswerMemory, createAnswerMemory } from '../domain/answers/answer-memory.ts';
import type { PublicAnswer } from '../domain/answers/public-answer.ts';
import type { Replay } from '../domain/answers/replay.ts';
import { openOperations } from '../operations/open-operations.ts';
import { createHealthDesk } from '../domain/health/health-desk.ts';
import type { Health } from '../domain/health/health.ts';
import type { OperationCatalogue } from '../domain/operations/operation-catalogue.ts';
import type { Tracer } from '../domain/tracer.ts';
import { redactMessage } from '../platform/log/redact.ts';
import type { LogWriter } from '../platform/logger.ts';
import { createSharedFlights } from '../platform/shared-flights.ts';
import {
  createScope,
  type RequestFacts,
  type Scope,
  type ScopeParts,
  type Services,
  type ServicesFactory,
  versionOf,
} from '../scope.ts';
import { createGuards, type Guards } from './limits.ts';
import { createBriefObserver, type RecalledRequest } from './brief-observer.ts';
import { type ObservedRequest, type Observers, openObservers } from './observers.ts';

/** What requests of one isolate share. Built at the first one, since the clock stands still before. */
export interface Isolate<Gateway> {
  readonly kind: 'ISOLATE';
  readonly config: Config;
  readonly bindings: Bindings;
  readonly gateway: Gateway;
  readonly guards: Guards;
  readonly observe: (request: ObservedRequest) => Observers;
  /** For a request that was answered from memory. */
  readonly noteRecalled: (request: RecalledRequest) => void;
  readonly openScope: (facts: RequestFacts) => Scope;
  /** What was just answered, for whoever asks the same. */
  readonly answers: AnswerMemory<PublicAnswer>;
  /** Likewise, of questions that were posted. */
  readonly replays: AnswerMemory<Replay>;
}

/** An environment with which nothing can be served. */
export interface Misconfigured {
  readonly kind: 'MISCONFIGURED';
  readonly problems: readonly ConfigProblem[];
  readonly observe: (request: ObservedRequest) => Observers;
}

export type IsolateOpener<Gateway> = (env: object) => Isolate<Gateway> | Misconfigured;

export interface IsolateParts<Gateway> {
  readonly createServices: ServicesFactory;
  readonly createGateway: (config: Config) => Gateway;
  readonly writeLog: LogWriter;
  /** The platform's own where absent. */
  readonly tracer?: Tracer;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Opens an isolate once per environment; its services are built by the first request that needs them. */
export function createIsolateOpener<Gateway>(parts: IsolateParts<Gateway>): IsolateOpener<Gateway> {
  const opened = new WeakMap<object, Isolate<Gateway> | Misconfigured>();
  return (env) => {
    const isolate = opened.get(env) ?? open(env, parts);
    opened.set(env, isolate);
    return isolate;
  };
}

function open<Gateway>(
  env: object,
  parts: IsolateParts<Gateway>,
): Isolate<Gateway> | Misconfigured {
  const outcome = parseConfig(env);
  const bindings = readBindings(env);
  const { writeLog, tracer } = parts;
  const common = { writeLog, tracer, version: versionOf(bindings) };
  if (outcome.kind === 'INVALID_CONFIG') {
    const observing = { ...common, level: 'error', dataset: undefined } as const;
    const observe = (request: ObservedRequest) => openObservers(observing, request);
    return { kind: 'MISCONFIGURED', problems: outcome.problems, observe };
  }
  const { config } = outcome;
  const observing = { ...common, level: config.logLevel, dataset: bindings.metrics };
  const operations = openOperations({ mode: config.persistedOnly, kv: bindings.operations });
  let built: ScopeParts | undefined;
  return {
    kind: 'ISOLATE',
    config,
    bindings,
    gateway: parts.createGateway(config),
    answers: createAnswerMemory(),
    replays: createAnswerMemory(),
    guards: createGuards(config, bindings, parts.clock),
    observe: (request) => openObservers(observing, request),
    noteRecalled: createBriefObserver(observing),
    openScope: (facts) => {
      built ??= build(parts.createServices(config, bindings), {
        version: common.version,
        clock: facts.clock,
        operations,
      });
      return createScope(built, facts);
    },
  };
}

interface BuildFacts {
  readonly version: string;
  readonly clock: () => number;
  readonly operations: OperationCatalogue;
}

function build(services: Services, { version, clock, operations }: BuildFacts): ScopeParts {
  const flights = createSharedFlights<Health>(clock);
  const { probes } = services;
  const health = createHealthDesk({ probes, version, flights, clean: redactMessage });
  return { services, health, operations };
}
