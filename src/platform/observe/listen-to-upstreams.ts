import type { HttpEvent, HttpEventSink } from '../http/events.ts';
import type { Listeners } from './listeners.ts';

/** Turns what the HTTP client tells into log lines and metrics. */
export function listenToUpstreams({ logger, metrics }: Listeners): HttpEventSink {
  return (event) => {
    switch (event.name) {
      case 'upstream.call': {
        const { upstream, method, url, httpStatus, attempt, latencyMs } = event;
        metrics.record('upstream.attempt', { upstream, result: resultOf(event) }, latencyMs);
        const told = { upstream, method, host: hostOf(url), httpStatus, attempt, latencyMs };
        return logger.debug('upstream.call', told);
      }
      case 'upstream.failed': {
        const { upstream, url, status, detail, retryAfterSeconds, latencyMs } = event;
        metrics.record('upstream.failure', { upstream, status }, latencyMs);
        const told = { upstream, host: hostOf(url), status, detail, retryAfterSeconds, latencyMs };
        return logger.warn('upstream.failed', told);
      }
      case 'breaker.changed': {
        const { upstream, from, to } = event;
        metrics.record('breaker.change', { breaker: upstream, to });
        return logger.warn('breaker.changed', { upstream, from, to });
      }
    }
  };
}

/** `2xx`, or `NONE` where nothing came back. */
function resultOf({ httpStatus }: Extract<HttpEvent, { name: 'upstream.call' }>): string {
  return httpStatus === undefined ? 'NONE' : `${Math.floor(httpStatus / 100)}xx`;
}

/** Path and query hold what people ask for. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? 'unknown';
}
