import type { Geocoder } from '../../../src/domain/geocoding.ts';
import type { HttpClient, HttpFailureStatus } from '../../../src/domain/http.ts';
import { createGoogleGeocoder } from '../../../src/geocoders/google.ts';
import { createOpenMeteoGeocoder } from '../../../src/geocoders/open-meteo.ts';
import { createPhotonGeocoder } from '../../../src/geocoders/photon.ts';
import { upstreamText } from '../../../src/sources/upstream-text.ts';
import type { Mode } from '../../upstreams/behaviour.ts';

/** The operator's key in tests, in a form that shows wherever it leaks to. */
export const KEY = 'secret-key-of-the-operator';

/** A geocoder under test; its name is that of its simulated upstream. */
export interface Subject {
  readonly name: 'open-meteo' | 'photon' | 'google-maps';
  readonly create: (http: HttpClient) => Geocoder;
  readonly keepForDays: number;
  /** Whom to credit, and under which licence. */
  readonly credits: RegExp;
  readonly licence: string;
  /** Where its failures mean something else than most geocoders' do. */
  readonly exceptions: Partial<Readonly<Record<Mode, HttpFailureStatus>>>;
  /** What it calls the towns that it finds when asked for "Pikeville". */
  readonly tells: { readonly countryCode?: string; readonly timeZone?: string };
}

export const SUBJECTS: readonly Subject[] = [
  {
    name: 'open-meteo',
    create: (http) =>
      createOpenMeteoGeocoder({
        http,
        baseUrl: 'https://simulator.test/open-meteo/',
        cleanText: upstreamText,
      }),
    keepForDays: 90,
    credits: /Open-Meteo.*GeoNames/u,
    licence: 'CC-BY-4.0',
    exceptions: {},
    tells: { countryCode: 'US', timeZone: 'America/New_York' },
  },
  {
    name: 'photon',
    create: (http) =>
      createPhotonGeocoder({
        http,
        baseUrl: 'https://simulator.test/photon',
        cleanText: upstreamText,
      }),
    keepForDays: 90,
    credits: /OpenStreetMap contributors/u,
    licence: 'ODbL-1.0',
    exceptions: {},
    tells: { countryCode: 'US' },
  },
  {
    name: 'google-maps',
    create: (http) =>
      createGoogleGeocoder({
        http,
        baseUrl: 'https://simulator.test/google-maps',
        apiKey: KEY,
        cleanText: upstreamText,
      }),
    keepForDays: 30,
    credits: /Google Maps/u,
    licence: 'LicenseRef-proprietary',
    exceptions: { forbidden: 'AUTH', 'error-in-200': 'RATE_LIMITED' },
    tells: {},
  },
];
