import { phrases, type CategoryGroup } from './phrases.ts';

/** What people call built things, ruins and the dead in English. */
export const ENGLISH_BUILT: readonly CategoryGroup[] = [
  {
    categories: ['ABANDONED'],
    phrases: phrases(`
      abandoned, abandonment, abandonments, abandoned place, abandoned places, abandoned building,
      abandoned buildings, abandoned mall, abandoned malls, dead mall, dead malls, abandoned
      house, abandoned houses, abandoned school, abandoned schools, abandoned church, abandoned
      churches, abandoned site, abandoned sites, abandoned spot, abandoned spots, abandoned
      structures, abandoned property, abandoned theme park, abandoned theme parks, abandoned
      amusement park, abandoned amusement parks, abandoned water park, abandoned hotel, abandoned
      hotels, abandoned motel, abandoned motels, abandoned resort, abandoned resorts, abandoned
      airport, abandoned airfield, abandoned stadium, abandoned farm, abandoned farms, urbex,
      urban exploration, urban exploring, urban explorer, urban explorers, urban decay, derelict,
      derelict building, derelict buildings, derelict places, dilapidated, decaying buildings,
      disused, deserted places, deserted buildings, forgotten places, forsaken, boarded up,
      rotting buildings, modern ruins, lost place, lost places, bando, bandos, ghost mall, ghost
      malls
    `),
  },
  {
    categories: ['ABANDONED', 'INDUSTRIAL'],
    phrases: phrases(`
      abandoned factory, abandoned factories, abandoned mill, abandoned mills, abandoned power
      plant, abandoned power plants, abandoned warehouse, abandoned warehouses, abandoned
      industrial, industrial ruins, industrial ruin, abandoned steel mill, abandoned refinery,
      rust belt ruins
    `),
  },
  {
    categories: ['GHOST_TOWN'],
    phrases: phrases(`
      ghost town, ghost towns, ghosttown, ghosttowns, gost town, gost towns, abandoned town,
      abandoned towns, abandoned village, abandoned villages, deserted village, deserted villages,
      deserted town, deserted towns, lost village, lost villages, lost town, lost towns, drowned
      town, drowned towns, drowned village, drowned villages, ghost village, ghost villages, dead
      town, dead towns, boomtowns, mining camps, old mining towns, abandoned mining town,
      abandoned mining towns, old mining town, mining town, mining towns
    `),
  },
  {
    categories: ['RUINS'],
    phrases: phrases(`
      ruin, ruins, ruined, old ruins, stone ruins, ruined building, ruined buildings, ruined
      abbey, ruined abbeys, ruined church, ruined churches, crumbling walls
    `),
  },
  {
    categories: ['RUINS', 'ANCIENT_SITE'],
    phrases: phrases(`
      ancient ruins, roman ruins, roman ruin, greek ruins, mayan ruins, maya ruins, aztec ruins,
      inca ruins, incan ruins, pueblo ruins, khmer ruins, anasazi ruins, cliff dwelling, cliff
      dwellings
    `),
  },
  {
    categories: ['ANCIENT_SITE'],
    phrases: phrases(`
      ancient, ancient site, ancient sites, ancient place, ancient places, ancient temple, ancient
      temples, ancient city, ancient cities, archaeology, archeology, archaeological,
      archeological, archaeological site, archaeological sites, archeological site, archeological
      sites, roman remains, roman site, roman sites, roman villa, roman villas, prehistoric,
      prehistoric site, prehistoric sites, petroglyph, petroglyphs, pictograph, pictographs, rock
      art, rock carving, rock carvings, cave art, cave painting, cave paintings, geoglyph,
      geoglyphs, hill figure, hill figures, mound, mounds, indian mound, indian mounds, burial
      mound, burial mounds, effigy mound, effigy mounds, earthwork, earthworks, pyramid, pyramids,
      amphitheatre, amphitheatres, hillfort, hillforts, hill fort, hill forts, native american
      sites, native american ruins, lost city, lost cities, excavations
    `),
  },
  {
    categories: ['MEGALITH'],
    phrases: phrases(`
      megalith, megaliths, megalithic, megalithic site, megalithic sites, stone circle, stone
      circles, standing stone, standing stones, menhir, menhirs, dolmen, dolmens, cromlech,
      cromlechs, henge, henges, stonehenge, stonehenges, passage tomb, passage tombs, passage
      grave, passage graves, stone rows, monolith, monoliths, neolithic, neolithic sites
    `),
  },
  {
    categories: ['TOMB'],
    phrases: phrases(`
      tomb, grave, graves, tombs, mausoleum, mausoleums, crypt, crypts, catacomb, catacombs,
      ossuary, ossuaries, bone church, bone churches, bone chapel, bone chapels, charnel house,
      burial chamber, burial chambers, burial site, burial sites, mummy, mummies, barrow, barrows,
      necropolis, necropolises, famous graves
    `),
  },
  {
    categories: ['CEMETERY'],
    phrases: phrases(`
      cemetery, cemeteries, cemetary, cemetaries, cemetry, graveyard, graveyards, grave yard,
      grave yards, old cemetery, old cemeteries, pioneer cemetery, pioneer cemeteries, burial
      ground, burial grounds, churchyard, churchyards, gravestones, tombstones, pet cemetery, pet
      cemeteries, pet sematary, boneyard, boneyards, boot hill
    `),
  },
  {
    categories: ['CASTLE'],
    phrases: phrases(`
      castle, castles, castel, castels, ruined castle, ruined castles, castle ruin, castle ruins,
      palace, palaces, chateau, medieval castle, medieval castles, manor, manor house, manor
      houses, stately home, stately homes, tower house, tower houses, folly, follies
    `),
  },
  {
    categories: ['FORT'],
    phrases: phrases(`
      fort, forts, fortress, fortresses, fortification, fortifications, old fort, old forts, star
      fort, star forts, citadel, citadels, blockhouse, blockhouses, military fort, military forts,
      city walls, town walls, martello tower, martello towers, presidio
    `),
  },
  {
    categories: ['BUNKER'],
    phrases: phrases(`
      bunker, bunkers, missile silo, missile silos, nuclear bunker, nuclear bunkers, fallout
      shelter, fallout shelters, bomb shelter, bomb shelters, air raid shelter, air raid shelters,
      pillbox, pillboxes, cold war, cold war site, cold war sites, cold war relics, nuclear site,
      nuclear sites, atomic sites, nike site, nike sites, secret base, military base, military
      bases, military relics, gun battery, gun batteries, coastal battery, radar station
    `),
  },
  {
    categories: ['MONUMENT'],
    phrases: phrases(`
      monument, monuments, memorial, memorials, statue, statues, obelisk, obelisks, sculpture,
      sculptures, historical marker, historical markers, plaque, plaques, battlefield,
      battlefields, battle site, battle sites, battleground, battlegrounds, civil war, civil war
      site, civil war sites, war memorial, war memorials, landmark, landmarks, boundary stones,
      border markers
    `),
  },
  {
    categories: ['HISTORIC_BUILDING'],
    phrases: phrases(`
      historic building, historic buildings, historical building, historical buildings, old
      building, old buildings, historic house, historic houses, historic home, historic homes, old
      house, old houses, mansion, mansions, villa, villas, plantation, plantations, architecture,
      brutalist, brutalism, art deco, skyscraper, skyscrapers, tower, towers, windmill, windmills,
      grist mill, grist mills, gristmill, gristmills, barn, barns, old barns, log cabin, log
      cabins, schoolhouse, schoolhouses, courthouse, courthouses, historic, historical, history,
      historic site, historic sites, historic place, historic places, historical site, historical
      sites, historical places, historic landmarks, heritage, heritage sites, old hotels, historic
      hotels, dome house, geodesic dome, clock tower, clock towers
    `),
  },
  {
    categories: ['INDUSTRIAL'],
    phrases: phrases(`
      industrial, industrial site, industrial sites, industrial heritage, industrial history,
      factory, factories, factory tour, factory tours, steel mill, steel mills, power plant, power
      plants, power station, power stations, dam, dams, mill, mills, furnace, furnaces, iron
      furnace, iron furnaces, kiln, kilns, charcoal kilns, shipyard, shipyards, grain elevator,
      grain elevators, water tower, water towers, scrapyard, scrapyards, junkyard, junkyards,
      airplane graveyard, airplane graveyards, plane graveyard, sewer, sewers, canal, canals,
      aqueduct, aqueducts, locks and dams, quarry, quarries
    `),
  },
  {
    categories: ['MINE'],
    phrases: phrases(`
      mines, old mine, old mines, gold mine, gold mines, silver mine, silver mines, coal mine,
      coal mines, copper mine, copper mines, salt mine, salt mines, abandoned mine, abandoned
      mines, mine shaft, mine shafts, mineshaft, mineshafts, mine tour, mine tours, gem mine, gem
      mines, gem mining, mining, mining sites, mining history, mine ruins, mining ruins, slate
      mine, slate mines, lead mines, tin mine, tin mines
    `),
  },
  {
    categories: ['BRIDGE'],
    phrases: phrases(`
      bridge, bridges, covered bridge, covered bridges, old bridge, old bridges, footbridge,
      footbridges, swinging bridge, swinging bridges, suspension bridge, suspension bridges, stone
      bridge, stone bridges, viaduct, viaducts, trestle bridge, drawbridge, drawbridges, bridge to
      nowhere, swing bridge, swing bridges, rope bridge, rope bridges
    `),
  },
  {
    categories: ['RAILWAY'],
    phrases: phrases(`
      railway, railways, railroad, railroads, train, trains, old train, old trains, steam train,
      steam trains, train station, train stations, old train station, old train stations, railroad
      station, railway station, railway stations, train depot, train depots, depot, depots,
      abandoned railway, abandoned railways, abandoned railroad, abandoned railroads, abandoned
      train, abandoned trains, abandoned train station, abandoned train stations, abandoned train
      tracks, abandoned subway, abandoned subway station, abandoned subway stations, abandoned
      station, abandoned stations, ghost station, ghost stations, train graveyard, scenic
      railroad, scenic railroads, heritage railway, heritage railways, narrow gauge, narrow gauge
      railway, model railway, model railways, model railroad, model train, model trains,
      locomotive, locomotives, caboose, cabooses, trestle, trestles, funicular, funiculars, rail
      trail, rail trails, tunnel, tunnels, train tunnel, train tunnels, railroad tunnel, railroad
      tunnels, abandoned tunnel, abandoned tunnels, trolley, trolleys, tram, trams, streetcar,
      streetcars, subway stations
    `),
  },
  {
    categories: ['PRISON'],
    phrases: phrases(`
      prison, prisons, jail, jails, penitentiary, penitentiaries, gaol, gaols, old jail, old
      jails, old prison, old prisons, abandoned prison, abandoned prisons, abandoned jail,
      abandoned jails, dungeon, dungeons, prison tour, prison tours, reformatory, reformatories
    `),
  },
  {
    categories: ['ABANDONED', 'HAUNTED'],
    phrases: phrases(`
      asylum, asylums, insane asylum, insane asylums, abandoned asylum, abandoned asylums, mental
      hospital, mental hospitals, abandoned hospital, abandoned hospitals, old hospital, old
      hospitals, sanatorium, sanatoriums, sanitarium, sanitariums, sanatoria, psychiatric
      hospital, psychiatric hospitals, lunatic asylum, lunatic asylums, abandoned orphanage,
      poorhouse, poorhouses
    `),
  },
  {
    categories: ['HAUNTED'],
    phrases: phrases(`
      haunted, haunted place, haunted places, haunted house, haunted houses, haunted hotel,
      haunted hotels, haunted location, haunted locations, haunted spot, haunted spots, haunted
      road, haunted roads, haunted building, haunted buildings, haunted mansion, haunted mansions,
      haunts, ghost, ghosts, ghost tour, ghost tours, ghost story, ghost stories, ghost hunt,
      ghost hunts, ghost hunting, ghost walk, ghost walks, paranormal, poltergeist, seance, witch,
      witches, witchcraft, witch trials, vampire, vampires, dracula, murder, murders, murder
      house, murder houses, murder site, murder sites, crime scene, crime scenes, true crime,
      serial killer, serial killers, cursed, curses, occult, demonic, devil, devils, satanic,
      voodoo, urban legend, urban legends, legends, folklore, dark tourism, macabre, morbid,
      gravity hill, gravity hills, mystery spot, mystery spots, hauntings
    `),
  },
  {
    categories: ['HAUNTED', 'CEMETERY'],
    phrases: phrases(`
      haunted cemetery, haunted cemeteries, haunted cemetary, haunted graveyard, haunted
      graveyards
    `),
  },
  {
    categories: ['HAUNTED', 'PRISON'],
    phrases: phrases('haunted prison, haunted prisons, haunted jail, haunted jails'),
  },
  {
    categories: ['HAUNTED', 'THEATER'],
    phrases: phrases(`
      haunted theater, haunted theaters, haunted theatre, haunted theatres
    `),
  },
  {
    categories: ['HAUNTED', 'FOOD_AND_DRINK'],
    phrases: phrases(`
      haunted pub, haunted pubs, haunted bar, haunted bars, haunted restaurant, haunted
      restaurants
    `),
  },
  { categories: ['HAUNTED', 'CASTLE'], phrases: phrases('haunted castle, haunted castles') },
  {
    categories: ['HAUNTED', 'BRIDGE'],
    phrases: phrases('haunted bridge, haunted bridges, crybaby bridge'),
  },
  {
    categories: ['SACRED_SITE'],
    phrases: phrases(`
      temple, temples, monastery, monasteries, church, churches, old church, old churches, chapel,
      chapels, cathedral, cathedrals, shrine, shrines, mosque, mosques, synagogue, synagogues,
      abbey, abbeys, convent, convents, priory, priories, pagoda, pagodas, stupa, stupas, sacred,
      sacred site, sacred sites, sacred place, sacred places, holy well, holy wells, holy site,
      holy sites, wishing well, wishing wells, pilgrimage, pilgrimage site, pilgrimage sites,
      hermitage, hermitages, relics, saint relics, religious site, religious sites, spiritual
      places, labyrinth, labyrinths, rock church, rock churches, cave church, cave churches, rock
      cut church, rock cut churches, rock hewn churches, kirk, ashram, ashrams
    `),
  },
  {
    categories: ['LIGHTHOUSE'],
    phrases: phrases(`
      lighthouse, lighthouses, light house, light houses, lightouse, lightship, lightships,
      haunted lighthouse, haunted lighthouses, abandoned lighthouse, abandoned lighthouses, old
      lighthouse, old lighthouses
    `),
  },
  {
    categories: ['SHIPWRECK'],
    phrases: phrases(`
      shipwreck, shipwrecks, ship wreck, ship wrecks, wreck, wrecks, wreck dive, wreck dives,
      sunken ship, sunken ships, ship graveyard, ship graveyards, boat graveyard, boat graveyards,
      abandoned ship, abandoned ships, ghost ship, ghost ships, ghost fleet, plane wreck, plane
      wrecks
    `),
  },
];
