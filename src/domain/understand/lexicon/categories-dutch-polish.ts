import { phrases, type CategoryGroup } from './phrases.ts';

/** Dutch, and Polish with the case endings that follow "w", "kolo" and verbs of looking for. */
export const DUTCH_AND_POLISH: readonly CategoryGroup[] = [
  {
    categories: ['GHOST_TOWN'],
    phrases: phrases(`
      spookstad, spooksteden, spookstadje, spookstadjes, spookdorp, spookdorpen, verlaten dorp,
      verlaten dorpen, opuszczone miasto, opuszczone miasta, opuszczona wies, opuszczone wsie,
      miasto duchow, miasta duchow, miasta widma, miasto widmo, wymarle miasta
    `),
  },
  {
    categories: ['ABANDONED'],
    phrases: phrases(`
      verlaten, verlaten plek, verlaten plekken, verlaten plaats, verlaten plaatsen, verlaten
      gebouw, verlaten gebouwen, verlaten huis, verlaten huizen, opuszczone, opuszczony,
      opuszczona, opuszczonych, opuszczone miejsce, opuszczone miejsca, opuszczonych miejsc,
      opuszczone budynki, opuszczony dom, opuszczone domy, opuszczony szpital, opuszczone szpitale
    `),
  },
  {
    categories: ['ABANDONED', 'INDUSTRIAL'],
    phrases: phrases(`
      verlaten fabriek, verlaten fabrieken, opuszczona fabryka, opuszczone fabryki
    `),
  },
  {
    categories: ['CAVE'],
    phrases: phrases(`
      grot, druipsteengrot, druipsteengrotten, mergelgrotten, jaskinia, jaskinie, jaskin, jaskini,
      groty
    `),
  },
  {
    categories: ['CASTLE'],
    phrases: phrases(`
      kasteel, kastelen, kasteelruine, kasteelruines, paleis, paleizen, zamek, zamki, zamkow,
      zamku, palac, dwor, dwory, ruiny zamku, ruiny zamkow
    `),
  },
  { categories: ['RUINS'], phrases: phrases('ruina, ruiny, kloosterruine') },
  {
    categories: ['FORT'],
    phrases: phrases(`
      vesting, vestingen, vestingstad, vestingsteden, forten, twierdza, twierdze
    `),
  },
  {
    categories: ['BUNKER'],
    phrases: phrases(`
      bunkry, bunkra, bunkrow, schron, schrony, schuilkelder, schuilkelders
    `),
  },
  {
    categories: ['MUSEUM'],
    phrases: phrases('musea, rariteitenkabinet, muzeum, muzea, muzeow, rariteiten'),
  },
  {
    categories: ['WATERFALL'],
    phrases: phrases('waterval, watervallen, wodospad, wodospady, wodospadow'),
  },
  {
    categories: ['HOT_SPRING'],
    phrases: phrases(`
      warmwaterbron, warmwaterbronnen, warme bronnen, gorace zrodla, termy
    `),
  },
  {
    categories: ['CEMETERY'],
    phrases: phrases(`
      begraafplaats, begraafplaatsen, kerkhof, kerkhoven, cmentarz, cmentarze, cmentarzy
    `),
  },
  {
    categories: ['TOMB'],
    phrases: phrases(`
      graven, grafkelder, grafkelders, grobowiec, grobowce, katakumby, krypty, kurhany, catacomben
    `),
  },
  {
    categories: ['MEGALITH'],
    phrases: phrases(`
      hunebed, hunebedden, steencirkel, steencirkels, kamienne kregi, kregi kamienne, megality
    `),
  },
  {
    categories: ['ANCIENT_SITE'],
    phrases: phrases(`
      opgraving, opgravingen, archeologische vindplaatsen, stanowiska archeologiczne, grodzisko,
      grodziska, grafheuvel, grafheuvels
    `),
  },
  {
    categories: ['HAUNTED'],
    phrases: phrases(`
      spookhuis, spookhuizen, spoken, heksen, nawiedzone, nawiedzony, nawiedzone miejsca,
      nawiedzone domy, nawiedzony dom, duchy, czarownice, legendy
    `),
  },
  {
    categories: ['SACRED_SITE'],
    phrases: phrases(`
      kerk, kerken, kapel, klooster, kloosters, kosciol, koscioly, kosciolow, klasztor, klasztory,
      kaplica, kaplice, kaplica czaszek, cerkiew, cerkwie
    `),
  },
  {
    categories: ['MINE'],
    phrases: phrases(`
      mijnen, mergelgroeve, mergelgroeven, kopalnia, kopalnie, sztolnia, sztolnie
    `),
  },
  {
    categories: ['INDUSTRIAL'],
    phrases: phrases(`
      industrieel erfgoed, fabriek, fabrieken, molen, molens, windmolen, windmolens, fabryka,
      fabryki, mlyn, mlyny, wiatrak, wiatraki, kamieniolom, kamieniolomy
    `),
  },
  { categories: ['BRIDGE'], phrases: phrases('brug, bruggen, mosty, wiadukt, wiadukty') },
  {
    categories: ['RAILWAY'],
    phrases: phrases(`
      spoorweg, spoorwegen, stoomtrein, stoomtreinen, treinstation, treinstations, kolej, koleje,
      dworzec, dworce, parowoz, parowozy, kolej waskotorowa
    `),
  },
  {
    categories: ['LIGHTHOUSE'],
    phrases: phrases('vuurtoren, vuurtorens, latarnia morska, latarnie morskie'),
  },
  {
    categories: ['SHIPWRECK'],
    phrases: phrases(`
      scheepswrak, scheepswrakken, wrak statku, wraki, wraki statkow
    `),
  },
  {
    categories: ['VIEWPOINT'],
    phrases: phrases(`
      uitzichtpunt, uitzichtpunten, uitkijktoren, uitkijktorens, punkt widokowy, punkty widokowe,
      wieza widokowa, wieze widokowe
    `),
  },
  {
    categories: ['NATURE'],
    phrases: phrases(`
      natuur, natuurgebied, natuurgebieden, bossen, wandeling, wandelingen, wandelroute,
      wandelroutes, przyroda, lasy, szlak, szlaki, jezioro, jeziora, park narodowy
    `),
  },
  {
    categories: ['GEOLOGY'],
    phrases: phrases(`
      rotsen, rotsformaties, skaly, skalki, formacje skalne, krater meteorytu
    `),
  },
  { categories: ['VOLCANO'], phrases: phrases('vulkaan, wulkan, wulkany') },
  {
    categories: ['GARDEN'],
    phrases: phrases(`
      tuin, tuinen, botanische tuin, botanische tuinen, doolhof, ogrod, ogrody, ogrod botaniczny,
      ogrody botaniczne, labirynt
    `),
  },
  {
    categories: ['WILDLIFE'],
    phrases: phrases('dierentuin, dierentuinen, dierenpark, dieren, zwierzeta'),
  },
  {
    categories: ['OBSERVATORY'],
    phrases: phrases('sterrenwacht, sterrenwachten, obserwatorium, obserwatoria'),
  },
  {
    categories: ['STREET_ART'],
    phrases: phrases(`
      straatkunst, muurschildering, muurschilderingen, sztuka uliczna, murale
    `),
  },
  {
    categories: ['MONUMENT'],
    phrases: phrases(`
      monumenten, standbeeld, standbeelden, pomnik, pomniki, pole bitwy
    `),
  },
  {
    categories: ['PRISON'],
    phrases: phrases('gevangenis, gevangenissen, wiezienie, wiezienia, lochy'),
  },
  {
    categories: ['FOOD_AND_DRINK'],
    phrases: phrases(`
      bruin cafe, bruine kroeg, bruine kroegen, kroeg, kroegen, knajpa, knajpy, karczma, karczmy
    `),
  },
  { categories: ['BREWERY'], phrases: phrases('brouwerij, brouwerijen, browar, browary') },
  {
    categories: ['SHOP'],
    phrases: phrases(`
      rommelmarkt, rommelmarkten, vlooienmarkt, vlooienmarkten, kringloopwinkel, kringloopwinkels,
      winkels, pchli targ, pchle targi, antykwariat, antykwariaty, sklepy
    `),
  },
  {
    categories: ['EVENT'],
    phrases: phrases(`
      evenementen, concerten, wydarzenia, koncert, koncerty, festiwal, festiwale, kerstmarkt,
      kerstmarkten
    `),
  },
];
