import manifest from '../../schema/operations/generated/persisted-documents.json' with { type: 'json' };

/** The gateway's own operations: their texts by `sha256:HEX`, as generated from `schema/operations`. */
export const OWN_OPERATIONS: ReadonlyMap<string, string> = new Map(Object.entries(manifest));
