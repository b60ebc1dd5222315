import { expect, it } from 'vitest';
import { sha256Hex } from '../../../../src/domain/digest.ts';
import { isSameSecret } from '../../../../src/domain/identity/secret-hash.ts';

it('hashes as everybody does', async () => {
  expect(await sha256Hex('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('tells secrets apart, whatever their length', async () => {
  expect(await isSameSecret('token', 'token')).toBe(true);
  expect(await isSameSecret('token', 'token2')).toBe(false);
  expect(await isSameSecret('', 'token')).toBe(false);
  expect(await isSameSecret('Token', 'token')).toBe(false);
});
