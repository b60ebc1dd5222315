import type { ClientTier } from '../domain/identity/client-tier.ts';
import type { LogEventAt } from './log/log-events.ts';
import { LOG_LEVELS, type LogLevel } from './log/log-levels.ts';
import { redactFields } from './log/redact.ts';

/** Plain, finite data: no secrets, no text that people typed. */
export type LogFields = Readonly<Record<string, unknown>>;

type Write<Level extends LogLevel> = (event: LogEventAt<Level>, fields?: LogFields) => void;

/** Writes one event at a time, each at the level that the table of events gives it. */
export interface Logger {
  readonly debug: Write<'debug'>;
  readonly info: Write<'info'>;
  readonly warn: Write<'warning'>;
  readonly error: Write<'error'>;
  readonly critical: Write<'critical'>;
  /** The same logger, knowing more of what it logs for. */
  readonly of: (context: Partial<LogContext>) => Logger;
}

/** What every line says of its request. */
export interface LogContext {
  readonly requestId: string;
  /** 32 hexadecimal digits: that of the caller where there is one. */
  readonly traceId?: string;
  readonly client: ClientTier;
}

/** Takes one line; the console in a Worker. */
export type LogWriter = (line: LogFields, level: LogLevel) => void;

export interface LoggerOptions {
  /** The lowest level that is written. */
  readonly level: LogLevel;
  readonly context: LogContext;
  readonly write: LogWriter;
}

/** A logger whose lines are objects, which Workers Logs index field by field. */
export function createLogger({ level, context, write }: LoggerOptions): Logger {
  const threshold = LOG_LEVELS.indexOf(level);
  const writerOf = (own: LogLevel) =>
    LOG_LEVELS.indexOf(own) < threshold
      ? () => undefined
      : (event: string, fields: LogFields = {}) =>
          write({ event, level: own, ...context, ...redactFields(fields, context.requestId) }, own);
  return {
    debug: writerOf('debug'),
    info: writerOf('info'),
    warn: writerOf('warning'),
    error: writerOf('error'),
    critical: writerOf('critical'),
    of: (more) => createLogger({ level, context: { ...context, ...more }, write }),
  };
}
