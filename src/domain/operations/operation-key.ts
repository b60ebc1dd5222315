/** Prefix of every registered operation in KV. */
export const OPERATION_PREFIX = 'op:';

/** Prefix of all operations of one partner; its name is escaped, so that no other name begins alike. */
export function partnerPrefix(partner: string): string {
  return `${OPERATION_PREFIX}${encodeURIComponent(partner)}:`;
}

/** `op:<partner>:<id>`, where the id is written as `formatOperationId` does. */
export function operationKey(partner: string, id: string): string {
  return `${partnerPrefix(partner)}${id}`;
}

/** Partner and id of a key; undefined for any other key. */
export function parseOperationKey(
  key: string,
): { readonly partner: string; readonly id: string } | undefined {
  const [, partner, id] = /^op:([^:]+):(.+)$/su.exec(key) ?? [];
  if (partner === undefined || id === undefined) return undefined;
  return { partner: decodeURIComponent(partner), id };
}
