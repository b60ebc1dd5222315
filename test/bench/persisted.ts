import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import * as z from 'zod';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { pageComplaint } from './answers.ts';
import type { Client } from './client.ts';
import type { LoadTarget } from './load.ts';
import { ANSWER_BYTES, PLACES_A_PAGE, SENTENCE } from './operation.ts';

const DOCUMENTS_FILE = join(
  PROJECT_DIRECTORY,
  'schema/operations/generated/persisted-documents.json',
);

const VALUES: Readonly<Record<string, unknown>> = {
  input: { chatInput: SENTENCE },
  chatInput: SENTENCE,
  first: PLACES_A_PAGE,
};

/** The first-party operations by id; none while the project has none. */
function readDocuments(): Readonly<Record<string, string>> {
  if (!existsSync(DOCUMENTS_FILE)) return {};
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(DOCUMENTS_FILE, 'utf8')));
}

/** Values for the operation's variables; undefined where it is no plain search that they can fill. */
export function variablesFor(document: string): Readonly<Record<string, unknown>> | undefined {
  const operation = parse(document).definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  const searches = operation?.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === 'search',
  );
  if (operation?.operation !== 'query' || searches !== true || document.includes('@defer'))
    return undefined;
  const variables: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (name in VALUES) variables[name] = VALUES[name];
    else if (type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined) return undefined;
  }
  return variables;
}

/** A persisted operation as `GET /graphql?documentId=…`. */
export function persistedGet(origin: string, id: string, variables: object): LoadTarget {
  const query = new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) });
  return {
    url: `${origin}/graphql?${query.toString()}`,
    method: 'GET',
    headers: { accept: 'application/json' },
    body: undefined,
  };
}

/** The persisted search whose answer is nearest to the bench's own in size; undefined where none answers. */
export async function findPersistedSearch(
  client: Client,
  origin: string,
): Promise<{ readonly target: LoadTarget; readonly body: string } | undefined> {
  const found: { target: LoadTarget; body: string }[] = [];
  for (const [id, document] of Object.entries(readDocuments())) {
    const variables = variablesFor(document);
    if (variables === undefined) continue;
    const target = persistedGet(origin, id, variables);
    const answer = await client.ask(target);
    if (pageComplaint(answer) === undefined) found.push({ target, body: answer.body });
  }
  const distance = (body: string): number => Math.abs(body.length - ANSWER_BYTES);
  return found.sort((a, b) => distance(a.body) - distance(b.body))[0];
}
