export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Plain, finite data: no secrets, no text that people typed. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one event at a time. Event names are `noun.verb`: `request.complete`, `search.complete`. */
export interface Logger {
  readonly debug: (event: string, fields?: LogFields) => void;
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
}

/** Takes one line; `console.log` in a Worker. */
export type LogWriter = (line: LogFields) => void;

export interface LoggerOptions {
  /** The lowest level that is written. */
  readonly level: LogLevel;
  readonly requestId: string;
  readonly write: LogWriter;
}

/** A logger whose lines are objects, which Workers Logs index field by field. */
export function createLogger({ level, requestId, write }: LoggerOptions): Logger {
  const threshold = LOG_LEVELS.indexOf(level);
  const writerOf = (own: LogLevel) =>
    LOG_LEVELS.indexOf(own) < threshold
      ? () => undefined
      : (event: string, fields: LogFields = {}) =>
          write({ event, level: own, requestId, ...describeFields(fields) });
  return {
    debug: writerOf('debug'),
    info: writerOf('info'),
    warn: writerOf('warn'),
    error: writerOf('error'),
  };
}

const MAX_CAUSES = 3;

/** Errors among the fields are told apart from their properties, which `console` would not index. */
function describeFields(fields: LogFields): LogFields {
  return 'error' in fields ? { ...fields, error: describeError(fields['error']) } : fields;
}

/** An error as log fields: name, message, stack, and its causes three deep. */
function describeError(error: unknown, depth = 0): LogFields {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const described = { name: error.name, message: error.message, stack: error.stack };
  if (error.cause === undefined || depth >= MAX_CAUSES) return described;
  return { ...described, cause: describeError(error.cause, depth + 1) };
}
