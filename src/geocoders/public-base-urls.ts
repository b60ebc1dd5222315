/** Where each geocoder is when nothing replaces its address: scheme, host and path prefix. */
export const PUBLIC_GEOCODER_URLS = {
  googleMaps: 'https://maps.googleapis.com',
  openMeteo: 'https://geocoding-api.open-meteo.com',
  photon: 'https://photon.komoot.io',
} as const;
