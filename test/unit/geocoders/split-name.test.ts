import { describe, expect, it } from 'vitest';
import { splitName } from '../../../src/geocoders/split-name.ts';

describe('a name in parts', () => {
  it.each([
    ['Pikeville', { name: 'Pikeville' }],
    ['Pikeville, KY', { name: 'Pikeville', area: 'Kentucky', countryCode: 'US' }],
    ['Pikeville, ky', { name: 'Pikeville', area: 'Kentucky', countryCode: 'US' }],
    ['Pikeville KY', { name: 'Pikeville', area: 'Kentucky', countryCode: 'US' }],
    ['Pikeville, Kentucky', { name: 'Pikeville', area: 'Kentucky' }],
    [
      'Pikeville, Pike County, KY 41501, USA',
      { name: 'Pikeville', area: 'Kentucky', countryCode: 'US' },
    ],
    ['Springfield, U.S.A.', { name: 'Springfield', countryCode: 'US' }],
    ['Springfield IL, USA', { name: 'Springfield', area: 'Illinois', countryCode: 'US' }],
    ['Moose Jaw, SK', { name: 'Moose Jaw', area: 'Saskatchewan', countryCode: 'CA' }],
    ['Charleston WV', { name: 'Charleston', area: 'West Virginia', countryCode: 'US' }],
    ['Reims, France', { name: 'Reims', area: 'France' }],
    ['val de', { name: 'val de' }],
    ['KY', { name: 'KY' }],
    ['Route XX', { name: 'Route XX' }],
    [' , ,', { name: '' }],
  ])('%s', (text, parts) => {
    expect(splitName(text)).toEqual(parts);
  });
});
