import type { Geocoder } from '../domain/geocoding.ts';
import type { HttpClient } from '../domain/http.ts';
import { createGoogleGeocoder } from './google.ts';
import type { CleanText } from './names.ts';
import { createOpenMeteoGeocoder } from './open-meteo.ts';
import { createPhotonGeocoder } from './photon.ts';
import { PUBLIC_GEOCODER_URLS } from './public-base-urls.ts';

/** A key, and an address in place of the public one, where they are set. */
interface Access {
  readonly apiKey?: string | undefined;
  readonly baseUrl?: string | undefined;
}

export interface OnlineGeocodersOptions {
  readonly http: HttpClient;
  readonly cleanText: CleanText;
  readonly upstreams: {
    readonly googleMaps: Access;
    readonly openMeteo: Access;
    readonly photon: Access;
  };
}

/** The geocoders there are, in the order to ask them: Google where its key is set, then those without one. */
export function createOnlineGeocoders(options: OnlineGeocodersOptions): readonly Geocoder[] {
  const { http, cleanText } = options;
  const { googleMaps, openMeteo, photon } = options.upstreams;
  const tools = { http, cleanText };
  const keyless = [
    createOpenMeteoGeocoder({
      ...tools,
      baseUrl: openMeteo.baseUrl ?? PUBLIC_GEOCODER_URLS.openMeteo,
    }),
    createPhotonGeocoder({ ...tools, baseUrl: photon.baseUrl ?? PUBLIC_GEOCODER_URLS.photon }),
  ];
  const { apiKey, baseUrl = PUBLIC_GEOCODER_URLS.googleMaps } = googleMaps;
  if (apiKey === undefined) return keyless;
  return [createGoogleGeocoder({ ...tools, baseUrl, apiKey }), ...keyless];
}
