import { isOnEarth } from './geometry.ts';
import type { SimulatedPlace } from './places.ts';
import type { Reply } from './reply.ts';
import { json, text } from './reply.ts';
import type { RadiusQuery, Role } from './sparql.ts';
import { readRadiusQuery } from './sparql.ts';
import type { Call, Scene, Upstream } from './upstream.ts';
import { refuseAgent, WIKIMEDIA_FAILURES } from './wikimedia.ts';
import { articleUrl } from './wikipedia-pages.ts';

const RESULTS_TYPE = 'application/sparql-results+json;charset=utf-8';
const ENTITY = 'http://www.wikidata.org/entity/';
/** A class that no list of classes has, as most items carry one. */
const UNHEARD_OF_CLASS = `${ENTITY}Q990000000`;
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** The Wikidata Query Service for `wikibase:around`: every value a text, absent ones left out. */
export const wikidata: Upstream = {
  name: 'wikidata',
  hosts: ['query.wikidata.org'],
  typicalDelayMs: 900,
  variants: [],
  failures: {
    ...WIKIMEDIA_FAILURES,
    'server-error': () => text(timeoutTrace(), 500),
    'error-in-200': () =>
      results(`{"head":{"vars":["place"]},"results":{"bindings":[${timeoutTrace()}`),
    'no-containers': () => results(JSON.stringify({ head: { vars: [] } })),
  },
  answer(call, scene) {
    const refusal = refuseAgent(call);
    if (refusal) return refusal;
    if (!call.path.endsWith('sparql')) return text('HTTP ERROR 404 Not Found', 404);
    const query = readRadiusQuery(queryOf(call));
    if (query === undefined || !isOnEarth(query.centre))
      return text('java.util.concurrent.ExecutionException: MalformedQueryException', 400);
    if (!wantsJson(call))
      return {
        status: 200,
        headers: { 'content-type': 'application/sparql-results+xml' },
        body: '<?xml version="1.0"?><sparql/>',
      };
    return results(JSON.stringify(table(query, scene)));
  },
};

function queryOf(call: Call): string {
  if (call.method !== 'POST') return call.params.get('query') ?? '';
  const isForm = (call.headers.get('content-type') ?? '').includes('x-www-form-urlencoded');
  return isForm ? (new URLSearchParams(call.body).get('query') ?? '') : call.body;
}

function wantsJson(call: Call): boolean {
  return (
    call.params.get('format') === 'json' || (call.headers.get('accept') ?? '').includes('json')
  );
}

function table(query: RadiusQuery, scene: Scene): object {
  const places = scene.world.places(query, 'wikidata');
  const rows = places.flatMap((place) => rowsOf(query, place)).slice(0, query.limit);
  return {
    head: { vars: query.columns.map((column) => column.name) },
    results: { bindings: rows },
  };
}

/** One row a place, but the third place has two points and so two rows, as such items have. */
function rowsOf(query: RadiusQuery, place: SimulatedPlace): object[] {
  const row = Object.fromEntries(
    query.columns.flatMap(({ name, role, isList }) => {
      const term =
        role === undefined ? undefined : termOf(role, place, isList ? query.separator : undefined);
      return term === undefined ? [] : [[name, term]];
    }),
  );
  return place.index === 2 ? [row, row] : [row];
}

/** A separator makes a list of the classes into one literal. */
function termOf(
  role: Role,
  place: SimulatedPlace,
  separator: string | undefined,
): object | undefined {
  const typeUri = `${ENTITY}${place.kind.wikidataClass}`;
  switch (role) {
    case 'place':
      return { type: 'uri', value: `${ENTITY}${place.item}` };
    case 'label':
      return isUnlabelled(place) ? literal(place.item) : english(place.name);
    case 'description':
      return place.index % 6 === 4
        ? undefined
        : english(`${place.kind.noun.toLowerCase()} in the simulator`);
    case 'location':
      return literal(
        `Point(${place.point.lng} ${place.point.lat})`,
        'http://www.opengis.net/ont/geosparql#wktLiteral',
      );
    case 'distance':
      return literal(place.distanceKm.toFixed(3), `${XSD}double`);
    case 'image':
      return place.index % 2 === 0 ? { type: 'uri', value: commonsFile(place) } : undefined;
    case 'article':
      return place.index % 3 === 2 ? undefined : { type: 'uri', value: articleUrl(place) };
    case 'type':
      return separator === undefined
        ? { type: 'uri', value: typeUri }
        : literal([typeUri, UNHEARD_OF_CLASS].join(separator));
    case 'sitelinks':
      return literal(String(place.sitelinks), `${XSD}integer`);
  }
}

/** An item without an English label is called by its id. */
const isUnlabelled = (place: SimulatedPlace): boolean => place.index === 9;

function commonsFile(place: SimulatedPlace): string {
  if (!place.image.startsWith('https://upload.wikimedia.org/')) return place.image;
  return `http://commons.wikimedia.org/wiki/Special:FilePath/${encodeURIComponent(place.name)}.jpg`;
}

const english = (value: string): object => ({ 'xml:lang': 'en', type: 'literal', value });
const literal = (value: string, datatype?: string): object => ({
  ...(datatype ? { datatype } : {}),
  type: 'literal',
  value,
});

function results(body: string): Reply {
  return { ...json({}), headers: { 'content-type': RESULTS_TYPE }, body };
}

function timeoutTrace(): string {
  return 'SPARQL-QUERY: queryStr=…\njava.util.concurrent.TimeoutException\n\tat java.util.concurrent.FutureTask.get(FutureTask.java:205)\n';
}
