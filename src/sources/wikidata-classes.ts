import type { PlaceCategory } from '../domain/places/category.ts';

/**
 * Classes (P31) that make an item a place for us, each looked up on Wikidata under its English
 * label. Never add one from memory: ids next to each other mean unrelated things. Earlier rows win
 * where an item has several.
 */
const CLASSES: readonly (readonly [item: string, label: string, category: PlaceCategory])[] = [
  ['Q74047', 'ghost town', 'GHOST_TOWN'],
  ['Q350895', 'abandoned village', 'GHOST_TOWN'],
  ['Q22674925', 'former settlement', 'GHOST_TOWN'],
  ['Q20616831', 'submerged settlement', 'GHOST_TOWN'],
  ['Q42412840', 'abandoned mine', 'MINE'],
  ['Q820254', 'mining community', 'MINE'],
  ['Q820477', 'mine', 'MINE'],
  ['Q91122', 'bunker', 'BUNKER'],
  ['Q64732764', 'cave church', 'SACRED_SITE'],
  ['Q35509', 'cave', 'CAVE'],
  ['Q665247', 'hypogeum', 'ANCIENT_SITE'],
  ['Q34038', 'waterfall', 'WATERFALL'],
  ['Q177380', 'hot spring', 'HOT_SPRING'],
  ['Q653139', 'volcanic plug', 'VOLCANO'],
  ['Q631305', 'rock formation', 'GEOLOGY'],
  ['Q653208', 'monolith', 'GEOLOGY'],
  ['Q150784', 'canyon', 'GEOLOGY'],
  ['Q23790', 'natural monument', 'NATURE'],
  ['Q1825472', 'covered bridge', 'BRIDGE'],
  ['Q12570', 'suspension bridge', 'BRIDGE'],
  ['Q39715', 'lighthouse', 'LIGHTHOUSE'],
  ['Q1440300', 'observation tower', 'VIEWPOINT'],
  ['Q6006', 'neon sign', 'ROADSIDE_ATTRACTION'],
  ['Q202570', 'Ferris wheel', 'ROADSIDE_ATTRACTION'],
  ['Q164240', 'megalith', 'MEGALITH'],
  ['Q1935728', 'stone circle', 'MEGALITH'],
  ['Q42195', 'petroglyph', 'ANCIENT_SITE'],
  ['Q1211146', 'rock art', 'ANCIENT_SITE'],
  ['Q45791', 'geoglyph', 'ANCIENT_SITE'],
  ['Q839954', 'archaeological site', 'ANCIENT_SITE'],
  ['Q852190', 'shipwreck', 'SHIPWRECK'],
  ['Q575727', 'museum ship', 'MUSEUM'],
  ['Q614316', 'private museum', 'MUSEUM'],
  ['Q4828724', 'aviation museum', 'MUSEUM'],
  ['Q2087181', 'historic house museum', 'MUSEUM'],
  ['Q33506', 'museum', 'MUSEUM'],
  ['Q1759852', 'sculpture garden', 'STREET_ART'],
  ['Q3476533', 'monumental sculpture', 'STREET_ART'],
  ['Q1779653', 'colossal statue', 'STREET_ART'],
  ['Q860861', 'sculpture', 'STREET_ART'],
  ['Q179700', 'statue', 'STREET_ART'],
  ['Q133067', 'mosaic', 'STREET_ART'],
  ['Q173387', 'grave', 'TOMB'],
  ['Q39614', 'cemetery', 'CEMETERY'],
  ['Q1785071', 'fort', 'FORT'],
  ['Q1569871', 'industrial heritage site', 'INDUSTRIAL'],
  ['Q348', 'time capsule', 'MONUMENT'],
  ['Q170980', 'obelisk', 'MONUMENT'],
  ['Q575759', 'war memorial', 'MONUMENT'],
  ['Q5003624', 'memorial', 'MONUMENT'],
  ['Q4989906', 'monument', 'MONUMENT'],
  ['Q109607', 'ruins', 'RUINS'],
  ['Q64578911', 'former hospital', 'ABANDONED'],
  ['Q30620203', 'abandoned entity', 'ABANDONED'],
  ['Q19860854', 'destroyed building or structure', 'ABANDONED'],
];

export interface WikidataClass {
  readonly label: string;
  readonly category: PlaceCategory;
}

const RANKED = new Map(
  CLASSES.map(([item, label, category], rank) => [item, { label, category, rank }]),
);

/** The most telling class among an item's; undefined where none is a place for us. */
export function classOf(items: readonly string[]): WikidataClass | undefined {
  const known = items.flatMap((item) => RANKED.get(item) ?? []);
  return known.toSorted((a, b) => a.rank - b.rank)[0];
}
