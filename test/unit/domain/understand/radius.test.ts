import { describe, expect, it } from 'vitest';
import { findRadius } from '../../../../src/domain/understand/radius.ts';
import { keyOf, tokenise } from '../../../../src/domain/understand/tokens.ts';

function radiusIn(text: string): string {
  const tokens = tokenise(text);
  const found = findRadius(tokens);
  if (found === undefined) return 'none';
  return `${found.radiusKm.toFixed(1)} ${found.introducesLocation ? 'of' : '-'} [${keyOf(tokens, found.span)}]`;
}

describe('distances in a sentence', () => {
  it.each([
    ['caves within 30 miles of Bowling Green', '48.3 of [within 30 miles of]'],
    ['30 km around Görlitz', '30.0 of [30 km around]'],
    ['within 20mi of Reno', '32.2 of [within 20mi of]'],
    ['in a 10 mile radius of Ely', '16.1 of [in a 10 mile radius of]'],
    ["an hour's drive from Denver", '60.0 of [an hours drive from]'],
    ['half an hour drive from Bath', '30.0 of [half an hour drive from]'],
    ['im Umkreis von 20 km um Weimar', '20.0 of [im umkreis von 20 km um]'],
    ['Asheville, within 2.5 km', '2.5 - [within 2 5 km]'],
    ['within ten miles of Ely', '16.1 of [within ten miles of]'],
    ['10 minutes walk from Covent Garden', '0.7 of [10 minutes walk from]'],
  ])('%s', (text, expected) => {
    expect(radiusIn(text)).toBe(expected);
  });

  it.each(['a 3 hour tour', '20 caves', 'hidden gems in Ely', '0 miles of road'])(
    'finds none in "%s"',
    (text) => {
      expect(radiusIn(text)).toBe('none');
    },
  );
});
