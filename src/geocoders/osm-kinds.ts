import type { LocationKind } from '../domain/geo/location.ts';

/** Values of OpenStreetMap's key `place` (wiki.openstreetmap.org/wiki/Key:place). */
const KIND_OF_PLACE: ReadonlyMap<string, LocationKind> = new Map([
  ['country', 'COUNTRY'],
  ['state', 'STATE'],
  ['province', 'STATE'],
  ['region', 'REGION'],
  ['archipelago', 'REGION'],
  ['island', 'REGION'],
  ['county', 'COUNTY'],
  ['city', 'CITY'],
  ['town', 'TOWN'],
  ['village', 'TOWN'],
  ['hamlet', 'TOWN'],
  ['borough', 'NEIGHBOURHOOD'],
  ['suburb', 'NEIGHBOURHOOD'],
  ['quarter', 'NEIGHBOURHOOD'],
  ['neighbourhood', 'NEIGHBOURHOOD'],
]);

/** Photon's layers, for boundaries that are tagged with no kind of place. */
const KIND_OF_LAYER: ReadonlyMap<string, LocationKind> = new Map([
  ['country', 'COUNTRY'],
  ['state', 'STATE'],
  ['county', 'COUNTY'],
  ['city', 'TOWN'],
  ['district', 'NEIGHBOURHOOD'],
]);

/** How Photon describes what it found. */
export interface OsmDescription {
  readonly key: string | undefined;
  readonly value: string | undefined;
  /** "city", "street", "house". */
  readonly layer: string | undefined;
}

/** The kind of location: by its tag, for boundaries by the layer; whatever else stands there is a landmark. */
export function kindOfOsm({ key = '', value = '', layer = '' }: OsmDescription): LocationKind {
  const byLayer = key === 'place' || key === 'boundary' ? KIND_OF_LAYER.get(layer) : undefined;
  const byTag = key === 'place' ? KIND_OF_PLACE.get(value) : undefined;
  return byTag ?? byLayer ?? 'LANDMARK';
}
