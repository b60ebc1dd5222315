import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { runSearch } from '../../scripts/search/run-search.ts';

const RESULT = {
  __typename: 'SearchResult',
  userLocation: {
    name: 'Springfield',
    admin1: 'Missouri',
    countryCode: 'US',
    kind: 'CITY',
    confidence: 0.6,
    alternatives: [{ name: 'Springfield', admin1: 'Illinois', countryCode: 'US' }],
  },
  places: {
    totalCount: 7,
    edges: [
      {
        node: {
          name: 'Fantastic\u001b[2J Caverns',
          category: 'HOT_SPRING',
          distanceKm: 12.34,
          score: 0.456,
          scoreFactors: [
            { name: 'distance', value: 0.7, contribution: 0.1 },
            { name: 'category', value: 0.9, contribution: 0.3 },
            { name: 'words', value: 0, contribution: 0 },
            { name: 'brand-new', value: 0.8, contribution: 0.2 },
          ],
        },
      },
    ],
  },
  sources: [
    { source: 'ATLAS', status: 'OK', count: 7 },
    { source: 'SERP', status: 'RATE_LIMITED', count: 0 },
  ],
  complete: false,
};

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
});

/** A gateway that answers everything the same, and remembers what it was asked. */
async function stubGateway(body: unknown, status = 200) {
  const asked: unknown[] = [];
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      asked.push(JSON.parse(text));
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${String(port)}`, asked };
}

async function search(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runSearch(args, {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
  });
  return { code, out, errors };
}

describe('npm run search against a running gateway', () => {
  it('prints a table, the location, other readings of an unsure name, and the sources', async () => {
    const { url } = await stubGateway({ data: { search: RESULT } });
    expect(await search('caves in Springfield', '--url', url)).toEqual({
      code: 0,
      errors: [],
      out: [
        'NAME                   CATEGORY    DISTANCE  SCORE  WHY',
        'Fantastic [2J Caverns  hot spring   12.3 km   0.46  a fitting kind of place, brand-new',
        '',
        'Shown: 1 of 7',
        'Location: Springfield, Missouri, US (city, confidence 0.60)',
        'Or did you mean: Springfield, Illinois, US',
        'Sources: atlas 7, serp rate limited (not all have answered)',
      ],
    });
  });

  it('sends what was asked', async () => {
    const { url, asked } = await stubGateway({ data: { search: RESULT } });
    await search('caves', '--near', '1,-2', '--radius', '5', '--first', '3', '--url', url);
    expect(asked).toEqual([
      expect.objectContaining({
        variables: {
          input: { chatInput: 'caves', near: { lat: 1, lng: -2 }, radiusKm: 5 },
          first: 3,
        },
      }),
    ]);
  });

  it('prints the whole response with --json', async () => {
    const body = { data: { search: RESULT }, extensions: { more: true } };
    const { url } = await stubGateway(body);
    const { code, out } = await search('caves', '--json', '--url', url);
    expect(code).toBe(0);
    expect(JSON.parse(out.join('\n'))).toEqual(body);
  });

  it('says so where nothing is found', async () => {
    const { url } = await stubGateway({
      data: { search: { ...RESULT, places: { totalCount: 0, edges: [] } } },
    });
    const { code, out } = await search('caves', '--url', url);
    expect(code).toBe(0);
    expect(out[0]).toBe('No places found.');
  });

  it('answers an unknown location with its message and suggestions, exit 2', async () => {
    const suggestions = [{ name: 'Paris', admin1: 'Texas', countryCode: 'US' }];
    const { url } = await stubGateway({
      data: { search: { __typename: 'LocationNotFound', message: 'No such place.', suggestions } },
    });
    expect(await search('caves in Pariss', '--url', url)).toEqual({
      code: 2,
      out: [],
      errors: ['No such place. Try: Paris, Texas, US'],
    });
  });

  it('answers an invalid search with its message, exit 2', async () => {
    const invalid = { __typename: 'InvalidSearch', message: 'Too long', field: 'chatInput' };
    const { url } = await stubGateway({ data: { search: invalid } });
    expect(await search('caves', '--url', url)).toEqual({ code: 2, out: [], errors: ['Too long'] });
  });

  it.each([
    ['VALIDATION_ERROR', 400, 2],
    ['INTERNAL_ERROR', 500, 1],
    ['RATE_LIMITED', 429, 1],
  ])('tells the error %s in one line with its request id', async (code, status, exit) => {
    const extensions = { code, requestId: 'uf_1' };
    const { url } = await stubGateway({ errors: [{ message: 'No.', extensions }] }, status);
    expect(await search('caves', '--url', url)).toEqual({
      code: exit,
      out: [],
      errors: [`No. (${code}, uf_1)`],
    });
  });

  it('reads the error form of plain HTTP', async () => {
    const extensions = { code: 'RATE_LIMITED', requestId: 'uf_2' };
    const { url } = await stubGateway({ message: 'Slow down', extensions }, 429);
    expect(await search('caves', '--url', url)).toMatchObject({
      code: 1,
      errors: ['Slow down (RATE_LIMITED, uf_2)'],
    });
  });

  it('says what is wrong when another program answers', async () => {
    const { url } = await stubGateway([]);
    expect(await search('caves', '--url', url)).toMatchObject({
      code: 1,
      errors: [`What answers at ${url} is not an Underfoot gateway`],
    });
  });

  it('says what is wrong when nobody answers', async () => {
    const { url } = await stubGateway({});
    server?.close();
    const { code, errors } = await search('caves', '--url', url);
    expect(code).toBe(1);
    expect(errors).toEqual([expect.stringContaining(`The gateway at ${url} did not answer`)]);
  });

  it('never asks when the arguments are wrong', async () => {
    expect(await search('--first', '0', 'x')).toMatchObject({ code: 2, out: [] });
  });
});
