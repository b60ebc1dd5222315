import * as z from 'zod';

/** One document of a manifest, under the id that clients will send. */
export interface ManifestEntry {
  readonly id: string;
  readonly text: string;
}

export type ManifestFormat = 'Apollo' | 'Relay or GraphQL Codegen';

export type ManifestOutcome =
  | {
      readonly kind: 'MANIFEST';
      readonly format: ManifestFormat;
      readonly entries: readonly ManifestEntry[];
    }
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

/** `@apollo/generate-persisted-query-manifest`. */
const apolloSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/** `relay-compiler` (persistConfig.file) and the client preset of GraphQL Codegen: texts by their ids. */
const mapSchema = z.record(z.string(), z.string());

/** Reads the text of a manifest, of whichever format. */
export function parseManifest(text: string): ManifestOutcome {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return wrong('The manifest is no JSON');
  }
  const apollo = apolloSchema.safeParse(content);
  if (apollo.success) {
    const entries = apollo.data.operations.map(({ id, body }) => ({ id, text: body }));
    return manifest('Apollo', entries);
  }
  if (isApolloLike(content)) {
    return wrong('The manifest says it is one of Apollo, and is not one of version 1');
  }
  const map = mapSchema.safeParse(content);
  if (map.success) {
    const entries = Object.entries(map.data).map(([id, document]) => ({ id, text: document }));
    return manifest('Relay or GraphQL Codegen', entries);
  }
  return wrong('The manifest is none of Apollo, Relay or GraphQL Codegen');
}

function isApolloLike(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'format' in content;
}

function manifest(format: ManifestFormat, entries: readonly ManifestEntry[]): ManifestOutcome {
  return entries.length === 0
    ? wrong('The manifest holds no operation')
    : { kind: 'MANIFEST', format, entries };
}

function wrong(message: string): ManifestOutcome {
  return { kind: 'WRONG_INPUT', message };
}
