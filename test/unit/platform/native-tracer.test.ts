import { expect, it } from 'vitest';
import { createRequestLedger } from '../../../src/domain/observe/request-ledger.ts';
import { NO_TRACER } from '../../../src/domain/tracer.ts';
import {
  createNativeTracer,
  isRecorded,
  type NativeTracing,
} from '../../../src/platform/native-tracer.ts';
import { createStagedTracer } from '../../../src/platform/staged-tracer.ts';

function fakeTracing() {
  const told: unknown[] = [];
  const native: NativeTracing = {
    enterSpan: (name, work) => {
      told.push(name);
      return work({
        setAttributes: (attributes) => told.push(attributes),
        setStatus: (status) => told.push(status),
      });
    },
  };
  return { told, tracer: createNativeTracer(native) };
}

it('gives the platform attributes under our name, sooner or later', () => {
  const { told, tracer } = fakeTracing();
  const value = tracer.span(
    'source.find',
    (span) => {
      span.set({ status: 'OK', places: 3 });
      return 42;
    },
    { source: 'SERP' },
  );
  expect(value).toBe(42);
  expect(told).toEqual([
    'source.find',
    { 'underfoot.source': 'SERP' },
    { 'underfoot.status': 'OK', 'underfoot.places': 3 },
  ]);
});

it('marks what failed, without its message', async () => {
  const { told, tracer } = fakeTracing();
  const thrown = () =>
    tracer.span('graphql.parse', () => {
      throw new Error('hunter2');
    });
  expect(thrown).toThrow('hunter2');
  await expect(
    tracer.span('graphql.execute', () => Promise.reject(new Error('hunter2'))),
  ).rejects.toThrow('hunter2');
  tracer.span('source.find', (span) => span.fail());
  expect(told).toEqual([
    'graphql.parse',
    { code: 'error' },
    'graphql.execute',
    { code: 'error' },
    'source.find',
    { code: 'error' },
  ]);
});

it("runs on the platform's own tracing", async () => {
  const tracer = createNativeTracer();
  const inner = async () => tracer.span('search.locate', async () => 'found', { found: true });
  expect(await tracer.span('search.run', inner)).toBe('found');
  expect(typeof isRecorded()).toBe('boolean');
});

it('notes every span of a stage in the ledger of the request, those that fail too', async () => {
  const ledger = createRequestLedger();
  let now = 0;
  const tracer = createStagedTracer({ tracer: NO_TRACER, ledger, clock: () => now });
  const take = (ms: number) => async (): Promise<void> => {
    await Promise.resolve();
    now += ms;
  };
  await tracer.span('search.locate', take(5));
  await tracer.span('source.find', take(100), { source: 'WIKIPEDIA' });
  await tracer.span('source.find', take(20), { source: 'WIKIPEDIA' });
  await tracer.span('cache.read', take(3), { layer: 'KV' });
  await tracer.span('cache.write', take(9), { layer: 'KV' });
  await tracer.span('search.gather', () => Promise.reject(new Error('no'))).catch(() => undefined);
  expect(ledger.stages()).toEqual([
    { name: 'locate', durationMs: 5, count: 1 },
    { name: 'source-wikipedia', durationMs: 120, count: 2 },
    { name: 'cache-kv', durationMs: 3, count: 1 },
    { name: 'gather', durationMs: 0, count: 1 },
  ]);
});
