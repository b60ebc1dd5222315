import { HERE, type EvaluationSentence } from './expectation.ts';

/** Sentences that mean where the traveller is. */
export const HERE_SENTENCES: readonly EvaluationSentence[] = [
  { text: 'weird stuff near me', expect: HERE, intent: 'weird' },
  { text: 'caves near me', expect: HERE, categories: ['CAVE'] },
  { text: 'haunted places nearby', expect: HERE, categories: ['HAUNTED'] },
  { text: "what's strange around here?", expect: HERE, intent: 'strange' },
  { text: 'anything abandoned close by', expect: HERE, categories: ['ABANDONED'] },
  { text: 'hidden gems in my area', expect: HERE, intent: 'hidden gems' },
  {
    text: 'ghost towns within 50 miles of me',
    expect: HERE,
    categories: ['GHOST_TOWN'],
    radiusKm: 80.47,
  },
  { text: 'waterfalls near my location pls', expect: HERE, categories: ['WATERFALL'] },
  { text: 'street art around me', expect: HERE, categories: ['STREET_ART'] },
  { text: 'Near me: odd museums', expect: HERE, categories: ['MUSEUM'] },
  { text: 'breweries within 10 km near me', expect: HERE, categories: ['BREWERY'], radiusKm: 10 },
  { text: 'show me weird stuff near where i am', expect: HERE, intent: 'weird' },
  { text: 'höhlen in meiner nähe', expect: HERE, categories: ['CAVE'] },
  { text: 'verlassene Orte in der Nähe', expect: HERE, categories: ['ABANDONED'] },
  { text: 'lieux insolites autour de moi', expect: HERE, intent: 'insolites' },
  { text: 'châteaux près de chez moi', expect: HERE, categories: ['CASTLE'] },
  { text: 'lugares abandonados cerca de mí', expect: HERE, categories: ['ABANDONED'] },
  { text: 'grotte vicino a me', expect: HERE, categories: ['CAVE'] },
  { text: 'castelos perto de mim', expect: HERE, categories: ['CASTLE'] },
  { text: 'verlaten plekken in de buurt', expect: HERE, categories: ['ABANDONED'] },
  { text: 'zamki w okolicy', expect: HERE, categories: ['CASTLE'] },
];
