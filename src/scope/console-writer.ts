import type { LogFields, LogWriter } from '../platform/logger.ts';
import type { LogLevel } from '../platform/log/log-levels.ts';

/** How the platform calls our levels; it has no more than these. */
const WRITERS: Readonly<Record<LogLevel, (line: LogFields) => void>> = {
  debug: (line) => console.debug(line),
  info: (line) => console.info(line),
  warning: (line) => console.warn(line),
  error: (line) => console.error(line),
  critical: (line) => console.error(line),
};

/** Writes a line as an object, whose fields Workers Logs index. */
export const writeToConsole: LogWriter = (line, level) => WRITERS[level](line);
