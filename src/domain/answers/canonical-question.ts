import { readOperationRequest } from '../operations/operation-request.ts';
import { formatOperationId } from '../operations/operation-id.ts';

/**
 * What a GET of a registered operation asks, whatever the order of its parameters and variables.
 * Undefined where it asks for none, or cannot be read.
 */
export function canonicalQuestion(search: URLSearchParams): string | undefined {
  try {
    const extensions: unknown = parse(search.get('extensions'));
    const asked = readOperationRequest({
      query: search.get('query'),
      documentId: search.get('documentId'),
      extensions,
    });
    if (asked.kind !== 'BY_ID') return undefined;
    const variables = parse(search.get('variables'));
    return JSON.stringify([
      formatOperationId(asked.id),
      asked.isApollo,
      asked.text,
      search.get('operationName'),
      sorted(variables),
    ]);
  } catch {
    // No JSON, or nested deeper than the stack: such a question is answered further in.
    return undefined;
  }
}

function parse(text: string | null): unknown {
  return text === null || text === '' ? undefined : JSON.parse(text);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => ({ key, inner: sorted(inner) }));
}
