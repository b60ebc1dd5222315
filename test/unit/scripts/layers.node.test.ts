import { describe, expect, it } from 'vitest';
import { checkFile, checkImport } from '../../../scripts/lint/layer-check.ts';

const LAYER_FILES = {
  worker: 'src/worker.ts',
  gateway: 'src/gateway.ts',
  plugin: 'src/plugins/use-error-form.ts',
  schema: 'schema/place.ts',
  loader: 'src/loaders/place-loader.ts',
  domain: 'src/domain/search/outcome.ts',
  atlas: 'src/atlas/gazetteer.ts',
  test: 'test/worker/search.test.ts',
  local: 'src/local/gateway.ts',
} as const;

function imported(file: string, specifier: string, typeOnly = false): string | undefined {
  return checkImport({ file, specifier, typeOnly });
}

describe('the table of layers', () => {
  it.each([
    [LAYER_FILES.domain, '../geo/location.ts'],
    [LAYER_FILES.domain, 'zod'],
    [LAYER_FILES.atlas, '../domain/gazetteer.ts'],
    [LAYER_FILES.atlas, './data/places.bin'],
    [LAYER_FILES.atlas, 'kdbush'],
    [LAYER_FILES.worker, './scope.ts'],
    [LAYER_FILES.worker, './gateway.ts'],
    [LAYER_FILES.gateway, './plugins/use-error-form.ts'],
    [LAYER_FILES.plugin, '../../schema/index.ts'],
    [LAYER_FILES.schema, '@pothos/core'],
    [LAYER_FILES.test, '../../src/scope.ts'],
    [LAYER_FILES.local, '../scope.ts'],
  ])('lets %s import %s', (file, specifier) => {
    expect(imported(file, specifier)).toBeUndefined();
  });

  it.each([
    [LAYER_FILES.domain, 'graphql', /zod, not "graphql"/],
    [LAYER_FILES.domain, 'node:fs', /zod, not "node:fs"/],
    [LAYER_FILES.domain, 'cloudflare:workers', /not "cloudflare:workers"/],
    [LAYER_FILES.domain, '../../atlas/gazetteer.ts', /nothing of the layer "atlas"/],
    [LAYER_FILES.domain, '../places/../../atlas/gazetteer.ts', /nothing of the layer "atlas"/],
    [LAYER_FILES.domain, '../../scope.ts', /nothing of the layer "scope"/],
    [LAYER_FILES.atlas, '../platform/logger.ts', /nothing of the layer "platform"/],
    [LAYER_FILES.atlas, '../sources/wikidata.ts', /nothing of the layer "sources"/],
    [LAYER_FILES.atlas, '../scope.ts', /nothing of the layer "scope"/],
    [LAYER_FILES.loader, '../atlas/gazetteer.ts', /nothing of the layer "atlas"/],
    [LAYER_FILES.schema, '../src/atlas/gazetteer.ts', /nothing of the layer "atlas"/],
    [LAYER_FILES.schema, '../src/gateway.ts', /nothing of the layer "gateway"/],
    [LAYER_FILES.worker, './atlas/gazetteer.ts', /nothing of the layer "atlas"/],
    [LAYER_FILES.worker, 'graphql-yoga', /cloudflare:workers, not "graphql-yoga"/],
    [LAYER_FILES.worker, '../test/worker/support.ts', /may not import "test\/worker/],
    [LAYER_FILES.gateway, './local/project.ts', /may not import "src\/local/],
  ])('forbids %s to import %s', (file, specifier, message) => {
    expect(imported(file, specifier)).toMatch(message);
  });

  it('lets the schema and the plugins see the type of the scope, and only the type', () => {
    expect(imported(LAYER_FILES.schema, '../src/scope.ts', true)).toBeUndefined();
    expect(imported(LAYER_FILES.plugin, '../scope.ts', true)).toBeUndefined();
    expect(imported(LAYER_FILES.schema, '../src/scope.ts')).toMatch(/only types of/);
    expect(imported(LAYER_FILES.atlas, '../scope.ts', true)).toMatch(/nothing of/);
  });

  it('names a package by its scope', () => {
    expect(imported('src/loaders/x.ts', '@pothos/core/types')).toMatch(/not "@pothos\/core"/);
    expect(imported('src/loaders/x.ts', 'dataloader')).toBeUndefined();
  });

  it('refuses a source file of no layer', () => {
    expect(checkFile('src/helpers/misc.ts')).toMatch(/belongs to no layer/);
    expect(checkFile('src/atlas/gazetteer.ts')).toBeUndefined();
    expect(checkFile('src/local/ports.ts')).toBeUndefined();
    expect(checkFile('scripts/dev.ts')).toBeUndefined();
  });
});
