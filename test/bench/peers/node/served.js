import { readFileSync } from 'node:fs';

/** What every peer answers, and the schema it is part of, from the two files that it is started with. */
export function readArguments() {
  const [, , answerFile, schemaFile] = process.argv;
  const answer = readFileSync(answerFile, 'utf8');
  return {
    answer,
    search: JSON.parse(answer).data.search,
    typeDefs: readFileSync(schemaFile, 'utf8'),
  };
}

/** Tells the bench where this peer listens. */
export function ready(port) {
  process.stdout.write(`READY ${String(port)}\n`);
}
