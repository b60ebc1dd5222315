import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFailure } from '../../src/local/describe-failure.ts';
import { EXIT_CODE } from '../../src/local/exit-codes.ts';
import { startGateway } from '../../src/local/gateway.ts';
import { findFreePort } from '../../src/local/ports.ts';
import { responseSchema, SEARCH_DOCUMENT, type SearchResponse } from './answer.ts';
import { parseSearchOptions, type SearchOptions } from './options.ts';
import { locationName, renderResult } from './render.ts';
import { printable } from './text-width.ts';

/** Longer than the gateway's own longest wait, so that it speaks first. */
const ANSWER_TIMEOUT_MS = 30_000;

/** Codes that blame the question and not the gateway. */
const WRONG_INPUT_CODES = new Set(['BAD_REQUEST', 'VALIDATION_ERROR', 'GRAPHQL_VALIDATION_FAILED']);

/** Where text goes, one whole line a call. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

async function ask(origin: string, options: SearchOptions): Promise<unknown> {
  const { chatInput, near, radiusKm, first } = options;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({
      query: SEARCH_DOCUMENT,
      variables: { input: { chatInput, near, radiusKm }, first },
    }),
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
  return response.json();
}

function complain({ errors }: SearchResponse, { error }: Terminal): number {
  const [first] = errors;
  const { code = 'no code', requestId = 'no request id' } = first?.extensions ?? {};
  const message = printable(first?.message ?? 'The answer holds neither data nor errors');
  error(`${message} (${code}, ${requestId})`);
  return WRONG_INPUT_CODES.has(code) ? EXIT_CODE.wrongInput : EXIT_CODE.failure;
}

function tell(response: SearchResponse, terminal: Terminal, json: boolean): number {
  const outcome = response.data?.search;
  if (outcome === undefined || outcome === null) return complain(response, terminal);
  if (outcome.__typename === 'SearchResult') {
    if (!json) for (const line of renderResult(outcome)) terminal.out(line);
    return EXIT_CODE.ok;
  }
  const suggestions = outcome.__typename === 'LocationNotFound' ? outcome.suggestions : [];
  const advice = suggestions.length > 0 ? ` Try: ${suggestions.map(locationName).join('; ')}` : '';
  terminal.error(`${printable(outcome.message)}${advice}`);
  return EXIT_CODE.wrongInput;
}

async function askAndTell(
  origin: string,
  options: SearchOptions,
  terminal: Terminal,
): Promise<number> {
  let answer: unknown;
  try {
    answer = await ask(origin, options);
  } catch (error) {
    terminal.error(`The gateway at ${origin} did not answer: ${describeFailure(error)}`);
    return EXIT_CODE.failure;
  }
  if (options.json) terminal.out(JSON.stringify(answer, undefined, 2));
  const response = responseSchema.safeParse(answer);
  if (response.success) return tell(response.data, terminal, options.json);
  terminal.error(`What answers at ${origin} is not an Underfoot gateway`);
  return EXIT_CODE.failure;
}

/** A gateway for this one question, on a free port and state that is gone afterwards. */
async function askOwnGateway(options: SearchOptions, terminal: Terminal): Promise<number> {
  const state = mkdtempSync(join(tmpdir(), 'underfoot-search-'));
  const removeState = (): void => rmSync(state, { recursive: true, force: true });
  process.once('exit', removeState);
  const gateway = await startGateway({
    port: await findFreePort(),
    persistTo: state,
    vars: { LOG_LEVEL: 'error' },
    watch: false,
    onLog: ({ message }) => terminal.error(message),
  });
  const code = await askAndTell(gateway.url, options, terminal);
  await gateway.stop();
  removeState();
  process.off('exit', removeState);
  return code;
}

/** The command `search`: reads its arguments, asks, prints, and gives the exit code. */
export async function runSearch(args: readonly string[], terminal: Terminal): Promise<number> {
  const outcome = parseSearchOptions(args);
  if (outcome.kind === 'WRONG_INPUT') {
    terminal.error(outcome.message);
    return EXIT_CODE.wrongInput;
  }
  const { options } = outcome;
  if (options.url !== undefined) return askAndTell(options.url, options, terminal);
  try {
    return await askOwnGateway(options, terminal);
  } catch (error) {
    terminal.error(`The gateway did not start: ${describeFailure(error)}`);
    return EXIT_CODE.failure;
  }
}
