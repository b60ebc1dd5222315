import { expect, it } from 'vitest';
import { networkOf } from '../../../../src/domain/identity/address.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  [' 192.0.2.7 ', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['fe80::', 'fe80:0:0:0::/64'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
])('counts %s under %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  '',
  'localhost',
  '192.0.2',
  '192.0.2.256',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7:8::',
  '1::2::3',
  '12345::',
  'g::',
  '::192.0.2.256',
  '192.0.2.7, 198.51.100.1',
])('takes %j for no address', (address) => {
  expect(networkOf(address)).toBeUndefined();
});
