import { outcomeOf } from './answers.ts';
import type { Client } from './client.ts';
import { createMix, type Mix } from './mix.ts';
import { searchPost } from './operation.ts';
import { readTowns } from './sentences.ts';

/** Towns large enough to be meant by their name. */
const MIN_POPULATION = 5000;

/** The mix over the United States' towns. */
export function mixOfTowns(options: {
  readonly count: number;
  readonly known: number;
  readonly seed: number;
}): Mix {
  const towns = readTowns().filter(
    ({ countryCode, population }) => countryCode === 'US' && population > MIN_POPULATION,
  );
  return createMix({ ...options, towns });
}

/** What came of one search: the outcome's type, or why it failed. */
export type Fate =
  | { readonly kind: 'OUTCOME'; readonly outcome: string }
  | { readonly kind: 'FAILED'; readonly reason: string };

/** Asks for a sentence; a broken connection, an error status and GraphQL errors are all failures. */
export async function askSentence(client: Client, origin: string, sentence: string): Promise<Fate> {
  try {
    const answer = await client.ask(searchPost(origin, sentence));
    const outcome = outcomeOf(answer);
    if (outcome !== undefined) return { kind: 'OUTCOME', outcome };
    return { kind: 'FAILED', reason: `${answer.status} ${answer.body.slice(0, 200)}` };
  } catch (error) {
    return { kind: 'FAILED', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks for every sentence, so many at once. */
export async function askAll(
  sentences: readonly string[],
  atOnce: number,
  ask: (sentence: string) => Promise<Fate>,
): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  const waiting = sentences.values();
  const work = async (): Promise<void> => {
    for (const sentence of waiting) fates.push(await ask(sentence));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return fates;
}
