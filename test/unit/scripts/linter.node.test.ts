import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../../..');
const SHARED = [
  'node_modules',
  'scripts',
  '.oxlintrc.json',
  'tsconfig.json',
  'worker-configuration.d.ts',
];

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'underfoot-lint-'));
  for (const name of SHARED) symlinkSync(join(PROJECT, name), join(directory, name));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** What the linter says about one file of a project that has our configuration. */
function lint(file: string, source: string): { readonly failed: boolean; readonly output: string } {
  const path = join(directory, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
  const result = spawnSync(
    process.execPath,
    [join(PROJECT, 'node_modules/oxlint/bin/oxlint'), '-f', 'unix', file],
    { cwd: directory, encoding: 'utf8' },
  );
  return { failed: result.status !== 0, output: result.stdout + result.stderr };
}

const SAVE = 'async function save(): Promise<void> {}\n';

it.each([
  [
    'a floating promise',
    `${SAVE}export function run(): void {\n  save();\n}\n`,
    'no-floating-promises',
  ],
  ['any', 'export const value = (input: any): string => String(input);\n', 'no-explicit-any'],
  [
    'a non-null assertion',
    'export const first = (list: readonly string[]): string => list[0]!;\n',
    'no-non-null-assertion',
  ],
  [
    'a cast',
    'export const id = (x: unknown): string => x as string;\n',
    'consistent-type-assertions',
  ],
  ['a default export', 'export default 1;\n', 'no-default-export'],
  ['an adapter in the domain', "export { open } from '../atlas/open.ts';\n", 'underfoot(layers)'],
  ['a package in the domain', "import 'graphql';\n", 'underfoot(layers)'],
  [
    'a dynamic import',
    "export const later = () => import('../platform/x.ts');\n",
    'underfoot(layers)',
  ],
])('fails on %s', (_name, source, rule) => {
  const { failed, output } = lint('src/domain/example.ts', source);
  expect(output).toContain(rule);
  expect(failed).toBe(true);
});

it('passes what is in order', () => {
  const { failed, output } = lint(
    'src/domain/example.ts',
    `${SAVE}export async function run(): Promise<void> {\n  await save();\n}\n`,
  );
  expect({ failed, output }).toEqual({ failed: false, output: '' });
});
