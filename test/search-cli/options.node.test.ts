import { describe, expect, it } from 'vitest';
import { parseSearchOptions } from '../../scripts/search/options.ts';

describe('the arguments of npm run search', () => {
  it('takes the question alone', () => {
    expect(parseSearchOptions(['hidden gems in Pikeville KY'])).toEqual({
      kind: 'OPTIONS',
      options: { chatInput: 'hidden gems in Pikeville KY', json: false, first: 10 },
    });
  });

  it('takes a question of several words without quotes', () => {
    expect(parseSearchOptions(['caves', 'in', 'Ohio'])).toMatchObject({
      options: { chatInput: 'caves in Ohio' },
    });
  });

  it('takes every flag, and coordinates that begin with a minus', () => {
    const args = ['--near', '-33.9,18.4', '--radius', '2.5', '--first', '3', '--json', 'caves'];
    expect(parseSearchOptions([...args, '--url', 'http://localhost:9000/graphql'])).toEqual({
      kind: 'OPTIONS',
      options: {
        chatInput: 'caves',
        url: 'http://localhost:9000',
        json: true,
        near: { lat: -33.9, lng: 18.4 },
        radiusKm: 2.5,
        first: 3,
      },
    });
  });

  it.each([
    [[], /Say what to look for/],
    [['  '], /Say what to look for/],
    [['x', '--near', '1'], /--near takes LAT,LNG/],
    [['x', '--near', '1,2,3'], /--near takes LAT,LNG/],
    [['x', '--near', '91,0'], /--near takes LAT,LNG/],
    [['x', '--near', ',0'], /--near takes LAT,LNG/],
    [['x', '--radius', '0'], /--radius takes a number from 1 to 200/],
    [['x', '--radius', '-5'], /--radius takes a number/],
    [['x', '--radius', '1e2'], /--radius takes a number/],
    [['x', '--first', '1.5'], /--first takes a whole number from 1 to 100/],
    [['x', '--url', 'localhost'], /--url takes the address/],
    [['x', '--url', 'ftp://h'], /--url takes the address/],
    [['x', '--loud'], /Unknown option '--loud'/],
    [['x', '--first'], /--first/],
  ])('refuses %j in one line', (args, message) => {
    const outcome = parseSearchOptions(args);
    expect(outcome).toEqual({ kind: 'WRONG_INPUT', message: expect.stringMatching(message) });
    expect(outcome.kind === 'WRONG_INPUT' && outcome.message).not.toContain('\n');
  });
});
