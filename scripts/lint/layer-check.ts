import { posix } from 'node:path';
import { FREE_FOLDERS, LAYERS, type Layer } from './layer-table.ts';

/** One import as it is written: paths are relative to the project and use forward slashes. */
export interface ImportSite {
  readonly file: string;
  readonly specifier: string;
  /** True for `import type` and for types asked for by `import()`. */
  readonly typeOnly: boolean;
}

const GOVERNED_FOLDERS = ['src/', 'schema/'];

function isWithin(path: string, owned: string): boolean {
  return owned.endsWith('/') ? path.startsWith(owned) : path === owned;
}

function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => layer.owns.some((owned) => isWithin(path, owned)));
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function checkPackage(layer: Layer, specifier: string): string | undefined {
  const name = packageName(specifier);
  if (layer.packages.includes('*') || layer.packages.includes(name)) return undefined;
  const allowed = layer.packages.join(', ') || 'no package';
  return `The layer "${layer.name}" may import ${allowed}, not "${name}"`;
}

function checkLayer(layer: Layer, site: ImportSite): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(site.file), site.specifier));
  const imported = layerOf(target);
  if (imported === undefined) return `The layer "${layer.name}" may not import "${target}"`;
  if (imported === layer || layer.imports.includes(imported.name)) return undefined;
  const typesAllowed = layer.types?.includes(imported.name) ?? false;
  if (typesAllowed && site.typeOnly) return undefined;
  const what = typesAllowed ? 'only types of' : 'nothing of';
  return `The layer "${layer.name}" may import ${what} the layer "${imported.name}"`;
}

/** Whether a file that the table governs belongs to none of its layers; the message, or undefined. */
export function checkFile(file: string): string | undefined {
  const governed = GOVERNED_FOLDERS.some((folder) => file.startsWith(folder));
  const free = FREE_FOLDERS.some((folder) => file.startsWith(folder));
  if (!governed || free || layerOf(file) !== undefined) return undefined;
  return `"${file}" belongs to no layer: move it, or add it to scripts/lint/layer-table.ts`;
}

/** What an import breaks of the table of layers, as one sentence; undefined when it is allowed. */
export function checkImport(site: ImportSite): string | undefined {
  const layer = layerOf(site.file);
  if (layer === undefined || FREE_FOLDERS.some((folder) => site.file.startsWith(folder))) {
    return undefined;
  }
  const relative = site.specifier.startsWith('.');
  return relative ? checkLayer(layer, site) : checkPackage(layer, site.specifier);
}
