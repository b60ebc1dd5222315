import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PLACE_SOURCE_ATTRIBUTIONS } from '../../../src/atlas/place-sources.ts';

const PROJECT = join(import.meta.dirname, '../../..');

function read(name: string): string {
  return readFileSync(join(PROJECT, name), 'utf8').replace(/\s+/g, ' ');
}

it.each(Object.entries(PLACE_SOURCE_ATTRIBUTIONS))(
  'NOTICE credits %s',
  (_source, { text, url }) => {
    const notice = read('NOTICE');
    expect(notice).toContain(text);
    if (url !== undefined) expect(notice).toContain(url);
  },
);

it('.dev.vars.example names every variable of the configuration, and sets none', () => {
  const lines = readFileSync(join(PROJECT, '.dev.vars.example'), 'utf8').split('\n');
  const offered = lines.flatMap((line) => /^# ([A-Z][A-Z0-9_]+)=.*# \S/.exec(line)?.[1] ?? []);
  const known = read('src/config/fields.ts').matchAll(/\b([A-Z][A-Z0-9_]+): /g);
  expect(new Set(offered)).toEqual(new Set([...known].map(([, name]) => name)));
  expect(new Set(offered).size).toBe(offered.length);
  expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
});
