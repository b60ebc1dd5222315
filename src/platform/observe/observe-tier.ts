import type { CacheTier } from '../../domain/cache/tier.ts';
import type { Tracer } from '../../domain/tracer.ts';

/** The same layer of the cache, each of its calls a span. Keys are counted, never told. */
export function observeTier(tier: CacheTier, tracer: Tracer): CacheTier {
  const { name } = tier;
  return {
    name,
    readMany: (keys) =>
      tracer.span(
        'cache.read',
        async (span) => {
          const found = await tier.readMany(keys);
          span.set({ found: found.size });
          return found;
        },
        { layer: name, keys: keys.length },
      ),
    writeMany: (entries) =>
      tracer.span('cache.write', () => tier.writeMany(entries), {
        layer: name,
        keys: entries.length,
      }),
    purge: (tags, options) =>
      tracer.span(
        'cache.purge',
        async (span) => {
          const report = await tier.purge(tags, options);
          span.set({ purged: report.purged, complete: report.complete });
          return report;
        },
        { layer: name, tags: tags.length, hard: options.hard },
      ),
  };
}
