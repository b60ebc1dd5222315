import { type Bindings, readBindings } from '../config/bindings.ts';
import { type Config, type ConfigProblem, parseConfig } from '../config/config.ts';
import { type AnswerMemory, createAnswerMemory } from '../domain/answers/answer-memory.ts';
import type { PublicAnswer } from '../domain/answers/public-answer.ts';
import { openOperations } from '../operations/open-operations.ts';
import { createLogger, type Logger, type LogWriter } from '../platform/logger.ts';
import {
  createScope,
  type RequestFacts,
  type Scope,
  type Services,
  type ServicesFactory,
} from '../scope.ts';

/** What requests of one isolate share. Built at the first one, since the clock stands still before. */
export interface Isolate<Gateway> {
  readonly kind: 'ISOLATE';
  readonly config: Config;
  readonly bindings: Bindings;
  readonly gateway: Gateway;
  readonly loggerOf: (requestId: string) => Logger;
  readonly openScope: (facts: RequestFacts) => Scope;
  /** What was just answered, for whoever asks the same. */
  readonly answers: AnswerMemory<PublicAnswer>;
}

/** An environment with which nothing can be served. */
export interface Misconfigured {
  readonly kind: 'MISCONFIGURED';
  readonly problems: readonly ConfigProblem[];
  readonly loggerOf: (requestId: string) => Logger;
}

export type IsolateOpener<Gateway> = (env: object) => Isolate<Gateway> | Misconfigured;

export interface IsolateParts<Gateway> {
  readonly createServices: ServicesFactory;
  readonly createGateway: (config: Config) => Gateway;
  readonly writeLog: LogWriter;
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
  if (outcome.kind === 'INVALID_CONFIG') {
    const loggerOf = (requestId: string) =>
      createLogger({ level: 'error', requestId, write: parts.writeLog });
    return { kind: 'MISCONFIGURED', problems: outcome.problems, loggerOf };
  }
  const { config } = outcome;
  const bindings = readBindings(env);
  let services: Services | undefined;
  const operations = openOperations({ mode: config.persistedOnly, kv: bindings.operations });
  return {
    kind: 'ISOLATE',
    config,
    bindings,
    gateway: parts.createGateway(config),
    answers: createAnswerMemory(),
    loggerOf: (requestId) =>
      createLogger({ level: config.logLevel, requestId, write: parts.writeLog }),
    openScope: (facts) => {
      services ??= parts.createServices(config, bindings);
      return createScope(services, { operations }, facts);
    },
  };
}
