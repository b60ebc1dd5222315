import { OpenAI } from 'openai';
import * as z from 'zod';
import type { Model } from '../domain/model.ts';
import { narrativeSchema, readingSchema, toReading, toSentences } from './answer-schemas.ts';
import { cappedFetch, type Fetch } from './capped-fetch.ts';
import { interpretAnswer, type Interpreted } from './interpret-answer.ts';
import { interpretError } from './interpret-error.ts';
import {
  NARRATIVE_INSTRUCTIONS,
  narrativeInput,
  READING_INSTRUCTIONS,
  readingInput,
} from './prompts.ts';

export interface OpenAiModelOptions {
  readonly apiKey: string;
  /** With its `/v1`; the public service where absent. */
  readonly baseUrl?: string | undefined;
  readonly model: string;
  readonly fetch: Fetch;
  /** For one call; the caller's signal may end it sooner. */
  readonly timeoutMs?: number;
}

const PUBLIC_BASE_URL = 'https://api.openai.com/v1';
const TIMEOUT_MS = 5_000;
/** Answers are some two kilobytes. */
const MAX_ANSWER_BYTES = 262_144;
const MAX_READING_TOKENS = 300;
const MAX_NARRATIVE_TOKENS = 500;

interface Question<T> {
  readonly name: string;
  readonly instructions: string;
  readonly input: string;
  readonly maxTokens: number;
  readonly schema: z.ZodType<T>;
  readonly signal: AbortSignal;
}

/** The model behind OpenAI's Responses API, or whatever speaks it at `baseUrl`. One call a question, never repeated. */
export function createOpenAiModel(options: OpenAiModelOptions): Model {
  const { apiKey, baseUrl = PUBLIC_BASE_URL, model, fetch, timeoutMs = TIMEOUT_MS } = options;
  // Whatever is left out here the client would look for in the environment.
  const client = new OpenAI({
    apiKey,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    fetch: cappedFetch(fetch, MAX_ANSWER_BYTES),
  });

  async function ask<T>(question: Question<T>): Promise<Interpreted<T>> {
    const { name, instructions, input, maxTokens, schema, signal } = question;
    try {
      signal.throwIfAborted();
      const asked = client.responses.create(
        {
          model,
          reasoning: { effort: 'none' },
          instructions,
          input,
          text: { format: { type: 'json_schema', name, strict: true, schema: jsonSchema(schema) } },
          max_output_tokens: maxTokens,
          store: false,
        },
        { signal },
      );
      // The body as it is: the client's own parser throws on nonsense, and with it goes the usage.
      const response = await asked.asResponse();
      return interpretAnswer(await response.text(), { model, schema });
    } catch (error) {
      return interpretError(error, signal);
    }
  }

  return {
    async read(text, signal) {
      const outcome = await ask({
        name: 'reading',
        instructions: READING_INSTRUCTIONS,
        input: readingInput(text),
        maxTokens: MAX_READING_TOKENS,
        schema: readingSchema,
        signal,
      });
      if (outcome.kind === 'FAILED') return outcome;
      return { kind: 'READ', reading: toReading(outcome.value), usage: outcome.usage };
    },

    async narrate(request, signal) {
      const outcome = await ask({
        name: 'narrative',
        instructions: NARRATIVE_INSTRUCTIONS,
        input: narrativeInput(request),
        maxTokens: MAX_NARRATIVE_TOKENS,
        schema: narrativeSchema,
        signal,
      });
      if (outcome.kind === 'FAILED') return outcome;
      return { kind: 'NARRATED', sentences: toSentences(outcome.value), usage: outcome.usage };
    },
  };
}

/** The schema in the form that the service takes: an object, all fields required, none besides. */
function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-7' });
  return rest;
}
