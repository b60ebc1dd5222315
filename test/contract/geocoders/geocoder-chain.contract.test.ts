import { describe, expect, it } from 'vitest';
import type { GeocodeAnswer, Geocoder } from '../../../src/domain/geocoding.ts';
import { createGeocoderChain } from '../../../src/geocoders/geocoder-chain.ts';
import { createOnlineGeocoders } from '../../../src/geocoders/online-geocoders.ts';
import { createGeocodeLoader } from '../../../src/loaders/geocode-loader.ts';
import { upstreamText } from '../../../src/sources/upstream-text.ts';
import { createBench } from '../sources/bench.ts';
import type { Bench } from '../sources/bench.ts';
import { KEY } from './subjects.ts';

const NAMES = ['google-maps', 'open-meteo', 'photon'] as const;

/** Everything at its public address, which the simulator answers for. */
function chainOver({ http }: Bench, apiKey: string | undefined = KEY): Geocoder {
  return createGeocoderChain({
    geocoders: createOnlineGeocoders({
      http,
      cleanText: upstreamText,
      upstreams: { googleMaps: { apiKey }, openMeteo: {}, photon: {} },
    }),
  });
}

function ask(geocoder: Geocoder, signal = new AbortController().signal): Promise<GeocodeAnswer> {
  return geocoder.geocode({ name: 'Pikeville' }, signal);
}

function callsOf({ simulator }: Bench): readonly number[] {
  return NAMES.map((name) => simulator.calls(name).length);
}

describe('the chain of geocoders', () => {
  it('asks Google first where its key is set, and nobody after who knows', async () => {
    const bench = createBench();
    expect(await ask(chainOver(bench))).toMatchObject({ kind: 'FOUND', geocoder: 'google-maps' });
    expect(callsOf(bench)).toEqual([1, 0, 0]);
  });

  it('begins with Open-Meteo where no key is set', async () => {
    const bench = createBench();
    const chain = createGeocoderChain({
      geocoders: createOnlineGeocoders({
        http: bench.http,
        cleanText: upstreamText,
        upstreams: { googleMaps: { apiKey: undefined }, openMeteo: {}, photon: {} },
      }),
    });
    expect(chain.name).toBe('open-meteo+photon');
    expect(await ask(chain)).toMatchObject({ kind: 'FOUND', geocoder: 'open-meteo' });
    expect(callsOf(bench)).toEqual([0, 1, 0]);
  });

  it('goes on where one finds nothing, which is no failure', async () => {
    const bench = createBench();
    bench.simulator.set('google-maps', { mode: 'empty' });
    bench.simulator.set('open-meteo', { mode: 'empty' });
    const answer = await ask(chainOver(bench));
    expect(answer).toMatchObject({ kind: 'FOUND', geocoder: 'photon' });
    expect(answer).not.toHaveProperty('failures');
    expect(callsOf(bench)).toEqual([1, 1, 1]);
  });

  it('goes on where one fails, and tells which', async () => {
    const bench = createBench();
    bench.simulator.set('google-maps', { mode: 'rate-limited', retryAfterSeconds: 17 });
    bench.simulator.set('open-meteo', { mode: 'unavailable' });
    expect(await ask(chainOver(bench))).toMatchObject({
      kind: 'FOUND',
      geocoder: 'photon',
      failures: [
        { geocoder: 'google-maps', status: 'RATE_LIMITED', retryAfterSeconds: 17 },
        { geocoder: 'open-meteo', status: 'ERROR' },
      ],
    });
    expect(callsOf(bench)).toEqual([1, 1, 1]);
  });

  it('finds nothing only where all were heard', async () => {
    const bench = createBench();
    bench.simulator.set('all', { mode: 'empty' });
    expect(await ask(chainOver(bench))).toEqual({ kind: 'NOT_FOUND' });
    bench.simulator.set('photon', { mode: 'unavailable' });
    expect(await ask(chainOver(bench))).toEqual({
      kind: 'FAILED',
      geocoder: 'photon',
      status: 'ERROR',
      failures: [{ geocoder: 'photon', status: 'ERROR' }],
    });
  });

  it('fails as the first did where all fail', async () => {
    const bench = createBench();
    bench.simulator.set('all', { mode: 'server-error' });
    bench.simulator.set('google-maps', { mode: 'unauthorized' });
    const answer = await ask(chainOver(bench));
    expect(answer).toMatchObject({ kind: 'FAILED', geocoder: 'google-maps', status: 'AUTH' });
    expect(answer.kind === 'FAILED' && answer.failures?.map(({ geocoder }) => geocoder)).toEqual(
      NAMES,
    );
  });

  it('is TIMEOUT of everyone, and calls nobody, when no time is left', async () => {
    const bench = createBench();
    const answer = await ask(chainOver(bench), AbortSignal.abort());
    expect(answer).toMatchObject({ kind: 'FAILED', status: 'TIMEOUT' });
    expect(callsOf(bench)).toEqual([0, 0, 0]);
  });

  it('stops asking once its caller has left', async () => {
    const bench = createBench();
    bench.simulator.set('google-maps', { mode: 'hang' });
    const answer = await ask(chainOver(bench), AbortSignal.timeout(50));
    expect(answer).toMatchObject({ kind: 'FAILED', geocoder: 'google-maps', status: 'TIMEOUT' });
    expect(callsOf(bench)).toEqual([1, 0, 0]);
  });
});

describe('the loader over the chain', () => {
  it('makes one call of one name, however it is spelled and however often it is asked', async () => {
    const bench = createBench();
    const sizes: number[] = [];
    const loader = createGeocodeLoader(chainOver(bench), { onBatch: (size) => sizes.push(size) });
    const names = ['Pikeville', ' PIKEVILLE ', 'pikeville', 'Denver'];
    const answers = await Promise.all(names.map((name) => loader.load({ name })));
    await loader.load({ name: 'Pikeville' });
    expect(answers.map(({ kind }) => kind)).toEqual(['FOUND', 'FOUND', 'FOUND', 'FOUND']);
    expect(sizes).toEqual([2]);
    expect(callsOf(bench)).toEqual([2, 0, 0]);
  });
});
