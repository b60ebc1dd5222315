import { phrases } from './phrases.ts';

/** How the place that follows relates to what is looked for. */
export type LocationRelation = 'IN' | 'NEAR' | 'TO' | 'FROM' | 'THROUGH' | 'OF';

/** A word or phrase that a location may follow. */
export interface Preposition {
  /** Folded by `foldKey`. */
  readonly phrase: string;
  /** 0 to 1: how surely what follows is where somebody wants to go. */
  readonly strength: number;
  readonly relation: LocationRelation;
}

interface PrepositionGroup {
  readonly relation: LocationRelation;
  readonly strength: number;
  readonly phrases: readonly string[];
}

const GROUPS: readonly PrepositionGroup[] = [
  {
    relation: 'IN',
    strength: 1,
    phrases: phrases(`
      in, within, inside, throughout, all over, all around, across, in and around, in or around,
      in or near, in around, located in, based in, staying in, stay in, living in, live in, lives
      in, stuck in, stranded in, in the middle of, in the heart of, in the area of, in the town
      of, in the city of, in the county of, in the state of, in the vicinity of, in the
      neighborhood of, spending time in, vacationing in, moving to
    `),
  },
  {
    relation: 'NEAR',
    strength: 1,
    phrases: phrases(`
      near, nearby to, near to, nr, close to, next to, close by to, nearest to, closest to,
      around, outside of, just outside, just outside of, right outside, right outside of, not far
      from, not too far from, far from, a short drive from, within driving distance of, driving
      distance from, within reach of, within an easy drive of, day trip from, day trips from,
      daytrip from, daytrips from, drive from, beside, north of, south of, east of, west of,
      northeast of, northwest of, southeast of, southwest of
    `),
  },
  {
    relation: 'NEAR',
    strength: 0.9,
    phrases: phrases(`
      outside, surrounding, bordering, alongside, along, on the way to, enroute to, en route to,
      off of
    `),
  },
  {
    relation: 'TO',
    strength: 0.8,
    phrases: phrases(`
      visiting, visit, going to, go to, traveling to, travelling to, travel to, driving to, drive
      to, heading to, headed to, heading into, headed for, heading for, heading towards, flying
      to, fly to, flying into, trip to, road trip to, roadtrip to, on my way to, coming to, come
      to, will be in, arriving in, exploring, explore, discover, touring, stopping in, stop in,
      stopping at, landing in, layover in, welcome to
    `),
  },
  {
    relation: 'THROUGH',
    strength: 0.9,
    phrases: phrases(`
      through, thru, passing through, pass through, passing thru, passing by, driving through,
      driving thru, drive through, driving around, driving across, traveling through, travelling
      through, road trip through, roadtrip through, going through, cruising through, wandering
      through, hitchhiking through, biking through
    `),
  },
  { relation: 'TO', strength: 0.7, phrases: phrases('into, toward, towards') },
  // Verbs follow it as often as places do: "I want to march".
  { relation: 'TO', strength: 0.6, phrases: phrases('to') },
  { relation: 'IN', strength: 0.7, phrases: phrases('at') },
  { relation: 'IN', strength: 0.6, phrases: phrases('on, upon, by') },
  {
    relation: 'FROM',
    strength: 0.6,
    phrases: phrases(`
      from, leaving, leaving from, starting from, starting in, departing, between, in between
    `),
  },
  { relation: 'OF', strength: 0.4, phrases: phrases('of, about, for, via, past, over, beyond') },

  // German
  {
    relation: 'NEAR',
    strength: 1,
    phrases: phrases(`
      bei, nahe, nahe bei, in der nahe von, in der naehe von, nah bei, rund um, rings um, in der
      umgebung von, im umkreis von, im raum, im grossraum, in der gegend um, in der gegend von,
      unweit von, unweit, nicht weit von, ausserhalb von, ausserhalb
    `),
  },
  {
    relation: 'IN',
    strength: 0.9,
    phrases: phrases(`
      innerhalb von, in der region, in der stadt, im kreis, im landkreis, auf der insel, mitten
      in, quer durch, durch
    `),
  },
  {
    relation: 'TO',
    strength: 0.8,
    phrases: phrases(`
      nach, richtung, ausflug nach, reise nach, fahren nach, unterwegs nach
    `),
  },
  { relation: 'IN', strength: 0.6, phrases: phrases('um, auf, an der, zwischen') },
  // "I'm" and "I am" have the same letters once folded.
  {
    relation: 'IN',
    strength: 0.4,
    phrases: phrases('im, am, von, vom, aus, zu, zum, zur, fur, uber'),
  },

  // French
  {
    relation: 'NEAR',
    strength: 1,
    phrases: phrases(`
      pres de, pres d, pres du, pres des, proche de, proches de, proche du, autour de, autour du,
      autour d, aux alentours de, aux environs de, dans les environs de, a proximite de, a cote
      de, non loin de, pas loin de, dans la region de
    `),
  },
  {
    relation: 'IN',
    strength: 0.9,
    phrases: phrases('en, dans, dans le, dans la, dans les, a travers, au coeur de'),
  },
  { relation: 'IN', strength: 0.6, phrases: phrases('au, aux, sur, chez, entre, vers') },
  // The article of English and the preposition of French, Spanish and Italian.
  { relation: 'TO', strength: 0.4, phrases: phrases('a') },
  { relation: 'OF', strength: 0.35, phrases: phrases('de, du, des, d') },

  // Spanish
  {
    relation: 'NEAR',
    strength: 1,
    phrases: phrases(`
      cerca de, cerca del, alrededor de, alrededor del, alrededores de, en los alrededores de, en
      las afueras de, junto a, proximo a, proximos a, no lejos de, en la zona de, por los
      alrededores de, en torno a
    `),
  },
  {
    relation: 'IN',
    strength: 0.5,
    phrases: phrases('por, hacia, hasta, desde, del, camino a, rumbo a'),
  },

  // Italian
  {
    relation: 'NEAR',
    strength: 1,
    phrases: phrases(`
      vicino a, vicino ad, vicino al, vicino alla, nei pressi di, nei dintorni di, dintorni di,
      intorno a, attorno a, nelle vicinanze di, non lontano da, in zona
    `),
  },
  { relation: 'IN', strength: 0.8, phrases: phrases('nel, nella, nelle, nei, negli, nell, ad') },
  {
    relation: 'OF',
    strength: 0.4,
    phrases: phrases(`
      di, della, dello, delle, dei, da, dal, dalla, tra, fra, sul, sulla, fuori
    `),
  },

  // Portuguese
  {
    relation: 'NEAR',
    strength: 1,
    phrases: phrases(`
      perto de, perto do, perto da, proximo de, proximo do, proximo da, ao redor de, ao redor do,
      em volta de, nos arredores de, arredores de, a volta de, junto de
    `),
  },
  { relation: 'IN', strength: 0.9, phrases: phrases('em') },
  { relation: 'IN', strength: 0.5, phrases: phrases('na, nas, nos, ao, aos, pelo, pela') },

  // Dutch
  {
    relation: 'NEAR',
    strength: 1,
    phrases: phrases(`
      bij, in de buurt van, dichtbij, dicht bij, rond, rondom, in de omgeving van, nabij, vlakbij,
      vlak bij, niet ver van, buiten
    `),
  },
  { relation: 'TO', strength: 0.7, phrases: phrases('naar, langs, doorheen, tussen') },
  { relation: 'IN', strength: 0.5, phrases: phrases('op, te, van, vanuit') },

  // Polish
  {
    relation: 'NEAR',
    strength: 1,
    phrases: phrases(`
      kolo, w poblizu, niedaleko, niedaleko od, blisko, w okolicach, w okolicy miasta, okolice,
      obok, w rejonie, pod miastem, wokol
    `),
  },
  { relation: 'IN', strength: 0.7, phrases: phrases('w, nad, przy, pod, na terenie') },
];

/** Every word or phrase that introduces a location, each once. */
export const PREPOSITIONS: readonly Preposition[] = GROUPS.flatMap(
  ({ relation, strength, phrases }) => phrases.map((phrase) => ({ phrase, strength, relation })),
);

/** What people write for the place they are at. Folded by `foldKey`. */
export const HERE_PHRASES: readonly string[] = phrases(`
  near me, nearme, near my, near us, near by, nearby, close to me, close to us, close by, closest
  to me, nearest to me, around me, around us, around here, round here, near here, here, right
  here, from here, in this area, in the area, in my area, in our area, in this town, in my town,
  in our town, in my city, in our city, in my neighborhood, in my neighbourhood, in the
  neighborhood, in this neighborhood, in this city, in this region, in my region, in my state, in
  my county, around my house, near my house, near my home, near my hotel, around my area, around
  town, around this area, near this place, where i am, where im at, where i am now, where im
  staying, where i live, where we are, where were at, by me, by us, next to me, my location, my
  current location, current location, near my location, near my current location, near my place,
  from my location, within walking distance, walking distance, in walking distance, within driving
  distance, in the vicinity of me, in my vicinity, my area, my town, my city, my neighborhood, my
  neighbourhood, my hometown, my home town, my backyard, in my own backyard, close to home, near
  home, close to where i live, near where i live, near where i am, near where we are, anywhere
  close, somewhere close, somewhere nearby, not far from here, not far from me, outside my door,
  in the vicinity, in meiner nahe, in meiner naehe, in der nahe, in der naehe, in unserer nahe, in
  unserer naehe, nahe bei mir, bei mir, bei mir in der nahe, bei uns, um mich herum, rund um mich,
  in meiner umgebung, in der umgebung, in der gegend, in dieser gegend, in meiner gegend, hier,
  hier in der nahe, hier in der naehe, hier in der gegend, um die ecke, in der nachbarschaft, mein
  standort, meinem standort, wo ich bin, autour de moi, autour de nous, pres de moi, pres de chez
  moi, pres de chez nous, pres d ici, pres dici, a cote de moi, a cote de chez moi, a cote d ici,
  a cote dici, dans le coin, dans les environs, aux alentours, a proximite, ici, par ici, dans mon
  quartier, dans ma ville, dans ma region, ma position, proche de moi, proche de chez moi, cerca
  de mi, cerca de aqui, cerca de mi casa, cerca de nosotros, cerca mio, por aqui, por aqui cerca,
  aqui cerca, aqui, alrededor de mi, a mi alrededor, en mi zona, en mi ciudad, en mi area, en mi
  barrio, en los alrededores, en esta zona, en la zona, mi ubicacion, donde estoy, vicino a me,
  vicino a noi, vicino a casa, vicino a casa mia, qui vicino, nei dintorni, nelle vicinanze, da
  queste parti, intorno a me, nella mia zona, nella mia citta, dove sono, nei paraggi, dove mi
  trovo, perto de mim, perto de nos, perto daqui, perto de casa, aqui perto, por perto, ao meu
  redor, na minha regiao, na minha cidade, na minha zona, nas redondezas, onde estou, a minha
  volta, in de buurt, bij mij in de buurt, in mijn buurt, hier in de buurt, dicht bij mij,
  dichtbij mij, om de hoek, in mijn omgeving, in de omgeving, bij mij, rond mij, rondom mij, waar
  ik ben, mijn locatie, w okolicy, w mojej okolicy, w poblizu mnie, kolo mnie, blisko mnie,
  niedaleko mnie, obok mnie, w moim miescie, tutaj, gdzie jestem, w sasiedztwie, niedaleko stad
`);
