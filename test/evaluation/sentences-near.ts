import { at, type EvaluationSentence } from './expectation.ts';

/** Ambiguous names, which the caller's own position decides, and clear ones, which it must not. */
export const NEAR_SENTENCES: readonly EvaluationSentence[] = [
  {
    text: 'weird stuff in springfield',
    expect: at(39.8017, -89.6437),
    intent: 'weird',
    near: { lat: 39.9, lng: -89.4 },
  },
  {
    text: 'caves near springfield',
    expect: at(37.2153, -93.2982),
    categories: ['CAVE'],
    near: { lat: 37.1, lng: -93.4 },
  },
  {
    text: 'hidden gems in Portland',
    expect: at(43.6574, -70.2589),
    intent: 'hidden gems',
    near: { lat: 43.7, lng: -70.4 },
  },
  {
    text: 'haunted places in Salem',
    expect: at(44.9429, -123.0351),
    categories: ['HAUNTED'],
    near: { lat: 44.95, lng: -123.1 },
  },
  {
    text: 'haunted places in Salem',
    expect: at(42.5195, -70.8967),
    categories: ['HAUNTED'],
    near: { lat: 42.5, lng: -70.95 },
  },
  {
    text: 'columbus murals',
    expect: at(32.461, -84.9877),
    categories: ['STREET_ART'],
    near: { lat: 32.5, lng: -84.9 },
  },
  {
    text: 'things to do in Richmond',
    expect: at(39.8289, -84.8902),

    near: { lat: 39.85, lng: -84.95 },
  },
  {
    text: 'Pikeville hikes',
    expect: at(35.6056, -85.1889),
    categories: ['NATURE'],
    near: { lat: 35.6, lng: -85.1 },
  },
  {
    text: 'abandoned places around Birmingham',
    expect: at(52.4814, -1.8998),
    categories: ['ABANDONED'],
    near: { lat: 52.4, lng: -1.8 },
  },
  {
    text: 'offbeat Cambridge',
    expect: at(42.3751, -71.1056),
    intent: 'offbeat',
    near: { lat: 42.4, lng: -71.1 },
  },
  {
    text: 'ruins in Granada',
    expect: at(11.9299, -85.956),
    categories: ['RUINS'],
    near: { lat: 12.0, lng: -86.0 },
  },
  {
    text: 'Weird museums near St. Louis',
    expect: at(38.6273, -90.1979),
    categories: ['MUSEUM'],
    near: { lat: 37.47, lng: -82.52 },
  },
  {
    text: 'odd things in Tokyo',
    expect: at(35.6895, 139.6917),
    intent: 'odd',
    near: { lat: 40.7, lng: -74.0 },
  },
];
