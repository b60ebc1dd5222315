import { expect, it } from 'vitest';
import { requesterOf } from '../../../src/http/requester.ts';

function requestFrom(cf: object | undefined): Request {
  return Object.defineProperty(new Request('https://underfoot.test/'), 'cf', { value: cf });
}

it('reads the coordinates that the platform writes as text', () => {
  expect(requesterOf(requestFrom({ latitude: '37.479', longitude: '-82.518' }))).toEqual({
    coordinates: { lat: 37.479, lng: -82.518 },
  });
  expect(requesterOf(requestFrom({ latitude: '0', longitude: '0' }))).toEqual({
    coordinates: { lat: 0, lng: 0 },
  });
});

it.each([
  undefined,
  {},
  { latitude: '', longitude: '' },
  { latitude: '37.4' },
  { latitude: 'x', longitude: '1' },
])('knows nothing where the platform says %o', (cf) => {
  expect(requesterOf(requestFrom(cf))).toEqual({});
});
