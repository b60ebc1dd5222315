import { phrases, type CategoryGroup } from './phrases.ts';

/** What people call natural places, culture, food and events in English. */
export const ENGLISH_NATURE_AND_CULTURE: readonly CategoryGroup[] = [
  {
    categories: ['CAVE'],
    phrases: phrases(`
      cave, caves, cavern, caverns, grotto, grottos, grottoes, grotte, show cave, show caves, wild
      cave, wild caves, sea cave, sea caves, ice cave, ice caves, lava tube, lava tubes, lava
      cave, lava caves, caving, spelunking, speleology, cave tour, cave tours, cave system, cave
      systems, underground lake, underground lakes, underground river, underground rivers,
      limestone cave, limestone caves, bat cave, bat caves
    `),
  },
  {
    categories: ['CAVE', 'BUNKER', 'MINE'],
    phrases: phrases(`
      underground, underground place, underground places, underground city, underground cities,
      underground tunnels, underground tour, underground tours, subterranean, secret tunnel,
      secret tunnels
    `),
  },
  {
    categories: ['GEOLOGY'],
    phrases: phrases(`
      geology, geological, geologic, geological site, geological sites, geological feature,
      geological features, rock formation, rock formations, rocks, balanced rock, balanced rocks,
      boulder, boulders, hoodoo, hoodoos, arch, arches, natural arch, natural arches, natural
      bridge, natural bridges, sinkhole, sinkholes, sink hole, sink holes, crater, craters, meteor
      crater, meteor craters, meteorite crater, meteorite craters, impact crater, impact craters,
      meteorite, meteorites, meteor, canyon, canyons, slot canyon, slot canyons, gorge, gorges,
      cliff, cliffs, sea stack, sea stacks, sea arch, sea arches, basalt columns, sand dune, sand
      dunes, dune, dunes, salt flat, salt flats, mesa, mesas, butte, buttes, fossil, fossils,
      fossil site, fossil sites, fossil hunting, dinosaur, dinosaurs, dinosaur tracks, dinosaur
      footprints, dinosaur track, dinosaur bones, rockhounding, rock hounding, crystal, crystals,
      geode, geodes, gems and minerals, petrified wood, petrified forest, singing sand, singing
      sands, desert, deserts, glacier, glaciers, fjord, fjords, cenote, cenotes, karst, ravine,
      ravines, pinnacles
    `),
  },
  {
    categories: ['VOLCANO'],
    phrases: phrases(`
      volcano, volcanos, volcanoes, volcanic, volcanic crater, volcanic craters, volcanic field,
      lava, lava field, lava fields, lava flow, lava flows, lava bed, lava beds, caldera,
      calderas, cinder cone, cinder cones, fumarole, fumaroles, extinct volcano, extinct
      volcanoes, active volcano, active volcanoes, crater lake, crater lakes, mud volcano, mud
      volcanoes
    `),
  },
  {
    categories: ['HOT_SPRING'],
    phrases: phrases(`
      hot spring, hot springs, hotspring, hotsprings, thermal spring, thermal springs, thermal
      bath, thermal baths, thermal pool, thermal pools, geothermal, geothermal pool, geothermal
      pools, geyser, geysers, mineral spring, mineral springs, natural hot tub, natural hot tubs,
      onsen, onsens, hot pools, mud bath, mud baths, mud pots, soaking pools, soaking spots, warm
      springs
    `),
  },
  {
    categories: ['WATERFALL'],
    phrases: phrases(`
      waterfall, waterfalls, water fall, water falls, watefall, waterfals, falls, cascade,
      cascades, cataract, cataracts, swimming hole, swimming holes, swiming hole, swiming holes,
      swim hole, swim holes, plunge pool, plunge pools
    `),
  },
  {
    categories: ['NATURE'],
    phrases: phrases(`
      nature, natural, natural wonder, natural wonders, natural beauty, natural site, natural
      sites, natural area, natural areas, natural feature, natural features, park, parks, nature
      park, nature parks, nature preserve, nature preserves, nature reserve, nature reserves,
      nature center, national park, national parks, state park, state parks, forest, forests,
      woods, woodland, woodlands, old growth, old growth forest, redwoods, sequoias, giant trees,
      big tree, big trees, old trees, ancient tree, ancient trees, oldest tree, famous tree,
      famous trees, tree, trees, hike, hikes, hiking, hiking trail, hiking trails, trail, trails,
      walking trail, walking trails, nature trail, nature trails, nature walk, nature walks, trek,
      treks, trekking, backpacking, outdoors, outdoor, outdoor activities, lake, lakes, pond,
      ponds, river, rivers, creek, creeks, springs, natural spring, natural springs, blue hole,
      blue holes, beach, beaches, cove, coves, island, islands, swamp, swamps, bog, bogs, marsh,
      wetland, wetlands, meadow, meadows, wildflower, wildflowers, mountain, mountains, moss
      forest, bioluminescence, bioluminescent, bioluminescent bay, sunken forest, wilderness,
      foraging, fall colors, fall foliage, camping, campsites, swimming spots, swimming spot, wild
      swimming, kayaking, snorkeling
    `),
  },
  {
    categories: ['VIEWPOINT'],
    phrases: phrases(`
      viewpoint, viewpoints, view point, view points, views, overlook, overlooks, scenic overlook,
      scenic overlooks, lookout, lookouts, look out, fire tower, fire towers, fire lookout, fire
      lookouts, lookout tower, lookout towers, observation tower, observation towers, observation
      deck, observation decks, vista, vistas, scenic view, scenic views, scenic spot, scenic
      spots, scenic drive, scenic drives, scenic byway, scenic, panorama, panoramas, panoramic
      views, photo spot, photo spots, photography spots, instagram spots, instagrammable places,
      sunset spot, sunset spots, sunset, sunsets, sunrise spots, rooftop, rooftops
    `),
  },
  {
    categories: ['GARDEN'],
    phrases: phrases(`
      garden, gardens, botanical garden, botanical gardens, botanic garden, botanic gardens,
      secret garden, secret gardens, arboretum, arboretums, sculpture garden, sculpture gardens,
      japanese garden, japanese gardens, topiary, topiaries, poison garden, poison gardens,
      conservatory, conservatories, greenhouse, greenhouses, orangery, maze, mazes, hedge maze,
      hedge mazes, rose garden, rose gardens, flower fields, sculpture park, sculpture parks
    `),
  },
  {
    categories: ['WILDLIFE'],
    phrases: phrases(`
      wildlife, wild life, zoo, zoos, animal, animals, animal sanctuary, animal sanctuaries,
      animal park, animal parks, wildlife park, wildlife parks, wildlife refuge, wildlife refuges,
      wildlife sanctuary, wildlife sanctuaries, sanctuary, sanctuaries, aquarium, aquariums,
      aviary, aviaries, bird watching, birdwatching, birding, birds, bird sanctuary, bird
      sanctuaries, safari, safaris, petting zoo, petting zoos, reptile zoo, reptiles, wolf park,
      wolf sanctuary, wolves, bears, bats, bat colony, fireflies, synchronous fireflies, glow
      worm, glow worms, glowworms, butterflies, butterfly house, butterfly garden, alligators,
      alligator farm, gator farm, gators, wild horses, wild ponies, whales, whale watching, seals,
      elk, bison, monkeys, elephants, insectarium, snakes
    `),
  },
  {
    categories: ['OBSERVATORY'],
    phrases: phrases(`
      observatory, observatories, planetarium, planetariums, telescope, telescopes, radio
      telescope, radio telescopes, stargazing, star gazing, stars, dark sky, dark skies, dark sky
      park, dark sky parks, dark sky site, dark sky sites, astronomy, astronomical, astronomical
      clock, northern lights, aurora, aurora borealis, milky way
    `),
  },
  {
    categories: ['MUSEUM'],
    phrases: phrases(`
      museum, museums, musuem, musuems, musem, musems, musuim, meuseum, meuseums, muesum, muesums,
      museam, museams, tiny museum, tiny museums, small museum, small museums, oddities museum,
      oddities museums, oddity museum, medical museum, medical museums, wax museum, wax museums,
      toy museum, toy museums, dime museum, history museum, history museums, science museum,
      science museums, art museum, art museums, private museum, private museums, house museum,
      house museums, cabinet of curiosities, cabinets of curiosities, wunderkammer, wunderkammern,
      curiosity cabinet, gallery, galleries, art gallery, art galleries, collection, collections,
      exhibit, exhibits, exhibition, exhibitions, oddities, curiosities, medical oddities,
      taxidermy, torture museum, torture museums, pinball museum, car museum, car museums,
      aviation museum, aviation museums, science center, library, libraries, archive, archives,
      hall of fame, halls of fame
    `),
  },
  {
    categories: ['HAUNTED', 'MUSEUM'],
    phrases: phrases(`
      haunted museum, haunted museums, ghost museum, death museum, museum of death, witch museum,
      witchcraft museum
    `),
  },
  {
    categories: ['RAILWAY', 'MUSEUM'],
    phrases: phrases(`
      train museum, train museums, railway museum, railway museums, railroad museum, railroad
      museums, trolley museum
    `),
  },
  {
    categories: ['ROADSIDE_ATTRACTION'],
    phrases: phrases(`
      roadside attraction, roadside attractions, road side attraction, road side attractions,
      roadside oddity, roadside oddities, roadside americana, roadside stop, roadside stops,
      roadside, roadside giant, roadside giants, kitsch, kitschy, americana, giant thing, giant
      things, big thing, big things, giant statue, giant statues, giant sculpture, giant
      sculptures, worlds largest, worlds biggest, worlds smallest, worlds tallest, worlds longest,
      worlds largest things, largest ball of twine, ball of twine, muffler man, muffler men,
      dinosaur park, dinosaur parks, dinosaur statue, dinosaur statues, concrete dinosaurs, paul
      bunyan, tourist trap, tourist traps, googie, neon, neon sign, neon signs, vintage signs,
      route 66 attractions, mini golf, miniature golf, theme park, theme parks, amusement park,
      amusement parks, miniature village, miniature villages, model village, model villages,
      bottle house, bottle houses, shoe house, shoe tree, shoe trees, upside down house, world
      record, world records, record breaking, giant fish, giant cow, fiberglass, dinosaur world
    `),
  },
  {
    categories: ['ROADSIDE_ATTRACTION', 'MUSEUM'],
    phrases: phrases(`
      ufo, ufos, ufo site, ufo sites, ufo sighting, ufo sightings, ufo museum, ufo museums, alien,
      aliens, alien stuff, alien sites, extraterrestrial, extraterrestrials, flying saucer, flying
      saucers, crop circle, crop circles, bigfoot, big foot, sasquatch, yeti, cryptid, cryptids,
      cryptozoology, mothman, chupacabra, loch ness monster, lake monster, lake monsters, monster,
      monsters, jersey devil, bigfoot museum, cryptid museum, skinwalker
    `),
  },
  {
    categories: ['STREET_ART'],
    phrases: phrases(`
      street art, streetart, street arts, mural, murals, murels, graffiti, grafiti, graffitti,
      graffiti alley, graffiti wall, graffiti walls, graffiti art, public art, outdoor art, urban
      art, wall art, painted walls, mosaic, mosaics, outsider art, folk art, folk art environment,
      visionary art, art environment, art environments, art installation, art installations, art
      car, art cars, land art, yarn bombing, art, artwork, artworks, scrap art, junk art, found
      art, art trail, art trails
    `),
  },
  {
    categories: ['FOOD_AND_DRINK'],
    phrases: phrases(`
      dive bar, dive bars, speakeasy, speakeasies, speakeasys, bar, bars, pub, pubs, old pub, old
      pubs, tavern, taverns, tiki bar, tiki bars, cocktail bar, cocktail bars, themed bar, themed
      bars, secret bar, secret bars, inn, inns, saloon, saloons, distillery, distilleries,
      moonshine, winery, wineries, vineyard, vineyards, wine tasting, cider, cidery, cideries,
      restaurant, restaurants, resturant, resturants, diner, diners, cafe, cafes, coffee shop,
      coffee shops, coffee, tea house, tea houses, eateries, eatery, food, food truck, food
      trucks, food market, food markets, places to eat, eats, hole in the wall, holes in the wall,
      greasy spoon, bbq joint, bbq joints, themed restaurant, themed restaurants, ice cream,
      bakery, bakeries, street food, nightlife, jazz bar, jazz club, arcade bar
    `),
  },
  {
    categories: ['BREWERY'],
    phrases: phrases(`
      brewery, breweries, brewerys, brewry, brewries, breweris, brew pub, brew pubs, brewpub,
      brewpubs, microbrewery, microbreweries, micro brewery, craft brewery, craft breweries, craft
      beer, beer, beers, beer garden, beer gardens, taproom, taprooms, nano brewery, abbey beer,
      trappist, trappist brewery
    `),
  },
  {
    categories: ['SHOP'],
    phrases: phrases(`
      shop, shops, shopping, store, stores, thrift, thrift shop, thrift shops, thrift store,
      thrift stores, thrifting, antique, antiques, antique shop, antique shops, antique store,
      antique stores, antique mall, antique malls, antiquing, curiosity shop, curiosity shops,
      oddities shop, oddities shops, oddity shop, oddity shops, magic shop, magic shops, witch
      shop, witch shops, occult shop, occult shops, occult store, metaphysical shop, flea market,
      flea markets, market, markets, bookshop, bookshops, bookstore, bookstores, book shop, book
      shops, book store, book stores, used book store, used book stores, used bookstore, used
      bookstores, record shop, record shops, record store, record stores, vinyl, vintage, vintage
      shop, vintage shops, vintage store, vintage stores, secondhand, second hand shops, junk
      shop, junk shops, salvage yard, salvage yards, general store, general stores, comic shop,
      comic shops, toy store, candy store, candy stores, bazaar, bazaars, mall, malls, yard sales
    `),
  },
  {
    categories: ['THEATER'],
    phrases: phrases(`
      theater, theaters, theatre, theatres, drive in, drive ins, drivein, drive in theater, drive
      in theaters, drive in movie, drive in movies, drive in theatre, drive in theatres, cinema,
      cinemas, movie theater, movie theaters, movie palace, movie palaces, old movie theaters,
      abandoned theater, abandoned theaters, abandoned theatre, abandoned theatres, opera house,
      opera houses, playhouse, playhouses, puppet theater, puppet theatre, puppet theatres, puppet
      shows, cabaret, burlesque, magic show, magic shows, filming locations, movie locations
    `),
  },
  {
    categories: ['EVENT'],
    phrases: phrases(`
      event, events, whats on, whats happening, what is happening, going on, happening,
      happenings, concert, concerts, live music, gig, gigs, music, festival, festivals, fest,
      fests, folk festival, music festival, music festivals, parade, parades, fair, fairs, county
      fair, state fair, renaissance fair, renaissance faire, ren faire, comedy show, comedy shows,
      performance, performances, open mic, open mics, carnival, carnivals, circus, exhibition
      opening, halloween events, christmas market, christmas markets, convention, conventions,
      poetry slam, drag show, drag shows, jazz concert, jazz concerts, night market, night markets
    `),
  },
];
