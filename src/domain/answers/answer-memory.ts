import { MEMORY_FRESH_SECONDS } from '../cache/ttl.ts';

/** Whatever is remembered says how much it weighs and how long it is good. */
export interface Kept {
  readonly bytes: number;
  /** Epoch milliseconds. */
  readonly keepUntil: number;
}

/** Until when an answer is kept that stays fresh so long: no purge reaches the memory of an isolate. */
export function keptUntil(now: number, freshMs: number): number {
  return now + Math.min(MEMORY_FRESH_SECONDS * 1_000, freshMs);
}

export interface AnswerMemoryLimits {
  readonly maxAnswers: number;
  readonly maxBytes: number;
  /** Of one answer. */
  readonly maxAnswerBytes: number;
  /** Other spellings of the same question, for each answer. */
  readonly maxSpellings: number;
}

/** Answers an isolate has just given, found by the very words of the question or by their meaning. */
export interface AnswerMemory<Answer extends Kept> {
  /** One look-up: the question exactly as it was spelt before. */
  readonly recall: (spelling: string, now: number) => Answer | undefined;
  /** By the question's meaning; remembers the spelling for the next time. */
  readonly recallMeaning: (meaning: string, spelling: string, now: number) => Answer | undefined;
  readonly keep: (meaning: string, spelling: string, answer: Answer) => void;
  /** Forgets all of them. */
  readonly clear: () => void;
}

interface Entry<Answer> {
  readonly answer: Answer;
  readonly spellings: string[];
}

export const ANSWER_MEMORY_LIMITS: AnswerMemoryLimits = {
  maxAnswers: 500,
  maxBytes: 8 * 1024 * 1024,
  maxAnswerBytes: 512 * 1024,
  maxSpellings: 8,
};

/** A bounded memory. As all answers are kept equally long, the oldest go first. */
export function createAnswerMemory<Answer extends Kept>(
  limits: AnswerMemoryLimits = ANSWER_MEMORY_LIMITS,
): AnswerMemory<Answer> {
  const byMeaning = new Map<string, Entry<Answer>>();
  const bySpelling = new Map<string, Answer>();
  let bytes = 0;

  function drop(meaning: string): void {
    const entry = byMeaning.get(meaning);
    if (entry === undefined) return;
    byMeaning.delete(meaning);
    bytes -= entry.answer.bytes;
    for (const spelling of entry.spellings) bySpelling.delete(spelling);
  }

  function spell(entry: Entry<Answer>, spelling: string): void {
    if (entry.spellings.length >= limits.maxSpellings) return;
    entry.spellings.push(spelling);
    bySpelling.set(spelling, entry.answer);
  }

  return {
    recall: (spelling, now) => {
      const answer = bySpelling.get(spelling);
      return answer !== undefined && answer.keepUntil > now ? answer : undefined;
    },
    recallMeaning: (meaning, spelling, now) => {
      const entry = byMeaning.get(meaning);
      if (entry === undefined || entry.answer.keepUntil <= now) return undefined;
      spell(entry, spelling);
      return entry.answer;
    },
    keep: (meaning, spelling, answer) => {
      drop(meaning);
      if (answer.bytes > limits.maxAnswerBytes) return;
      const entry: Entry<Answer> = { answer, spellings: [] };
      byMeaning.set(meaning, entry);
      bytes += answer.bytes;
      spell(entry, spelling);
      for (const oldest of byMeaning.keys()) {
        if (byMeaning.size <= limits.maxAnswers && bytes <= limits.maxBytes) return;
        drop(oldest);
      }
    },
    clear: () => {
      byMeaning.clear();
      bySpelling.clear();
      bytes = 0;
    },
  };
}
