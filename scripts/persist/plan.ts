import type { GraphQLSchema } from 'graphql';
import {
  formatOperationId,
  idOfDocument,
  parseOperationId,
} from '../../src/domain/operations/operation-id.ts';
import { operationKey } from '../../src/domain/operations/operation-key.ts';
import { checkDocument } from './check-document.ts';
import type { ManifestEntry } from './manifest.ts';

/** One key to be written. */
export interface PlannedEntry {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** A document that cannot be registered. */
export interface Failure {
  /** Name of the operation, else its id. */
  readonly operation: string;
  readonly reason: string;
}

export interface Plan {
  readonly entries: readonly PlannedEntry[];
  readonly failures: readonly Failure[];
}

export interface PlanParts {
  readonly partner: string;
  readonly schema: GraphQLSchema;
}

/** What registering a manifest means: each document under its own id and under its SHA-256. */
export async function planRegistration(
  documents: readonly ManifestEntry[],
  { partner, schema }: PlanParts,
): Promise<Plan> {
  const entries = new Map<string, PlannedEntry>();
  const failures: Failure[] = [];
  for (const { id, text } of documents) {
    const checked = checkDocument(text, schema);
    if (checked.kind === 'INVALID') {
      failures.push({ operation: checked.name ?? id, reason: checked.reason });
      continue;
    }
    const { name } = checked;
    const content = await idOfDocument(text);
    const own = parseOperationId(id);
    if (own === undefined) {
      failures.push({ operation: name, reason: `has an id that no request can carry: ${id}` });
    } else if (own.kind === 'SHA256' && own.hex !== content.hex) {
      failures.push({ operation: name, reason: 'has another SHA-256 than its id says' });
    } else {
      for (const each of [own, content]) {
        const key = operationKey(partner, formatOperationId(each));
        entries.set(key, { key, name, text });
      }
    }
  }
  return { entries: [...entries.values()], failures };
}
