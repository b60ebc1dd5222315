import type { PlaceCategory } from '../domain/places/category.ts';

/** `NO_PLACE`: what people live in, drive on, listen to or learn at; never an answer. */
export type Verdict = PlaceCategory | 'NO_PLACE';

/**
 * Words for each kind, as alternatives of a regular expression over lower-case text; a plural "s"
 * is understood. Where two end at the same word, the earlier row wins.
 */
export const CATEGORY_RULES: readonly (readonly [Verdict, string])[] = [
  [
    'GHOST_TOWN',
    'ghost town|(?:abandoned|deserted|former|submerged) (?:mining )?(?:village|town|settlement|community|hamlet|city)',
  ],
  ['HAUNTED', 'haunted(?: \\w+)?|ghost|paranormal(?: \\w+)?'],
  [
    'ABANDONED',
    '(?:abandoned|derelict|disused|deserted|defunct|demolished|destroyed)(?: \\w+){0,2}|former hospital|asylum|sanatorium',
  ],
  ['SHIPWRECK', 'shipwreck|ship wreck|wreck'],
  ['BUNKER', 'bunker|missile silo|missile site|fallout shelter|air[- ]raid shelter'],
  ['HOT_SPRING', 'hot spring|thermal spring|mineral spring|geyser'],
  ['WATERFALL', 'waterfall|falls|cascade'],
  ['VOLCANO', 'volcano|volcanic (?:\\w+)|lava (?:\\w+)|cinder cone'],
  ['CAVE', 'cave|cavern|cave entrance|cave system|grotto'],
  ['PRISON', 'prison|jail|penitentiary|gaol|reformatory'],
  ['LIGHTHOUSE', 'lighthouse'],
  ['OBSERVATORY', 'observatory|observatories|planetarium|radio telescope|telescope'],
  ['MEGALITH', 'megalith|stone circle|standing stone|dolmen|menhir|cromlech'],
  [
    'ANCIENT_SITE',
    'archa?eological (?:site|park|area)|petroglyph|pictograph|rock art|geoglyph|(?:burial|platform|indian|effigy) mound|mound|prehistoric (?:\\w+)|ancient (?:\\w+)|hypogeum',
  ],
  ['TOMB', 'tomb|mausoleum|crypt|catacomb|ossuary|grave|burial site'],
  ['CEMETERY', 'cemetery|cemeteries|graveyard|churchyard|burial ground|necropolis'],
  ['THEATER', 'theatre|theater|opera house|cinema|playhouse|drive-in'],
  ['MUSEUM', 'museum|(?:art )?gallery|galleries|museum ship'],
  [
    'SACRED_SITE',
    'church|chapel|monastery|abbey|temple|shrine|mosque|synagogue|cathedral|convent|priory|holy well|hermitage',
  ],
  ['RUINS', 'ruin|ruins of \\w+'],
  [
    'INDUSTRIAL',
    'factory|factories|mill|furnace|ironworks|brickworks|power station|power plant|foundry|kiln|gasometer|water tower|windmill|watermill|industrial (?:\\w+)|shipyard',
  ],
  ['MINE', 'mine|mine shaft|quarry|quarries|colliery'],
  ['BRIDGE', 'bridge|viaduct|aqueduct|trestle'],
  ['CASTLE', 'castle|palace|château|chateau'],
  ['FORT', 'fort|fortress|fortification|blockhouse|redoubt|citadel|stockade'],
  [
    'GEOLOGY',
    'natural arch|rock|rock formation|rock cut|cut-through|canyon|gorge|sinkhole|fossil (?:\\w+)|meteorite(?: \\w+)?|(?:impact )?crater|geological (?:\\w+)|boulder|cliff|hoodoo|monolith|escarpment|natural monument',
  ],
  ['GARDEN', 'garden|arboretum|labyrinth|maze|topiary'],
  ['VIEWPOINT', 'viewpoint|overlook|lookout|observation (?:tower|deck)|fire tower|scenic (?:\\w+)'],
  [
    'STREET_ART',
    'mural|sculpture|statue|street art|graffiti|public art(?:work)?|artwork|art installation|land art|mosaic',
  ],
  [
    'ROADSIDE_ATTRACTION',
    'roadside (?:attraction|\\w+)|novelty (?:\\w+)|folly|follies|ferris wheel|amusement park|theme park|neon sign|curiosity|gravity hill|world.s largest [\\w ]+',
  ],
  ['MONUMENT', 'monument|memorial|obelisk|historical marker|cenotaph|time capsule'],
  [
    'RAILWAY',
    'railway tunnel|railroad tunnel|(?:heritage|abandoned|narrow-gauge|scenic) (?:railway|railroad)|(?:train |railroad |railway )?depot|locomotive|funicular|tunnel',
  ],
  [
    'WILDLIFE',
    'wildlife (?:\\w+)|zoo|aquarium|(?:bird|animal) sanctuary|nature reserve|bat colony',
  ],
  ['BREWERY', 'brewery|breweries|distillery|distilleries|brewpub'],
  [
    'FOOD_AND_DRINK',
    'restaurant|diner|café|cafe|pub|bar|tavern|bakery|winery|speakeasy|food (?:stall|truck|hall)',
  ],
  ['SHOP', 'shop|store|market|antiques?(?: \\w+)?|bookstore|flea market'],
  ['EVENT', 'festival|fair|parade'],
  [
    'NATURE',
    '(?:state |national |city |county |interstate )?park|forest|lake|swamp|bog|marsh|island|mountain|hill|spring|tree|trail|valley|wilderness|beach|waterbody|knob|peak',
  ],
  [
    'HISTORIC_BUILDING',
    'historic (?:house|home|district|site|building|hotel|place)|house|mansion|building|hotel|inn|courthouse|hall|plantation|farm|estate|villa|tower|log cabin|cabin|library|theatre',
  ],
  [
    'NO_PLACE',
    'school|university|college|academy|radio(?: station)?|television(?: station)?|tv station|broadcaster|newspaper|highway|road|route|street|avenue|interstate(?: \\d+)?|bypass|freeway|motorway|airport|airfield|heliport|railway line|railway station|metro station|station|stop',
  ],
  [
    'NO_PLACE',
    'village|town|city|township|county|municipality|community|place|borough|neighbou?rhood|district|suburb|hamlet|settlement|commune|parish|province|region|state|country|ward|locality|precinct',
  ],
  [
    'NO_PLACE',
    'river|creek|stream|human|person|politician|player|actor|company|business|airline|election|team|club|stadium|arena|(?:shopping )?mall|shopping cent(?:er|re)|hospital|diocese|list|organi[sz]ation|battle|disaster|accident|crash|shooting|dam|reservoir',
  ],
];
