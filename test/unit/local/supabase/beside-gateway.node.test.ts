import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { variablesOfFiles } from '../../../../src/local/own-variables.ts';
import { startSupabaseBeside } from '../../../../src/local/supabase/beside-gateway.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'underfoot-beside-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('a developer’s own variables', () => {
  it('are those of .dev.vars, or else of .env files', () => {
    expect(variablesOfFiles(directory)).toEqual(new Set());
    writeFileSync(join(directory, '.env'), 'SUPABASE_URL=http://127.0.0.1:54321\n');
    writeFileSync(join(directory, '.env.local'), '# SUPABASE_SECRET_KEY=\nLOG_LEVEL=warn\n');
    expect(variablesOfFiles(directory)).toEqual(new Set(['SUPABASE_URL', 'LOG_LEVEL']));
    writeFileSync(join(directory, '.dev.vars'), 'ADMIN_TOKEN="a b"\n');
    expect(variablesOfFiles(directory)).toEqual(new Set(['ADMIN_TOKEN']));
  });
});

describe('the Supabase beside a gateway', () => {
  it.each([{ SUPABASE_URL: 'http://127.0.0.1:54321' }, { SUPABASE_URL: '' }])(
    'is not started where the developer names one, or none: %o',
    async (vars) => {
      const beside = await startSupabaseBeside({ vars, persistTo: directory }, () => {});
      expect(beside.vars).toEqual({});
      await beside.stop();
      expect(readdirSync(directory)).toEqual([]);
    },
  );
});
