import manifest from './generated/persisted-documents.json' with { type: 'json' };

const NAMES = /\b(?:query|subscription) (\w+)/gu;

/** Names of the gateway's own operations: few and known, so they may be labels of metrics. */
export const OWN_OPERATION_NAMES: ReadonlySet<string> = new Set(
  Object.values(manifest).flatMap((text) =>
    [...text.matchAll(NAMES)].map(([, name]) => name ?? ''),
  ),
);
