import { generate } from '@graphql-codegen/cli';
import * as z from 'zod';

/** Where our own operations are, and what is made of them. */
const DOCUMENTS = 'schema/operations/*.graphql';
const FOLDER = 'schema/operations/generated/';

const generatedFiles = z.array(z.object({ filename: z.string(), content: z.string() }));

export interface GeneratedFile {
  /** From the project's root. */
  readonly name: string;
  readonly content: string;
}

/** Typed documents of our own operations, and the manifest of their texts by `sha256:HEX`. */
export async function clientDocuments(sdl: string): Promise<readonly GeneratedFile[]> {
  const files: unknown = await generate(
    {
      schema: sdl,
      documents: DOCUMENTS,
      silent: true,
      errorsOnly: true,
      generates: {
        [FOLDER]: {
          preset: 'client',
          presetConfig: {
            fragmentMasking: false,
            persistedDocuments: { hashAlgorithm: 'sha256' },
          },
          config: {
            documentMode: 'string',
            useTypeImports: true,
            enumsAsTypes: true,
            scalars: { DateTime: 'string' },
          },
        },
      },
    },
    false,
  );
  return generatedFiles
    .parse(files)
    .map(({ filename, content }) => ({ name: filename, content: ended(content) }));
}

function ended(content: string): string {
  return content.endsWith('\n') ? content : `${content}\n`;
}
