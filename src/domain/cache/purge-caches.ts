import type { LayerPurge } from './purge.ts';
import type { PurgeOptions } from './tier.ts';

/** Removes what carries any of the tags from every layer, and says how each fared. */
export type PurgeCaches = (
  tags: readonly string[],
  options: PurgeOptions,
) => Promise<readonly LayerPurge[]>;

/** There is nothing to purge. */
export const NO_CACHES_TO_PURGE: PurgeCaches = async () => [];
