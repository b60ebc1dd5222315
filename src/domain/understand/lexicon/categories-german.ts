import { phrases, type CategoryGroup } from './phrases.ts';

/** German, with umlauts folded (`hohlen`) and spelled out (`hoehlen`). */
export const GERMAN: readonly CategoryGroup[] = [
  {
    categories: ['GHOST_TOWN'],
    phrases: phrases(`
      geisterstadt, geisterstadte, geisterstaedte, geisterstadten, geisterstaedten, geisterdorf,
      geisterdorfer, geisterdoerfer, verlassenes dorf, verlassene dorfer, verlassene doerfer,
      verlassene stadte, verlassene staedte, verlassene stadt, wustung, wustungen, wuestung,
      wuestungen
    `),
  },
  {
    categories: ['ABANDONED'],
    phrases: phrases(`
      verlassen, verlassene, verlassenen, verlassenes, verlassener, verlassener ort, verlassene
      orte, verlassenen orte, verlassenen orten, verlassene gebaude, verlassene gebaeude,
      verlassenes gebaude, verlassene hauser, verlassene haeuser, verlassene plaetze, verlassene
      platze, verlassene krankenhauser, verlassene hotels, verfallene, verfallene gebaude,
      verfallene gebaeude, stillgelegte, leerstehende, vergessene orte, geisterorte
    `),
  },
  {
    categories: ['ABANDONED', 'INDUSTRIAL'],
    phrases: phrases(`
      verlassene fabrik, verlassene fabriken, industrieruine, industrieruinen
    `),
  },
  {
    categories: ['CAVE'],
    phrases: phrases(`
      hohle, hohlen, hoehle, hoehlen, tropfsteinhohle, tropfsteinhohlen, tropfsteinhoehle,
      tropfsteinhoehlen, schauhohle, schauhohlen, schauhoehlen, grotten, eishohle, eishohlen,
      eishoehlen, hohlenmalerei, hohlenmalereien
    `),
  },
  {
    categories: ['CASTLE'],
    phrases: phrases(`
      burg, burgen, schloss, schlosser, schloesser, ritterburg, ritterburgen, wasserburg,
      wasserburgen, wasserschloss, wasserschlosser, wasserschloesser, jagdschloss, palast,
      palaste, palaeste
    `),
  },
  {
    categories: ['RUINS'],
    phrases: phrases(`
      ruine, ruinen, klosterruine, klosterruinen, kirchenruine, kirchenruinen
    `),
  },
  {
    categories: ['CASTLE', 'RUINS'],
    phrases: phrases('burgruine, burgruinen, schlossruine, schlossruinen'),
  },
  {
    categories: ['FORT'],
    phrases: phrases(`
      festung, festungen, zitadelle, zitadellen, stadtmauer, stadtmauern
    `),
  },
  {
    categories: ['BUNKER'],
    phrases: phrases(`
      bunkeranlage, bunkeranlagen, luftschutzbunker, atombunker, raketensilo, raketensilos, kalter
      krieg, militaranlagen, militaeranlagen
    `),
  },
  {
    categories: ['MUSEUM'],
    phrases: phrases(`
      museen, kuriositatenkabinett, kuriositaetenkabinett, kuriositaten, kuriositaeten,
      heimatmuseum, heimatmuseen, freilichtmuseum, freilichtmuseen, sammlung, sammlungen,
      ausstellung, ausstellungen
    `),
  },
  {
    categories: ['WATERFALL'],
    phrases: phrases(`
      wasserfall, wasserfalle, wasserfaelle, wasserfallen, wasserfaellen
    `),
  },
  {
    categories: ['HOT_SPRING'],
    phrases: phrases(`
      heisse quelle, heisse quellen, heissen quellen, thermalquelle, thermalquellen, therme,
      thermen, thermalbad, thermalbader, thermalbaeder, geysire
    `),
  },
  {
    categories: ['CEMETERY'],
    phrases: phrases(`
      friedhof, friedhofe, friedhoefe, friedhofen, friedhoefen, waldfriedhof
    `),
  },
  {
    categories: ['TOMB'],
    phrases: phrases(`
      graber, graeber, gruft, grufte, gruefte, krypta, krypten, katakombe, katakomben, mausoleen,
      beinhaus, beinhauser, beinhaeuser, hugelgrab, huegelgrab, hugelgraber, huegelgraeber
    `),
  },
  {
    categories: ['MEGALITH'],
    phrases: phrases(`
      megalithen, steinkreis, steinkreise, hunengrab, hunengraber, huenengrab, huenengraeber,
      grosssteingrab, grosssteingraber, grosssteingraeber, menhire, findling, findlinge
    `),
  },
  {
    categories: ['ANCIENT_SITE'],
    phrases: phrases(`
      ausgrabung, ausgrabungen, archaologische statte, archaologische statten, archaologie,
      archaeologie, keltisch, keltische, romische ruinen, roemische ruinen, felsbilder,
      felsmalerei, felsmalereien, pyramiden, ringwall
    `),
  },
  {
    categories: ['HAUNTED'],
    phrases: phrases(`
      spukhaus, spukhauser, spukhaeuser, spukort, spukorte, spuk, spukschloss, gespenst,
      gespenster, geister, hexen, hexe, gruselige orte, geisterhaus, geisterhauser,
      geisterhaeuser, legende, legenden
    `),
  },
  {
    categories: ['SACRED_SITE'],
    phrases: phrases(`
      kirche, kirchen, kapelle, kapellen, kloster, kloester, tempel, wallfahrtsort,
      wallfahrtsorte, heilige orte, kultplatz, kultplatze, kultplaetze, kraftort, kraftorte,
      moschee, moscheen, synagoge, synagogen, felsenkirche
    `),
  },
  {
    categories: ['MINE'],
    phrases: phrases(`
      bergwerk, bergwerke, besucherbergwerk, besucherbergwerke, stollen, zeche, zechen,
      salzbergwerk, silberbergwerk
    `),
  },
  {
    categories: ['INDUSTRIAL'],
    phrases: phrases(`
      industriekultur, industriedenkmal, industriedenkmaler, industriedenkmaeler, fabrik,
      fabriken, kraftwerk, kraftwerke, muhle, muhlen, muehle, muehlen, talsperre, talsperren,
      steinbruch, steinbruche, steinbrueche
    `),
  },
  {
    categories: ['RAILWAY'],
    phrases: phrases(`
      eisenbahn, eisenbahnen, bahnhof, bahnhofe, bahnhoefe, dampflok, dampfloks, schmalspurbahn,
      schmalspurbahnen, verlassener bahnhof, verlassene bahnhofe, verlassene bahnhoefe,
      eisenbahnmuseum, museumsbahn, museumsbahnen
    `),
  },
  {
    categories: ['BRIDGE'],
    phrases: phrases(`
      brucke, brucken, bruecke, bruecken, hangebrucke, hangebrucken, haengebruecke,
      haengebruecken, teufelsbrucke, viadukt, viadukte
    `),
  },
  {
    categories: ['LIGHTHOUSE'],
    phrases: phrases('leuchtturm, leuchtturme, leuchttuerme, leuchtturmen'),
  },
  { categories: ['SHIPWRECK'], phrases: phrases('schiffswrack, schiffswracks, wracks') },
  {
    categories: ['VIEWPOINT'],
    phrases: phrases(`
      aussichtspunkt, aussichtspunkte, aussichtspunkten, aussichtsturm, aussichtsturme,
      aussichtstuerme, aussicht, aussichten, fernsicht
    `),
  },
  {
    categories: ['NATURE'],
    phrases: phrases(`
      natur, wald, walder, waelder, wanderung, wanderungen, wanderweg, wanderwege, wandern,
      naturpark, naturparks, nationalpark, nationalparks, naturwunder, badesee, badeseen,
      badestelle, badestellen, moor, moore, quellen, strand, strande, straende
    `),
  },
  {
    categories: ['GEOLOGY'],
    phrases: phrases(`
      felsen, felsformation, felsformationen, schlucht, schluchten, klamm, klammen,
      versteinerungen, fossilien, krater, meteoritenkrater, felsentor, geologie
    `),
  },
  { categories: ['VOLCANO'], phrases: phrases('vulkan, vulkane, vulkanen, maare, lavafeld') },
  {
    categories: ['GARDEN'],
    phrases: phrases(`
      garten, gaerten, botanischer garten, botanische garten, botanische gaerten, schlosspark,
      schlossparks, irrgarten, irrgaerten, labyrinthe
    `),
  },
  {
    categories: ['WILDLIFE'],
    phrases: phrases(`
      tierpark, tierparks, wildpark, wildparks, tiergarten, tiere, vogelbeobachtung, aquarien
    `),
  },
  {
    categories: ['OBSERVATORY'],
    phrases: phrases(`
      sternwarte, sternwarten, planetarien, sternenpark, sternenparks, sterne beobachten
    `),
  },
  {
    categories: ['STREET_ART'],
    phrases: phrases(`
      strassenkunst, wandbild, wandbilder, wandmalerei, wandmalereien, graffitis, kunst im
      offentlichen raum
    `),
  },
  {
    categories: ['MONUMENT'],
    phrases: phrases(`
      denkmal, denkmaler, denkmaeler, gedenkstatte, gedenkstatten, gedenkstaette, gedenkstaetten,
      statuen, schlachtfeld, schlachtfelder, skulpturen
    `),
  },
  {
    categories: ['PRISON'],
    phrases: phrases(`
      gefangnis, gefangnisse, gefaengnis, gefaengnisse, kerker, verlies, verliese
    `),
  },
  {
    categories: ['HISTORIC_BUILDING'],
    phrases: phrases(`
      historische gebaude, historische gebaeude, historische hauser, herrenhaus, herrenhauser,
      herrenhaeuser, gutshaus, gutshauser, gutshaeuser, turm, turme, tuerme, windmuhle,
      windmuhlen, windmuehlen, architektur, altbauten
    `),
  },
  {
    categories: ['FOOD_AND_DRINK'],
    phrases: phrases(`
      kneipe, kneipen, gasthaus, gasthauser, gasthaeuser, wirtshaus, wirtshauser, weinkeller,
      biergarten
    `),
  },
  {
    categories: ['BREWERY'],
    phrases: phrases(`
      brauerei, brauereien, bier, brauhaus, brauhauser, brauhaeuser, hausbrauerei
    `),
  },
  {
    categories: ['SHOP'],
    phrases: phrases(`
      laden, laeden, flohmarkt, flohmarkte, flohmaerkte, antiquariat, antiquariate, trodelmarkt,
      troedelmarkt, buchladen, plattenladen
    `),
  },
  {
    categories: ['THEATER'],
    phrases: phrases(`
      kino, kinos, autokino, autokinos, oper, opernhaus, puppentheater
    `),
  },
  {
    categories: ['EVENT'],
    phrases: phrases(`
      veranstaltung, veranstaltungen, konzert, konzerte, feste, stadtfest, weihnachtsmarkt,
      weihnachtsmarkte, weihnachtsmaerkte, volksfest, mittelaltermarkt, was ist los
    `),
  },
];
