import { readFile } from 'node:fs/promises';

const MANIFEST = new URL(
  '../../schema/operations/generated/persisted-documents.json',
  import.meta.url,
);

/** Id and text of our own operation of that name. */
export async function ownOperation(name: string): Promise<{ id: string; text: string }> {
  const manifest: Record<string, string> = JSON.parse(await readFile(MANIFEST, 'utf8'));
  for (const [id, text] of Object.entries(manifest)) {
    if (new RegExp(`(query|subscription) ${name}\\b`, 'u').test(text)) return { id, text };
  }
  throw new Error(`there is no operation ${name}`);
}
