import { createCircuits } from '../../../src/platform/http/circuits.ts';
import { UNLIMITED_CALLS } from '../../../src/platform/http/call-budgets.ts';
import { createHttpClient } from '../../../src/platform/http/http-client.ts';
import { UPSTREAM_POLICIES } from '../../../src/platform/http/upstream-policies.ts';
import type { HttpClient } from '../../../src/domain/http.ts';
import type { GeocodeAnswer, GeocodeQuery, Geocoder } from '../../../src/domain/geocoding.ts';
import type { Location } from '../../../src/domain/geo/location.ts';
import { upstreamText } from '../../../src/sources/upstream-text.ts';

export interface Scripted {
  readonly answer: GeocodeAnswer;
  readonly locations: readonly Location[];
  /** Parameters of the calls made. */
  readonly calls: readonly URLSearchParams[];
}

type Make = (tools: {
  http: HttpClient;
  baseUrl: string;
  cleanText: typeof upstreamText;
}) => Geocoder;

/** Asks a geocoder whose upstream answers with this JSON, through the real client. */
export async function askScripted(
  make: Make,
  json: unknown,
  query: GeocodeQuery = { name: 'Somewhere' },
): Promise<Scripted> {
  const calls: URLSearchParams[] = [];
  const http = createHttpClient({
    fetch: async (url) => {
      calls.push(new URL(url).searchParams);
      return Response.json(json);
    },
    clock: () => 0,
    random: () => 0,
    emit: () => undefined,
    userAgent: 'Underfoot/test',
    circuits: createCircuits(UPSTREAM_POLICIES),
    budgets: UNLIMITED_CALLS,
  });
  const geocoder = make({ http, baseUrl: 'https://geocoder.test', cleanText: upstreamText });
  const answer = await geocoder.geocode(query, new AbortController().signal);
  return { answer, calls, locations: answer.kind === 'FOUND' ? answer.locations : [] };
}
