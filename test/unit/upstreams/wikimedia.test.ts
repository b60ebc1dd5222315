import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { at, list } from './json-paths.ts';
import { LAT, LNG, request, SPARQL, WIKIPEDIA_QUERY } from './samples.ts';

const wikipedia = (changes: Record<string, string> = {}, init: RequestInit = {}): Request =>
  request('/wikipedia/w/api.php', { ...WIKIPEDIA_QUERY, ...changes }, init);

describe('the agent policy of Wikimedia', () => {
  it.each([
    ['node', 403],
    ['python-requests/2.31', 403],
    ['Underfoot/1.0', 429],
    ['Underfoot/1.0 (ops@example.org)', 200],
    ['Underfoot/1.0 (+https://example.org)', 200],
  ])('answers %s with %i', async (agent, status) => {
    const answer = await ask(wikipedia({}, { headers: { 'user-agent': agent } }));
    expect(answer.status).toBe(status);
  });

  it('asks an unidentified client to wait', async () => {
    const answer = await ask(wikipedia({}, { headers: { 'user-agent': 'Underfoot/1.0' } }));
    expect(answer.headers.get('retry-after')).toBe('30');
  });
});

describe('Wikipedia', () => {
  it('sends pages by id, with their rank, and extracts for twenty', async () => {
    const { body } = await ask(wikipedia());
    const pages = list(body, 'query.pages');
    const ids = pages.map((page) => Number(at(page, 'pageid')));
    expect(pages.length).toBeGreaterThan(20);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(pages.map((page) => at(page, 'index'))).toContain(1);
    expect(pages.filter((page) => at(page, 'extract') !== undefined)).toHaveLength(20);
    expect(at(body, 'continue')).toEqual({ excontinue: 20, continue: '||' });
  });

  it('sends the other extracts to whoever follows', async () => {
    const { body } = await ask(wikipedia({ excontinue: '20' }));
    const pages = list(body, 'query.pages');
    expect(pages.filter((page) => at(page, 'extract') !== undefined)).toHaveLength(
      pages.length - 20,
    );
    expect(at(body, 'batchcomplete')).toBe(true);
  });

  it('drops coordinates beyond ten unless it is told otherwise', async () => {
    const { body } = await ask(wikipedia({ colimit: '10' }));
    const placed = list(body, 'query.pages').filter(
      (page) => at(page, 'coordinates') !== undefined,
    );
    expect(placed).toHaveLength(10);
  });

  it('places every page within the radius', async () => {
    const { body } = await ask(wikipedia({ gsrsearch: `nearcoord:12km,${LAT},${LNG}` }));
    const metres = list(body, 'query.pages').map((page) => Number(at(page, 'coordinates.0.dist')));
    expect(metres.length).toBeGreaterThan(5);
    expect(Math.max(...metres)).toBeLessThanOrEqual(12_000);
  });

  it('searches by words as well', async () => {
    const all = await ask(wikipedia());
    const { body } = await ask(
      wikipedia({ gsrsearch: `nearcoord:30km,${LAT},${LNG} cave OR waterfall` }),
    );
    const titles = list(body, 'query.pages').map((page) => String(at(page, 'title')));
    expect(titles.length).toBeLessThan(list(all.body, 'query.pages').length);
    expect(titles.every((title) => /Cave|Falls/u.test(title))).toBe(true);
  });

  it('pages through a search', async () => {
    const { body } = await ask(wikipedia({ gsrlimit: '5', prop: 'coordinates' }));
    expect(list(body, 'query.pages')).toHaveLength(5);
    expect(at(body, 'continue.gsroffset')).toBe(5);
  });

  it('keys pages by id in the old format', async () => {
    const { body } = await ask(wikipedia({ formatversion: '1' }));
    expect(Object.keys(Object(at(body, 'query.pages')))[0]).toMatch(/^99\d+$/u);
  });

  it('reports a bad coordinate inside a 200', async () => {
    const answer = await ask(wikipedia({ generator: 'geosearch', ggscoord: '123|456' }));
    expect(answer.status).toBe(200);
    expect(at(answer.body, 'error.code')).toBe('invalid-coord');
    expect(answer.headers.get('mediawiki-api-error')).toBe('invalid-coord');
  });

  it('caps the radius of geosearch at ten kilometres', async () => {
    const near = { generator: 'geosearch', ggscoord: `${LAT}|${LNG}` };
    const { body } = await ask(wikipedia({ ...near, ggsradius: '10000' }));
    const tooFar = await ask(wikipedia({ ...near, ggsradius: '30000' }));
    expect(list(body, 'query.pages').length).toBeGreaterThan(3);
    expect(at(tooFar.body, 'error.code')).toBe('badinteger');
  });
});

describe('Wikidata', () => {
  const sparql = (query: string, init: RequestInit = {}): Request =>
    request('/wikidata/sparql', { format: 'json', query }, init);

  it('binds the selected variables, all of them as texts', async () => {
    const { body, headers } = await ask(sparql(SPARQL));
    const [first] = list(body, 'results.bindings');
    expect(headers.get('content-type')).toMatch(/^application\/sparql-results\+json/u);
    expect(at(body, 'head.vars')).toEqual([
      'place',
      'placeLabel',
      'placeDescription',
      'loc',
      'dist',
      'image',
      'article',
      'types',
      'sitelinks',
    ]);
    expect(at(first, 'place.value')).toMatch(/^http:\/\/www\.wikidata\.org\/entity\/Q99\d+$/u);
    expect(at(first, 'loc.value')).toMatch(/^Point\(-82\.\d+ 37\.\d+\)$/u);
    expect(at(first, 'types.value')).toMatch(/entity\/Q\d+\|http/u);
    expect(at(first, 'sitelinks.value')).toMatch(/^\d+$/u);
  });

  it('understands other names for the same things', async () => {
    const renamed = SPARQL.replaceAll('?place', '?item').replaceAll('?loc', '?where');
    const { body } = await ask(sparql(renamed));
    expect(at(list(body, 'results.bindings')[0], 'itemLabel.type')).toBe('literal');
    expect(at(list(body, 'results.bindings')[0], 'where.value')).toMatch(/^Point/u);
  });

  it('honours the limit, leaves out what an item has not, repeats and unnames some', async () => {
    const limited = await ask(sparql(SPARQL.replace('LIMIT 200', 'LIMIT 3')));
    const rows = list((await ask(sparql(SPARQL))).body, 'results.bindings');
    const items = rows.map((row) => String(at(row, 'place.value')));
    expect(list(limited.body, 'results.bindings')).toHaveLength(3);
    expect(rows.some((row) => at(row, 'image') === undefined)).toBe(true);
    expect(new Set(items).size).toBe(items.length - 1);
    expect(rows.some((row) => /^Q\d+$/u.test(String(at(row, 'placeLabel.value'))))).toBe(true);
  });

  it('takes the query by POST', async () => {
    const body = new URLSearchParams({ query: SPARQL });
    const answer = await ask(
      request('/wikidata/sparql', { format: 'json' }, { method: 'POST', body }),
    );
    expect(list(answer.body, 'results.bindings').length).toBeGreaterThan(5);
  });

  it('refuses what it cannot parse, and speaks XML to whoever asks for no JSON', async () => {
    const broken = await ask(sparql('SELECT ?x WHERE'));
    const xml = await ask(request('/wikidata/sparql', { query: SPARQL }));
    expect(broken.status).toBe(400);
    expect(xml.headers.get('content-type')).toBe('application/sparql-results+xml');
  });
});
