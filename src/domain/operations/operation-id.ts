import { sha256Hex } from '../digest.ts';

/** What names a registered operation. */
export type OperationId =
  | {
      readonly kind: 'SHA256';
      /** 64 lower-case hexadecimal digits: the SHA-256 of the document. */
      readonly hex: string;
    }
  | { readonly kind: 'OWN'; /** As the manifest of a partner has it. */ readonly name: string };

const SHA256_HEX = /^[0-9a-f]{64}$/u;
const SHA256_PREFIX = 'sha256:';
/** Without a colon, which the GraphQL over HTTP specification keeps for prefixes; `x-` ones are free. */
const OWN_ID = /^(?:x-[A-Za-z0-9-]{1,32}:)?[A-Za-z0-9._~+/=-]{1,128}$/u;

/** Reads an id: `sha256:HEX`, the bare digits of one, or a manifest's own. Undefined: none of these. */
export function parseOperationId(text: string): OperationId | undefined {
  if (text.startsWith(SHA256_PREFIX)) {
    const hex = text.slice(SHA256_PREFIX.length);
    return SHA256_HEX.test(hex) ? { kind: 'SHA256', hex } : undefined;
  }
  if (SHA256_HEX.test(text)) return { kind: 'SHA256', hex: text };
  return OWN_ID.test(text) ? { kind: 'OWN', name: text } : undefined;
}

/** The one way an id is written, in keys, logs and manifests. */
export function formatOperationId(id: OperationId): string {
  return id.kind === 'SHA256' ? `${SHA256_PREFIX}${id.hex}` : id.name;
}

/** The id that a document has by its content. */
export async function idOfDocument(text: string): Promise<OperationId & { kind: 'SHA256' }> {
  return { kind: 'SHA256', hex: await sha256Hex(text) };
}
