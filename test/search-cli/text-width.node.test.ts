import { expect, it } from 'vitest';
import { cutToWidth, printable, tableLines, textWidth } from '../../scripts/search/text-width.ts';

it('counts columns as a terminal does', () => {
  expect(textWidth('cave')).toBe(4);
  expect(textWidth('洞窟')).toBe(4);
  expect(textWidth('e\u0301')).toBe(1);
});

it('cuts with an ellipsis, never in the middle of a character', () => {
  expect(cutToWidth('short', 5)).toBe('short');
  expect(cutToWidth('longer', 5)).toBe('long…');
  expect(cutToWidth('洞窟洞窟', 6)).toBe('洞窟…');
});

it('takes the power from control characters', () => {
  expect(printable('\u001b[31mred\n')).toBe('[31mred');
});

it('aligns columns by their widest cell', () => {
  const columns = [
    { title: 'NAME', align: 'left' },
    { title: 'KM', align: 'right' },
  ] as const;
  expect(
    tableLines(columns, [
      ['洞窟', '1.5'],
      ['Mine No. 5', '12.0'],
    ]),
  ).toEqual(['NAME          KM', '洞窟         1.5', 'Mine No. 5  12.0']);
});
