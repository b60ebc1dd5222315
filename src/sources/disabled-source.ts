import type { PlaceSource, SourceName } from '../domain/places/source.ts';

/** Stands in for a source that is not configured: says so, and calls nothing. */
export function createDisabledSource(name: SourceName): PlaceSource {
  return { name, find: async () => ({ status: 'DISABLED' }) };
}
