import { beforeAll, describe, expect, it } from 'vitest';
import { bundleSimulator } from '../../upstreams/bundle.ts';

describe('the simulator as one module for workerd', () => {
  let code: string;

  beforeAll(async () => {
    code = await bundleSimulator();
  });

  it('needs nothing of Node', () => {
    expect(code).not.toMatch(/\bimport\b[^;]*from|\brequire\(|\bprocess\.|\bBuffer\b/u);
  });

  it('is a Worker', () => {
    expect(code).toMatch(/export \{ \w+ as default \}/u);
  });
});
