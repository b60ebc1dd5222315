import { phrases, type CategoryGroup } from './phrases.ts';

/** Built places in French, Spanish, Italian and Portuguese: many phrases are shared once diacritics are gone. */
export const ROMANCE_BUILT: readonly CategoryGroup[] = [
  {
    categories: ['GHOST_TOWN'],
    phrases: phrases(`
      ville fantome, villes fantomes, village fantome, villages fantomes, village abandonne,
      villages abandonnes, pueblo fantasma, pueblos fantasma, pueblos fantasmas, ciudad fantasma,
      ciudades fantasma, ciudades fantasmas, pueblo abandonado, pueblos abandonados, citta
      fantasma, paese fantasma, paesi fantasma, borgo fantasma, borghi fantasma, borgo
      abbandonato, borghi abbandonati, paese abbandonato, paesi abbandonati, cidade fantasma,
      cidades fantasma, cidades fantasmas, aldeia abandonada, aldeias abandonadas, vila fantasma,
      vilas fantasma, aldea abandonada, aldeas abandonadas
    `),
  },
  {
    categories: ['ABANDONED'],
    phrases: phrases(`
      abandonne, abandonnee, abandonnes, abandonnees, lieu abandonne, lieux abandonnes, batiment
      abandonne, batiments abandonnes, endroit abandonne, endroits abandonnes, maison abandonnee,
      maisons abandonnees, desaffecte, desaffectee, desaffectes, friche, friches, abandonado,
      abandonada, abandonados, abandonadas, lugar abandonado, lugares abandonados, sitio
      abandonado, sitios abandonados, edificio abandonado, edificios abandonados, casa abandonada,
      casas abandonadas, hotel abandonado, hoteles abandonados, abbandonato, abbandonata,
      abbandonati, abbandonate, luogo abbandonato, luoghi abbandonati, posti abbandonati, edifici
      abbandonati, villa abbandonata, ville abbandonate, casa abbandonata, case abbandonate,
      predio abandonado, predios abandonados, locais abandonados
    `),
  },
  {
    categories: ['ABANDONED', 'INDUSTRIAL'],
    phrases: phrases(`
      usine abandonnee, usines abandonnees, friche industrielle, friches industrielles, fabrica
      abandonada, fabricas abandonadas, fabbrica abbandonata, fabbriche abbandonate
    `),
  },
  {
    categories: ['CAVE'],
    phrases: phrases(`
      grottes, gouffre, gouffres, caverne, cavernes, aven, cueva, cuevas, caverna, cavernas,
      gruta, grutas, grotta, troglodyte, troglodytes, habitations troglodytes
    `),
  },
  {
    categories: ['CASTLE'],
    phrases: phrases(`
      chateaux, chateau fort, chateaux forts, palais, manoir, manoirs, castillo, castillos,
      palacio, palacios, alcazar, castello, castelli, palazzo, palazzi, castelo, castelos, rocca,
      rocche
    `),
  },
  {
    categories: ['CASTLE', 'RUINS'],
    phrases: phrases(`
      chateau en ruine, chateaux en ruine, chateau en ruines, chateaux en ruines, castillo en
      ruinas, castillos en ruinas, castelli in rovina, castelo em ruinas, castelos em ruinas
    `),
  },
  {
    categories: ['RUINS'],
    phrases: phrases(`
      ruines, ruinas, rovine, rovina, abbaye en ruine, abbayes en ruine
    `),
  },
  {
    categories: ['ANCIENT_SITE'],
    phrases: phrases(`
      site archeologique, sites archeologiques, sitio arqueologico, sitios arqueologicos, sito
      archeologico, siti archeologici, ruines romaines, ruinas romanas, ruinas mayas, ruinas
      incas, rovine romane, yacimiento, yacimientos, arqueologia, archeologie, archeologia,
      pintura rupestre, pinturas rupestres, gravures rupestres, peintures rupestres, piramide,
      piramides, piramidi, petroglifos, incisioni rupestri, citania
    `),
  },
  {
    categories: ['MEGALITH'],
    phrases: phrases(`
      megalithes, megalito, megalitos, megaliti, pierre levee, pierres levees, menhires, dolmenes,
      nuraghe, nuraghi, antas, cercles de pierres, cromeleque, cromeleques, alignements
    `),
  },
  {
    categories: ['CEMETERY'],
    phrases: phrases(`
      cimetiere, cimetieres, cementerio, cementerios, cimitero, cimiteri, cemiterio, cemiterios,
      panteon
    `),
  },
  {
    categories: ['TOMB'],
    phrases: phrases(`
      tombeau, tombeaux, catacombes, catacumba, catacumbas, catacombe, ossuaire, ossuaires,
      osario, osarios, ossario, ossari, tumba, tumbas, tombe etrusche, crypte, cryptes, cripta,
      criptas, cripte, mausoleo, mausoleos, mausolei, mausoleu, capela dos ossos, necropole,
      necropoli
    `),
  },
  {
    categories: ['MUSEUM'],
    phrases: phrases(`
      musee, musees, museo, museos, musei, museu, museus, cabinet de curiosites, cabinets de
      curiosites, curiosites, curiosidades, gabinete de curiosidades, collezione, collezioni,
      exposition, expositions, mostre, exposiciones, galerie, galeries
    `),
  },
  {
    categories: ['WATERFALL'],
    phrases: phrases(`
      cascata, cascate, cascada, cascadas, cachoeira, cachoeiras, catarata, cataratas, chute d
      eau, chutes d eau, chute deau, chutes deau, saltos de agua, salto de agua, queda d agua,
      quedas d agua, quedas dagua
    `),
  },
  {
    categories: ['HOT_SPRING'],
    phrases: phrases(`
      source chaude, sources chaudes, sources thermales, aguas termales, aguas termais, termas,
      terme, terme libere, fuentes termales, acque termali, sorgenti termali, balneario,
      balnearios
    `),
  },
  {
    categories: ['HAUNTED'],
    phrases: phrases(`
      lieux hantes, lieu hante, hante, hantee, hantes, hantees, maison hantee, maisons hantees,
      chateau hante, chateaux hantes, fantome, fantomes, sorciere, sorcieres, lugar embrujado,
      lugares embrujados, casa embrujada, casas embrujadas, embrujado, embrujada, embrujados,
      encantada, fantasmas, brujas, bruja, leyendas, infestati, luoghi infestati, case infestate,
      fantasmi, streghe, assombrado, assombrada, assombrados, lugares assombrados, casas
      assombradas, bruxas, lendas, leggende, legendes
    `),
  },
  {
    categories: ['SACRED_SITE'],
    phrases: phrases(`
      eglise, eglises, chapelle, chapelles, abbaye, abbayes, monastere, monasteres, couvent,
      iglesia, iglesias, capilla, capillas, ermita, ermitas, monasterio, monasterios, convento,
      conventos, templo, templos, chiesa, chiese, cappella, cappelle, abbazia, abbazie, monastero,
      monasteri, santuario, santuari, santuarios, tempio, templi, eremo, eremi, igreja, igrejas,
      capela, capelas, mosteiro, mosteiros, mezquita, mezquitas, catedral, catedrales, catedrais,
      cathedrale, cathedrales
    `),
  },
  {
    categories: ['FORT'],
    phrases: phrases(`
      forteresse, forteresses, citadelle, citadelles, remparts, fortaleza, fortalezas, fuerte,
      fuertes, ciudadela, fortezza, fortezze, forte, fortes, muralla, murallas, muralhas
    `),
  },
  {
    categories: ['BUNKER'],
    phrases: phrases(`
      blockhaus, abri antiatomique, refugio antiaereo, refugios antiaereos, bunkeres, base
      secrete, base militaire, bases militaires, casemate, casemates, rifugio antiaereo
    `),
  },
  {
    categories: ['MINE'],
    phrases: phrases(`
      mine abandonnee, mines abandonnees, mines de sel, mina, minas, mina abandonada, minas
      abandonadas, miniera, miniere, miniere abbandonate
    `),
  },
  {
    categories: ['INDUSTRIAL'],
    phrases: phrases(`
      usine, usines, patrimoine industriel, moulin, moulins, barrage, fabrica, fabricas,
      patrimonio industrial, molino, molinos, fabbrica, fabbriche, mulino, mulini, archeologia
      industriale, moinho, moinhos
    `),
  },
  {
    categories: ['BRIDGE'],
    phrases: phrases(`
      pont, ponts, puente, puentes, ponte, pontes, ponti, aqueduc, aqueducs, acueducto,
      acueductos, ponte del diavolo, viaducs, viaduc, puente colgante, puentes colgantes
    `),
  },
  {
    categories: ['RAILWAY'],
    phrases: phrases(`
      gare, gares, gare abandonnee, gares abandonnees, chemin de fer, chemins de fer, petite
      ceinture, train a vapeur, estacion abandonada, estaciones abandonadas, ferrocarril,
      ferrocarriles, tren, trenes, stazione abbandonata, stazioni abbandonate, ferrovia, ferrovie,
      treno, treni, comboio, comboios, tunnel abandonne, tuneles, tuneis
    `),
  },
  {
    categories: ['LIGHTHOUSE'],
    phrases: phrases('phare, phares, faro, faros, fari, farol, farois, faroles'),
  },
  {
    categories: ['SHIPWRECK'],
    phrases: phrases(`
      epave, epaves, naufrage, naufragio, naufragios, pecio, pecios, relitto, relitti, barco
      hundido, barcos hundidos
    `),
  },
];
