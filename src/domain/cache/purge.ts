import type { CacheLayer } from '../search/outcome.ts';
import type { CacheContext } from './context.ts';
import type { PurgeOptions, PurgeReport } from './tier.ts';
import { within } from './within.ts';

/** An administrator waits longer than a reader; a layer that lists its entries needs it. */
const PURGE_PATIENCE_MS = 20_000;

export type LayerPurge =
  | ({ readonly layer: CacheLayer; readonly ok: true } & PurgeReport)
  | { readonly layer: CacheLayer; readonly ok: false };

/** Purges farthest first, so that no nearer layer is filled again from one not purged yet. */
export async function purgeLayers(
  { tiers, timers, report }: Pick<CacheContext, 'tiers' | 'timers' | 'report'>,
  tags: readonly string[],
  options: PurgeOptions,
): Promise<readonly LayerPurge[]> {
  const purges: LayerPurge[] = [];
  for (const tier of tiers.toReversed()) {
    const made = await within(PURGE_PATIENCE_MS, timers, () => tier.purge(tags, options));
    if (made.ok) {
      purges.push({ layer: tier.name, ok: true, ...made.value });
    } else {
      const { ok, ...failure } = made;
      report({ name: 'cache.layer-failed', layer: tier.name, operation: 'purge', ...failure });
      purges.push({ layer: tier.name, ok });
    }
  }
  return purges;
}
