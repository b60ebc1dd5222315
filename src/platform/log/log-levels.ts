/**
 * Lowest first. debug: internal state; info: normal work; warning: something is degraded; error: a
 * failure that was handled; critical: a fault of the service, and every unhandled exception.
 */
export const LOG_LEVELS = ['debug', 'info', 'warning', 'error', 'critical'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
