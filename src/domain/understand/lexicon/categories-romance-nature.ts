import { phrases, type CategoryGroup } from './phrases.ts';

/** Nature, culture and events in French, Spanish, Italian and Portuguese. */
export const ROMANCE_NATURE_AND_CULTURE: readonly CategoryGroup[] = [
  {
    categories: ['VIEWPOINT'],
    phrases: phrases(`
      point de vue, points de vue, belvedere, belvederes, belvederi, mirador, miradores, vistas
      panoramicas, punto panoramico, punti panoramici, miradouro, miradouros, mirante, mirantes,
      panoramique
    `),
  },
  {
    categories: ['NATURE'],
    phrases: phrases(`
      randonnee, randonnees, sentier, sentiers, foret, forets, parc, parcs, parc naturel, parcs
      naturels, plage, plages, naturaleza, bosque, bosques, sendero, senderos, senderismo, parque,
      parques, parque natural, playa, playas, lago, lagos, natura, bosco, boschi, sentiero,
      sentieri, parco, parchi, spiaggia, spiagge, escursioni, natureza, floresta, florestas,
      trilha, trilhas, praia, praias, piscinas naturais, piscinas naturales, lac, lacs
    `),
  },
  {
    categories: ['GEOLOGY'],
    phrases: phrases(`
      formations rocheuses, formation rocheuse, rochers, formaciones rocosas, formacion rocosa,
      rocas, canones, formazioni rocciose, rocce, formacoes rochosas, crateres, cratere, crateri,
      dunas, fossiles, fosiles, fossili
    `),
  },
  {
    categories: ['VOLCANO'],
    phrases: phrases('volcan, volcans, volcanes, vulcano, vulcani, vulcao, vulcoes'),
  },
  {
    categories: ['GARDEN'],
    phrases: phrases(`
      jardin, jardins, jardin botanique, jardins botaniques, jardines, jardin botanico, jardines
      botanicos, giardino, giardini, orto botanico, orti botanici, jardim, jardim botanico,
      labirinto, laberinto, laberintos
    `),
  },
  {
    categories: ['WILDLIFE'],
    phrases: phrases(`
      animaux, parc animalier, parcs animaliers, animales, zoologico, animali, animais, reserve
      animaliere, acuario, acuarios, acquario, acquari
    `),
  },
  {
    categories: ['OBSERVATORY'],
    phrases: phrases(`
      observatoire, observatoires, observatorio, observatorios, osservatorio, osservatori,
      planetario, planetarios
    `),
  },
  {
    categories: ['STREET_ART'],
    phrases: phrases(`
      art de rue, art urbain, fresque, fresques, peintures murales, arte urbano, arte callejero,
      murales, arte urbana, arte di strada, grafite, grafites, grafitis, arte de rua
    `),
  },
  {
    categories: ['MONUMENT'],
    phrases: phrases(`
      monumento, monumentos, monumenti, estatua, estatuas, statua, champ de bataille, champs de
      bataille, campo de batalla, escultura, esculturas, memoriale
    `),
  },
  {
    categories: ['PRISON'],
    phrases: phrases(`
      prison abandonnee, prisons abandonnees, bagne, carcel, carceles, prision, prisiones,
      prigione, prigioni, carcere, carceri, prisao, prisoes, cachots
    `),
  },
  {
    categories: ['HISTORIC_BUILDING'],
    phrases: phrases(`
      batiment historique, batiments historiques, edificio historico, edificios historicos,
      edifici storici, edificio storico, arquitectura, arquitetura, architettura, torre, torres,
      torri, moulins a vent
    `),
  },
  {
    categories: ['FOOD_AND_DRINK'],
    phrases: phrases(`
      bistrot, bistrots, bar cache, bars caches, bar clandestin, bares, bares ocultos,
      restaurante, restaurantes, ristorante, ristoranti, osteria, osterie, taberna, tabernas,
      trattoria, trattorie, tasca, tascas
    `),
  },
  {
    categories: ['BREWERY'],
    phrases: phrases(`
      brasserie artisanale, brasseries artisanales, brasserie, brasseries, cerveceria,
      cervecerias, birrificio, birrifici, cervejaria, cervejarias, cerveza artesanal
    `),
  },
  {
    categories: ['SHOP'],
    phrases: phrases(`
      brocante, brocantes, marche aux puces, marches aux puces, librairie, librairies, boutique,
      boutiques, rastro, mercadillo, mercadillos, mercado, mercados, tienda, tiendas, libreria,
      librerias, mercatino, mercatini, mercato, mercati, negozi, mercatino delle pulci, feira da
      ladra, livraria, livrarias, lojas
    `),
  },
  {
    categories: ['THEATER'],
    phrases: phrases(`
      teatro, teatros, teatri, cine, cines, autocine, teatro abandonado, opera
    `),
  },
  {
    categories: ['EVENT'],
    phrases: phrases(`
      evenement, evenements, evento, eventos, eventi, concierto, conciertos, concerto, concerti,
      concertos, fiesta, fiestas, festa, festas, sagra, sagre, festivales, festivais, marche de
      noel, marches de noel
    `),
  },
];
