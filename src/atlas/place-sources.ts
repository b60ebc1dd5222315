import type { Attribution } from '../domain/places/place.ts';

const OPEN_STREET_MAP: Attribution = {
  text: '© OpenStreetMap contributors',
  url: 'https://www.openstreetmap.org/copyright',
  licence: 'ODbL-1.0',
};
const WIKIDATA: Attribution = {
  text: 'Wikidata',
  url: 'https://www.wikidata.org/',
  licence: 'CC0-1.0',
};
const PARK_SERVICE: Attribution = {
  text: 'National Register of Historic Places, U.S. National Park Service',
  url: 'https://www.nps.gov/subjects/nationalregister/',
  licence: 'LicenseRef-US-public-domain',
};

/** Credit and licence of every source of the atlas, by the name under which its rows are stored. */
export const PLACE_SOURCE_ATTRIBUTIONS: Readonly<Record<string, Attribution>> = {
  'ancient-nerds': {
    text: 'Ancient Nerds',
    url: 'https://ancientnerds.com/',
    licence: 'CC-BY-SA-4.0',
  },
  astrobservatories: {
    text: 'Astronomical observatories list',
    licence: 'MIT',
  },
  castlemap: {
    text: 'Castle Map, after Wikidata',
    url: 'https://www.wikidata.org/',
    licence: 'CC0-1.0',
  },
  'earth-impact-db': {
    text: 'Impact craters (facts after the Earth Impact Database)',
    licence: 'Unlicense',
  },
  'hamilton-waterfalls': {
    text: 'Contains information licensed under the Open Government Licence – City of Hamilton',
    url: 'https://open.hamilton.ca/',
    licence: 'LicenseRef-OGL-Hamilton',
  },
  'japan-heritage': {
    text: 'Japan Heritage, Agency for Cultural Affairs, Government of Japan',
    url: 'https://www.bunka.go.jp/',
    licence: 'CC-BY-4.0',
  },
  'montreal-murals': {
    text: 'Ville de Montréal, murales',
    url: 'https://donnees.montreal.ca/',
    licence: 'CC-BY-4.0',
  },
  'ncei-volcanoes': {
    text: 'Volcano locations, NOAA National Centers for Environmental Information',
    url: 'https://www.ncei.noaa.gov/',
    licence: 'LicenseRef-US-public-domain',
  },
  'noaa-thermal-springs': {
    text: 'Thermal Springs of the United States, NOAA',
    url: 'https://www.ncei.noaa.gov/',
    licence: 'LicenseRef-US-public-domain',
  },
  'nps-nrhp-ky': PARK_SERVICE,
  'nps-nrhp-nc': PARK_SERVICE,
  'nps-parks-api': {
    text: 'U.S. National Park Service',
    url: 'https://www.nps.gov/',
    licence: 'LicenseRef-US-public-domain',
  },
  openbrewerydb: { text: 'Open Brewery DB', url: 'https://www.openbrewerydb.org/', licence: 'MIT' },
  'osm-abandoned-us': OPEN_STREET_MAP,
  'osm-ghost-towns': OPEN_STREET_MAP,
  'osm-historic': OPEN_STREET_MAP,
  'osm-hot-springs': OPEN_STREET_MAP,
  'osm-lighthouses': OPEN_STREET_MAP,
  'osm-nodes-2019': OPEN_STREET_MAP,
  'osm-shipwrecks': OPEN_STREET_MAP,
  'osm-uk-castle': OPEN_STREET_MAP,
  'osm-uk-stones': OPEN_STREET_MAP,
  'osm-waterfalls-br': OPEN_STREET_MAP,
  pleiades: {
    text: 'Pleiades: A Gazetteer of Past Places',
    url: 'https://pleiades.stoa.org/',
    licence: 'CC-BY-3.0',
  },
  'unesco-whc': {
    text: 'UNESCO World Heritage List (facts)',
    url: 'https://whc.unesco.org/',
    licence: 'LicenseRef-facts',
  },
  'vancouver-public-art': {
    text: 'Contains information licensed under the Open Government Licence – Vancouver',
    url: 'https://opendata.vancouver.ca/',
    licence: 'LicenseRef-OGL-Vancouver',
  },
  'wikidata-archaeo': WIKIDATA,
  'wikidata-megaliths': WIKIDATA,
  'wikidata-roman': WIKIDATA,
  'wikipedia-nrhp': {
    text: 'National Register of Historic Places tables, Wikipedia contributors',
    url: 'https://en.wikipedia.org/wiki/National_Register_of_Historic_Places',
    licence: 'CC-BY-SA-4.0',
  },
  'wikivoyage-2015': {
    text: 'Wikivoyage contributors',
    url: 'https://www.wikivoyage.org/',
    licence: 'CC-BY-SA-3.0',
  },
  'wof-simplegeo': { text: "Who's On First", url: 'https://whosonfirst.org/', licence: 'CC0-1.0' },
};
