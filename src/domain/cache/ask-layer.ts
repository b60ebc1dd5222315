import type { CacheContext } from './context.ts';
import type { CacheEntry } from './entry.ts';
import { afterLayerFailure, enterLayer, HEALTHY_LAYER, type LayerHealth } from './layer-health.ts';
import type { CacheTier } from './tier.ts';
import { attempt, within } from './within.ts';

/** A layer that takes longer costs more than it saves. */
export const LAYER_PATIENCE_MS = 150;

/** Entries of a layer; undefined where it failed, took too long or is not asked for now. */
export async function readLayer(
  context: CacheContext,
  tier: CacheTier,
  keys: readonly string[],
): Promise<ReadonlyMap<string, CacheEntry> | undefined> {
  const { clock, timers, report } = context;
  const admitted = enterLayer(healthOf(context, tier), clock());
  if (admitted === undefined) {
    report({ name: 'cache.layer-skipped', layer: tier.name, operation: 'read' });
    return undefined;
  }
  setHealth(context, tier, admitted);
  const read = () => tier.readMany(keys);
  // Memory answers at once: a timer would cost more than the look-up.
  const reply =
    tier.name === 'MEMORY' ? await attempt(read) : await within(LAYER_PATIENCE_MS, timers, read);
  if (reply.ok) {
    setHealth(context, tier, HEALTHY_LAYER);
    return reply.value;
  }
  setHealth(context, tier, afterLayerFailure(healthOf(context, tier), clock()));
  const { ok: _, ...failure } = reply;
  report({ name: 'cache.layer-failed', layer: tier.name, operation: 'read', ...failure });
  return undefined;
}

/** Writes, unless the layer is not asked for now. Never rejects: a failed write is only reported. */
export async function writeLayer(
  { state, report, clock }: CacheContext,
  tier: CacheTier,
  entries: readonly CacheEntry[],
): Promise<boolean> {
  const health = state.health.get(tier.name) ?? HEALTHY_LAYER;
  if (health.state !== 'CLOSED' && clock() < health.until) {
    report({ name: 'cache.layer-skipped', layer: tier.name, operation: 'write' });
    return false;
  }
  try {
    await tier.writeMany(entries);
    return true;
  } catch (error) {
    report({
      name: 'cache.layer-failed',
      layer: tier.name,
      operation: 'write',
      reason: 'ERROR',
      error,
    });
    return false;
  }
}

function healthOf({ state }: CacheContext, { name }: CacheTier): LayerHealth {
  return state.health.get(name) ?? HEALTHY_LAYER;
}

function setHealth(context: CacheContext, tier: CacheTier, health: LayerHealth): void {
  const from = healthOf(context, tier).state;
  context.state.health.set(tier.name, health);
  if (from !== health.state)
    context.report({ name: 'cache.layer-changed', layer: tier.name, from, to: health.state });
}
