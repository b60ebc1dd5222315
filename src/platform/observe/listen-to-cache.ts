import type { CacheEvent, ReportCacheEvent } from '../../domain/cache/events.ts';
import type { Listeners } from './listeners.ts';

type Answered = Extract<CacheEvent, { name: 'cache.answered' }>;

/** Turns what the cache tells into log lines and metrics. */
export function listenToCache({ logger, metrics }: Listeners): ReportCacheEvent {
  function fail(layer: string, operation: string, reason: string): void {
    metrics.record('cache.failure', { layer, operation, reason });
  }

  function answered({ key, status, layer, ageSeconds }: Answered): void {
    metrics.record('cache.outcome', { kind: kindOf(key), status, layer: layer ?? 'NONE' });
    const told = { entry: key, layer, ageSeconds };
    switch (status) {
      case 'HIT':
        return logger.debug('cache.hit', told);
      case 'STALE':
        return logger.info('cache.stale_served', told);
      case 'MISS':
        return logger.debug('cache.missed', told);
      case 'BYPASS':
        return logger.debug('cache.bypassed', told);
    }
  }

  return (event) => {
    switch (event.name) {
      case 'cache.answered':
        return answered(event);
      case 'cache.layer-failed': {
        const { layer, operation, reason, error } = event;
        fail(layer, operation, reason);
        return logger.warn('cache.layer_failed', { layer, operation, reason, error });
      }
      case 'cache.layer-skipped': {
        const { layer, operation } = event;
        fail(layer, operation, 'SKIPPED');
        return logger.debug('cache.layer_skipped', { layer, operation });
      }
      case 'cache.layer-changed': {
        const { layer, from, to } = event;
        metrics.record('breaker.change', { breaker: `cache:${layer}`, to });
        return logger.warn('breaker.changed', { layer, from, to });
      }
      case 'cache.entry-rejected': {
        const { key, layer, reason } = event;
        fail(layer, 'read', reason);
        return logger.warn('cache.entry_rejected', { entry: key, layer, reason });
      }
      case 'cache.compute-failed': {
        const { key, reason, error } = event;
        fail('NONE', 'compute', reason);
        return logger.error('cache.compute_failed', { entry: key, reason, error });
      }
      case 'cache.stored':
        return logger.debug('cache.stored', { layer: event.layer, count: event.keys.length });
      case 'cache.filled':
        return logger.debug('cache.filled', { layer: event.layer, count: event.keys.length });
      case 'cache.kept-better':
        return logger.debug('cache.kept', { entry: event.key });
    }
  };
}

/** What kind of value a key holds: the prefix that `hashKey` gave it. */
function kindOf(key: string): string {
  return key.split(':', 1)[0] ?? 'other';
}
