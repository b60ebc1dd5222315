import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { METRICS } from '../../src/domain/observe/metric-table.ts';
import { SPANS } from '../../src/domain/observe/spans.ts';
import { LOG_EVENTS } from '../../src/platform/log/log-events.ts';
import { openObservers } from '../../src/scope/observers.ts';
import { SECRETS } from '../unit/platform/log/secrets.ts';
import { driveListeners, STAGES_OF_THE_SERVICE } from './support/drive-listeners.ts';
import { NO_LOCATION } from './support/fake-services.ts';
import { recordSpans, type RecordedSpan } from './support/recorded-spans.ts';
import { simulatedWorld } from './support/simulated-world.ts';
import { type Door, FAKE_ASSETS, NOON, type Point, testWorker } from './support/test-worker.ts';

const SEARCH = `query Find($input: SearchInput!) { search(input: $input) {
  ... on SearchResult { response places { totalCount } } } }`;
const variables = { input: { chatInput: 'caves in Pikeville KY' } };

const logs: Readonly<Record<string, unknown>>[] = [];
const spans: RecordedSpan[] = [];
const points: Point[] = [];

function collect(door: Door): void {
  logs.push(...door.logs);
  spans.push(...door.spans);
  points.push(...door.points);
}

/** Everything through the front door, with services that work and with those that do not. */
async function knock(secret: string): Promise<void> {
  const fail = () => {
    throw new Error(`broken: ${secret}`);
  };
  const sick = (essential: boolean) => ({
    probes: [
      {
        name: 'supabase',
        essential,
        check: async () => ({ status: 'DOWN' as const, message: `refused ${secret}` }),
      },
    ],
  });
  const working = testWorker({}, { LOG_LEVEL: 'debug' });
  await working.post(SEARCH, { variables, headers: { authorization: `Bearer ${secret}` } });
  const stream = await working.post(
    `subscription Follow($input: SearchInput!) { searchProgress(input: $input) { __typename } }`,
    { variables, accept: 'text/event-stream' },
  );
  await stream.text();
  const doors: Door[] = [
    working,
    testWorker({ answer: fail }),
    testWorker(sick(false)),
    testWorker(sick(true)),
    testWorker({}, { ASSETS: { ...FAKE_ASSETS, fetch: fail } }),
    testWorker({}, { LOG_LEVEL: secret }),
  ];
  for (const door of doors.slice(1)) {
    await door.post(SEARCH, { variables });
    const health = await door.fetch('/health');
    expect(await health.text()).not.toContain(secret);
    await door.fetch('/graphql', { headers: { accept: 'text/html' } });
  }
  for (const door of doors) collect(door);
}

/** Live sources, one of which has a defect. */
async function goOnline(): Promise<void> {
  const { worker } = simulatedWorld({ SOURCES: 'atlas,wikipedia' });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    throw new TypeError('a defect');
  });
  await worker.post(SEARCH, { variables });
  await worker.settled();
  vi.restoreAllMocks();
  collect(worker);
}

/** A model, a name that only geocoders know, and a database that is away. */
async function goFarther(): Promise<void> {
  const { worker } = simulatedWorld({
    SOURCES: 'atlas,wikipedia',
    SEARCH_DEADLINE_MS: '5000',
    SEARCH_PATIENCE_MS: '9000',
    OPENAI_API_KEY: 'sk-simulated',
    SUPABASE_URL: 'https://database.test',
    SUPABASE_SECRET_KEY: 'sb_secret_simulated',
  });
  await worker.ask(
    '{ search(input: { chatInput: "caves near Quxborough", deadlineMs: 9000 }) { ... on SearchResult { response } } }',
  );
  await worker.settled();
  vi.restoreAllMocks();
  collect(worker);
}

/** A partner whose text is watched, and one whose operations cannot be read. */
async function goRegistered(): Promise<void> {
  const partners = { 'uf_acme-key': { kind: 'PARTNER', name: 'acme', tier: 'FREE' } } as const;
  const headers = { 'x-api-key': 'uf_acme-key' };
  const watched = testWorker({ partners }, { PERSISTED_ONLY: 'audit' });
  await watched.post('{ health { status } }', { headers });
  const failing = { get: () => Promise.reject(new Error('KV is away')) };
  const unread = testWorker({ partners }, { OPERATIONS: failing });
  await unread.fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: 'some-operation' }),
  });
  for (const worker of [watched, unread]) collect(worker);
}

async function drive(secret: string): Promise<void> {
  const recorder = recordSpans();
  const written: Point[] = [];
  const { observed, close } = openObservers(
    {
      level: 'debug',
      writeLog: (line) => logs.push(line),
      dataset: { writeDataPoint: (point) => written.push(point) },
      version: '1',
      tracer: recorder.tracer,
    },
    { requestId: 'uf_1', headers: new Headers(), clock: () => NOON },
  );
  await driveListeners({ ...observed, clock: () => NOON }, secret);
  for (const name of STAGES_OF_THE_SERVICE) observed.tracer.span(name, () => undefined);
  const stages = observed.ledger.stages().map(({ name }) => name);
  expect(stages).toEqual(expect.arrayContaining(['understand', 'locate', 'survey', 'gather']));
  close();
  // What did not fit into one request is told, and comes in another.
  expect(written).toHaveLength(20);
  spans.push(...recorder.spans);
  points.push(...written);
}

/** Metrics alone, without the limit of one request. */
async function measure(): Promise<void> {
  const metrics = {
    record: (name: string, labels: Readonly<Record<string, string>>) => {
      points.push({ indexes: [name], blobs: Object.values(labels), doubles: [] });
    },
  };
  const { observed } = openObservers(
    { level: 'critical', writeLog: () => undefined, dataset: undefined, version: '1' },
    { requestId: 'uf_1', headers: new Headers(), clock: () => NOON },
  );
  await driveListeners({ ...observed, metrics, clock: () => NOON }, 'none');
}

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const secret of SECRETS) {
    await knock(secret);
    await drive(secret);
  }
  await measure();
  await goOnline();
  await goFarther();
  await goRegistered();
}, 60_000);
afterAll(() => vi.restoreAllMocks());

describe('the tables are kept', () => {
  it.each(Object.entries(LOG_EVENTS))('logs %s at its level', (event, { level }) => {
    const lines = logs.filter((line) => line['event'] === event);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatchObject({ level });
      expect(line).toMatchObject({ requestId: expect.any(String), client: expect.any(String) });
      expect(line['traceId']).toMatch(/^[0-9a-f]{32}$/u);
    }
  });

  it.each(Object.entries(SPANS))(
    'begins and ends %s, with attributes of the table',
    (name, kind) => {
      const mine = spans.filter((span) => span.name === name);
      expect(mine.length).toBeGreaterThan(0);
      for (const { attributes, ended } of mine) {
        expect(ended).toBe(true);
        expect(kind.attributes).toEqual(expect.arrayContaining(Object.keys(attributes)));
      }
    },
  );

  it.each(Object.keys(METRICS))('measures %s', (name) => {
    expect(points.some(({ indexes }) => indexes[0] === name)).toBe(true);
  });

  it.each(SECRETS)('tells nobody %s', (secret) => {
    const everything = JSON.stringify([logs, spans, points]);
    expect(everything).not.toContain(secret);
  });

  it('says nothing in spans and metrics of what people ask for', () => {
    expect(JSON.stringify([spans, points])).not.toMatch(/Pikeville|Reno/u);
  });
});

describe('a request', () => {
  it('is measured under its root field, its outcome and the cache', async () => {
    const worker = testWorker();
    await worker.post(SEARCH, { variables });
    await worker.post('query AnyNameSomebodyMakesUp { health { status } }');
    await worker.post('query Place($id: ID!) { place(id: $id) { id } }', {
      variables: { id: 'x' },
    });
    await worker.post('{ nonsense }');
    await worker.fetch('/nowhere');
    const requests = worker.points.filter(({ indexes }) => indexes[0] === 'request.duration');
    expect(requests.map(({ blobs }) => blobs.slice(2))).toEqual([
      ['search', 'OK', 'ANONYMOUS', 'MISS'],
      ['health', 'OK', 'ANONYMOUS', 'NONE'],
      ['Place', 'OK', 'ANONYMOUS', 'NONE'],
      ['other', 'GRAPHQL_VALIDATION_FAILED', 'ANONYMOUS', 'NONE'],
      ['http:not_found', 'HTTP_404', 'ANONYMOUS', 'NONE'],
    ]);
  });

  it('tells its stages in Server-Timing', async () => {
    const worker = testWorker();
    const { headers } = await worker.post(SEARCH, { variables });
    const names = headers
      .get('server-timing')
      ?.split(', ')
      .map((entry) => entry.split(';')[0]);
    expect(names).toEqual(expect.arrayContaining(['total', 'search', 'narrate', 'execute']));
  });

  it('logs an unknown place as a search like any other', async () => {
    const worker = testWorker({ answer: () => NO_LOCATION });
    await worker.post(SEARCH, { variables });
    expect(worker.logs).toContainEqual(
      expect.objectContaining({ event: 'search.complete', outcome: 'LOCATION_NOT_FOUND' }),
    );
  });
});
