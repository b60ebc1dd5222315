import type { GraphQLSchema } from 'graphql';
import {
  formatOperationId,
  idOfDocument,
  parseOperationId,
} from '../../src/domain/operations/operation-id.ts';
import { operationKey } from '../../src/domain/operations/operation-key.ts';
import type { RecordedOperation } from '../record/durable-record.ts';
import { checkDocument } from './check-document.ts';
import type { ManifestEntry } from './manifest.ts';

/** One key to be written, and the operation that it stands for. */
export interface PlannedEntry extends RecordedOperation {
  readonly key: string;
}

/** A document that cannot be registered. */
export interface Failure {
  /** Name of the operation, else its id. */
  readonly operation: string;
  readonly reason: string;
}

export interface Plan {
  readonly partner: string;
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
        const id = formatOperationId(each);
        const key = operationKey(partner, id);
        entries.set(key, { key, id, sha256: content.hex, name, text });
      }
    }
  }
  return { partner, entries: [...entries.values()], failures };
}
