import { type PurgeCaches } from '../domain/cache/purge-caches.ts';
import { purgeLayers } from '../domain/cache/purge.ts';
import type { Logger } from '../platform/logger.ts';
import { RUNTIME_TIMERS } from '../platform/timers.ts';
import type { Caches } from './caches.ts';

/** Purges every layer, a failing one reported in the log. */
export function openPurge({ tiers }: Caches, logger: Logger): PurgeCaches {
  const report: Parameters<typeof purgeLayers>[0]['report'] = ({ name, ...fields }) =>
    logger.warn(name, fields);
  return (tags, options) => purgeLayers({ tiers, timers: RUNTIME_TIMERS, report }, tags, options);
}
