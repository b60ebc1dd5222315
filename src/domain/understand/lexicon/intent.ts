import { phrases } from './phrases.ts';

/** A word or phrase that says what is wanted without naming a kind of place. */
export interface IntentPhrase {
  /** Folded by `foldKey`. */
  readonly phrase: string;
  /** 0 to 1: how much it asks for the unusual; 0 for "things to do". */
  readonly offbeat: number;
}

interface IntentGroup {
  readonly offbeat: number;
  readonly phrases: readonly string[];
}

const OFFBEAT: readonly IntentGroup[] = [
  {
    offbeat: 1,
    phrases: phrases(`
      weird, weirdest, wierd, wierdest, weirder, weirdness, wird, strange, strangest, stranger
      things, strang, bizarre, bizzare, bizare, odd, oddest, oddball, offbeat, off beat, offbeats,
      quirky, quirkiest, quirkier, quirks, kooky, wacky, whacky, outlandish, peculiar, curious,
      freaky, surreal, uncanny, otherworldly, eccentric, obscure, obscura, off the beaten path,
      off the beaten track, off beaten path, off the path, off the wall, off the map, off the
      grid, off the radar, under the radar, hidden gem, hidden gems, hiden gem, hiden gems, hidden
      jem, hidden jems, hiddengem, hiddengems, hidden treasure, hidden treasures, hidden place,
      hidden places, hidden spot, hidden spots, hidden, hiden, secret, secrets, secret spot,
      secret spots, secret place, secret places, best kept secret, best kept secrets, lesser
      known, less known, little known, not well known, unknown, undiscovered, unheard of, unusual,
      most unusual, unsual, unussual, out of the ordinary, wonders and oddities, one of a kind,
      atlas obscura, not touristy, non touristy, nontouristy, untouristy, no tourists, without
      tourists, away from tourists, away from the crowds, avoid the crowds, weird and wonderful,
      strange and unusual, weird stuff, strange stuff, odd stuff, wtf
    `),
  },
  {
    offbeat: 0.8,
    phrases: phrases(`
      underrated, under rated, overlooked, forgotten, lost, mysterious, mystery, mysteries,
      unexplained, unsolved, creepy, creepiest, creapy, creepy stuff, spooky, spookiest, spookey,
      scary, scariest, eerie, eerier, sinister, macabre stuff, gruesome, grim, dark history, dark,
      unique, most unique, uniqe, one off, unconventional, alternative, unexpected, surprising,
      gems, gem, local secret, local secrets, locals only, only locals know, locals know, crazy,
      craziest, insane, nutty, zany, funky, whimsical, unorthodox, esoteric, arcane, mystical,
      magical, enchanted, rare, crowd free, less crowded, less touristy, less visited, uncrowded,
      tucked away, out of the way, hole in wall, underappreciated, under appreciated, trippy,
      psychedelic, retro, outre, campy, tacky, geeky, nerdy
    `),
  },
  {
    offbeat: 0.4,
    phrases: phrases(`
      cool, coolest, interesting, intresting, fascinating, fun, neat, different, special,
      memorable, authentic, local gems, local favorites, local favourites, adventurous, adventure,
      adventures, exciting, amazing, awesome, epic, wild, fantastic, extraordinary, remarkable,
      charming, quaint, small, tiny, random, non mainstream, remote, isolated, quiet
    `),
  },
  // German
  {
    offbeat: 1,
    phrases: phrases(`
      kurios, kuriose, kurioses, kuriosen, kurioser, kurioseste, versteckt, versteckte,
      versteckten, verstecktes, ungewohnlich, ungewohnliche, ungewohnliches, ungewohnlichen,
      ungewoehnlich, ungewoehnliche, ungewoehnliches, ungewoehnlichen, seltsam, seltsame,
      seltsames, seltsamen, merkwurdig, merkwurdige, merkwurdiges, merkwuerdige, merkwuerdiges,
      skurril, skurrile, skurriles, skurrilen, verruckt, verruckte, verruckte orte, verrueckte,
      geheim, geheime, geheimen, geheimnis, geheimtipp, geheimtipps, insidertipp, insidertipps,
      abseits, abseits der pfade, abseits der touristenpfade, abseits ausgetretener pfade,
      verborgen, verborgene, verborgenes, verborgenen, absurd, bizarr, bizarre orte, komisch,
      komische, schrag, schrage, schraege
    `),
  },
  {
    offbeat: 0.8,
    phrases: phrases(`
      gruselig, gruselige, gruseliges, gruseligen, unheimlich, unheimliche, mysterios, mysteriose,
      mysterioese, geheimnisvoll, geheimnisvolle, unbekannt, unbekannte, unbekannten, besondere,
      besonderes, besonderen, aussergewohnlich, aussergewohnliche, aussergewoehnliche,
      einzigartig, einzigartige
    `),
  },
  // French, Spanish, Italian, Portuguese
  {
    offbeat: 1,
    phrases: phrases(`
      dinsolite, dinsolites, dinsolito, insolite, insolites, insolita, insolito, insoliti, etrange, etranges, bizarres, hors des
      sentiers battus, secrete, secretes, cache, cachee, caches, cachees, meconnu, meconnus,
      meconnue, meconnues, curieux, curieuse, curieuses, tresor cache, tresors caches, atypique,
      atypiques, decale, decales, loufoque, loufoques, pepite, pepites, raro, rara, raros, raras,
      oculto, oculta, ocultos, ocultas, extrano, extrana, extranos, extranas, escondido,
      escondida, escondidos, escondidas, secreto, secreta, secretos, secretas, inusual, inusuales,
      insolitos, insolitas, curioso, curiosa, curiosos, curiosas, joyas ocultas, joya oculta,
      joyas escondidas, fuera de lo comun, poco conocido, poco conocidos, poco conocida, poco
      conocidas, fuera de ruta, strano, strana, strani, strane, nascosto, nascosta, nascosti,
      nascoste, segreto, segreta, segreti, segrete, bizzarro, bizzarri, bizzarre, curiosi,
      curiose, fuori dai sentieri battuti, inusuali, particolari, poco conosciuto, poco
      conosciuti, gemme nascoste, tesori nascosti, fuori rotta, estranho, estranha, estranhos,
      estranhas, escondidinho, inusitado, inusitados, inusitada, inusitadas, diferente,
      diferentes, fora do comum, pouco conhecido, pouco conhecidos, segredo, segredos, joias
      escondidas, tesouros escondidos
    `),
  },
  {
    offbeat: 0.8,
    phrases: phrases(`
      mysterieux, mysterieuse, mysterieuses, effrayant, effrayants, misterioso, misteriosa,
      misteriosos, misteriosas, misteriosi, misteriose, tenebroso, tenebrosos, inquietante,
      inquietanti, espeluznante, espeluznantes, macabro, macabri, originaux, original, originales,
      originali, unico, unici, unicos, unique en son genre
    `),
  },
  // Dutch, Polish
  {
    offbeat: 1,
    phrases: phrases(`
      vreemd, vreemde, gek, gekke, rare plekken, bijzonder, bijzondere, ongewoon, ongewone,
      verborgen parels, verborgen plekken, verborgen pareltjes, onbekend, onbekende, geheime
      plekken, eigenaardig, eigenaardige, buiten de gebaande paden, curieus, dziwne, dziwny,
      dziwna, dziwnych, niezwykle, niezwykly, niezwykla, nietypowe, nietypowy, nietypowych,
      ukryte, ukryty, ukryta, ukrytych, ukryte perelki, tajemnicze, tajemniczy, tajemniczych,
      tajne, nieznane, nieoczywiste, niesamowite, osobliwe, osobliwosci, mroczne
    `),
  },
];

const GENERIC: readonly IntentGroup[] = [
  {
    offbeat: 0,
    phrases: phrases(`
      things to do, thing to do, things todo, thingstodo, thigns to do, stuff to do, something to
      do, what to do, anything to do, places to visit, places to see, place to visit, place to
      see, places to go, place to go, places to explore, place to explore, places to check out,
      places to hang out, places to stop, things to see, thing to see, stuff to see, what to see,
      anything to see, something to see, sights to see, must see, must sees, must do, must visit,
      worth seeing, worth visiting, worth a stop, worth a visit, worth the detour, worth stopping
      for, where to go, see and do, things, thing, stuff, something, anything, place, places,
      spot, spots, site, sites, sight, sights, location, locations, attraction, attractions,
      activity, activities, experience, experiences, destination, destinations, points of
      interest, point of interest, poi, pois, sightseeing, sight seeing, excursion, excursions,
      day trip, day trips, daytrip, daytrips, detour, detours, stop, stops, pit stop, pit stops,
      roadtrip, road trip, itinerary, tour, tours, tourist attraction, tourist attractions,
      tourist spots, recommendations, recommendation, suggestions, suggestion, ideas, tips, finds,
      discoveries, date ideas, date night, date spots, getaway, getaways, weekend trip, weekend
      getaway, bucket list, to do, to see, to visit, to explore, explorations, local, nice,
      lovely, beautiful, popular, holiday, holidays, towns, cities, villages, areas, small towns,
      small town
    `),
  },
  {
    offbeat: 0,
    phrases: phrases(`
      sehenswurdigkeit, sehenswurdigkeiten, sehenswuerdigkeit, sehenswuerdigkeiten, ausflugsziel,
      ausflugsziele, ort, orte, orten, platz, platze, plaetze, was gibt es, was gibts, was kann
      man, was tun, was unternehmen, unternehmungen, ausflug, ausfluge, ausfluege, dinge,
      attraktion, attraktionen, aktivitaten, aktivitaeten, tipps, sehenswertes, was sehen, que
      faire, que voir, quoi faire, quoi voir, choses a faire, choses a voir, lieu, lieux, endroit,
      endroits, activites, activite, visites, a voir, a faire, a visiter, sites a voir, bons
      plans, bon plan, coin, coins, que ver, que hacer, que visitar, cosas, cosas que hacer, cosas
      que ver, cosas para hacer, lugar, lugares, sitio, sitios, lugares para visitar, sitios para
      visitar, actividades, atracciones, planes, rincones, rincon, cosa vedere, cosa fare, cosa
      visitare, cose da fare, cose da vedere, luogo, luoghi, posti, posto, posti da visitare,
      luoghi da visitare, attrazioni, attivita, dove andare, gite, gita, o que fazer, o que ver, o
      que visitar, coisas, coisas para fazer, coisas para ver, passeios, passeio, atracoes,
      locais, pontos turisticos, atividades, wat te doen, wat te zien, dingen om te doen,
      bezienswaardigheden, bezienswaardigheid, plek, plekken, plaatsen, plaats, uitstapjes,
      uitjes, activiteiten, dingen, leuke plekken, co robic, co zobaczyc, co warto zobaczyc, co
      zwiedzic, atrakcje, atrakcja, miejsce, miejsca, miejsc, zabytki, ciekawe miejsca,
      ciekawostki, atrakcji
    `),
  },
];

function flatten(groups: readonly IntentGroup[]): readonly IntentPhrase[] {
  return groups.flatMap(({ offbeat, phrases }) => phrases.map((phrase) => ({ phrase, offbeat })));
}

/** Words that ask for the unusual, strongest 1. */
export const OFFBEAT_PHRASES: readonly IntentPhrase[] = flatten(OFFBEAT);

/** Words that ask for a place of any kind; all of strength 0. */
export const GENERIC_INTENT_PHRASES: readonly IntentPhrase[] = flatten(GENERIC);
