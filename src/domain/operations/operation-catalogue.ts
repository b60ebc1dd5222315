import type { Client } from '../identity/client.ts';
import { formatOperationId, idOfDocument, type OperationId } from './operation-id.ts';
import type { OperationRequest } from './operation-request.ts';
import type { OperationLookup, OperationStore } from './operation-store.ts';
import { judgeText, mustBeKnown, type PersistedOnly } from './text-policy.ts';

/** What runs, or why nothing does. */
export type Resolution =
  | {
      readonly kind: 'RUN';
      readonly text: string;
      readonly id: string | undefined;
      readonly isRegistered: boolean;
      /** The mode `partners` would have refused it. */
      readonly isReported: boolean;
    }
  | { readonly kind: 'NOT_FOUND'; readonly isApollo: boolean }
  | { readonly kind: 'MISMATCH' }
  | { readonly kind: 'REQUIRED' }
  | { readonly kind: 'UNAVAILABLE'; readonly cause: unknown };

export interface Asker {
  readonly client: Client;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type KnownRequest = Extract<OperationRequest, { kind: 'TEXT' | 'BY_ID' }>;

/** Finds operations by id, and says whether a document may run. */
export interface OperationCatalogue {
  readonly resolve: (request: KnownRequest, asker: Asker) => Promise<Resolution>;
}

export interface CatalogueParts {
  readonly mode: PersistedOnly;
  /** Texts of the gateway's own operations by `sha256:HEX`; everybody may run these. */
  readonly own: ReadonlyMap<string, string>;
  readonly store: OperationStore;
}

export function createOperationCatalogue(parts: CatalogueParts): OperationCatalogue {
  const { mode, own, store } = parts;

  async function find(id: OperationId, { client, now }: Asker): Promise<OperationLookup> {
    const key = formatOperationId(id);
    const text = own.get(key);
    if (text !== undefined) return { kind: 'FOUND', operation: { name: key, text } };
    if (client.kind !== 'PARTNER') return { kind: 'UNKNOWN' };
    return store.find({ partner: client.name, id: key, now });
  }

  function judge(text: string, id: string | undefined, { client }: Asker): Resolution {
    const verdict = judgeText(mode, client);
    if (verdict === 'REFUSE') return { kind: 'REQUIRED' };
    const isReported = verdict === 'RUN_AND_REPORT';
    return { kind: 'RUN', text, id, isRegistered: false, isReported };
  }

  async function resolveText(text: string, asker: Asker): Promise<Resolution> {
    if (!mustBeKnown(mode, asker.client)) return judge(text, undefined, asker);
    const id = await idOfDocument(text);
    const known = await find(id, asker);
    if (known.kind === 'UNAVAILABLE') return known;
    const key = formatOperationId(id);
    return known.kind === 'FOUND' ? registered(text, key) : judge(text, key, asker);
  }

  return {
    resolve: async (request, asker) => {
      if (request.kind === 'TEXT') return resolveText(request.text, asker);
      const { id, text, isApollo } = request;
      if (id.kind === 'SHA256' && text !== undefined && (await idOfDocument(text)).hex !== id.hex) {
        return { kind: 'MISMATCH' };
      }
      const known = await find(id, asker);
      if (known.kind === 'UNAVAILABLE') return known;
      const key = formatOperationId(id);
      if (known.kind === 'FOUND') {
        const isOther = text !== undefined && text !== known.operation.text;
        return isOther ? { kind: 'MISMATCH' } : registered(known.operation.text, key);
      }
      // Text beside an unknown hash has been checked against it, and is free text like any other.
      if (text === undefined || id.kind === 'OWN') return { kind: 'NOT_FOUND', isApollo };
      return judge(text, key, asker);
    },
  };
}

function registered(text: string, id: string): Resolution {
  return { kind: 'RUN', text, id, isRegistered: true, isReported: false };
}
