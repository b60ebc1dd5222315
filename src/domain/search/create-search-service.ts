import type { KeyedFlights } from '../cache/flights.ts';
import type { ReadThrough } from '../cache/read-through.ts';
import type { CacheKind, Computed, Landing } from '../cache/requests.ts';
import { chargeOnce, type Charge } from './charge.ts';
import { answerWith, composeAnswer } from './compose-answer.ts';
import { createExpeditions, type Expedition, type ExpeditionOptions } from './expedition.ts';
import type { FreshBudget } from './fresh-budget.ts';
import type { Locating } from './locating.ts';
import type {
  InvalidSearch,
  LocationNotFound,
  Narrative,
  SearchOutcome,
  SearchResult,
} from './outcome.ts';
import type { ProgressOptions, SearchProgress } from './progress.ts';
import { questionKey } from './question.ts';
import { datesOf, type Quest } from './quest.ts';
import type { SearchInput } from './search-input.ts';
import type { SearchService } from './service.ts';
import { reuseOf } from './reuse.ts';
import { reportSources } from './stages.ts';
import type { StoredAnswer } from './stored-answer.ts';
import { validateSearchInput } from './validate-input.ts';

export interface SearchServiceOptions extends ExpeditionOptions {
  readonly locating: Locating;
  readonly narrate: (result: SearchResult, charge: Charge) => Promise<Narrative>;
  readonly cache: ReadThrough;
  readonly answers: CacheKind<StoredAnswer>;
  readonly freshBudget: FreshBudget;
  /** Lets work go on behind the response. What is handed over never rejects. */
  readonly keepAlive: (work: Promise<unknown>) => void;
  /** Told of every answer that was made, and of the whole one that comes later. */
  readonly onAnswer: (answer: StoredAnswer) => void;
}

/** Model and geocoders may use this share of what a caller waits; the rest is for sources. */
const LOCATING_SHARE = 0.6;

export function createSearchService(options: SearchServiceOptions): SearchService {
  const { locating, cache, answers, clock, keepAlive, onAnswer } = options;
  const expeditions = createExpeditions(options);
  // A narrative belongs to its search: whoever paid for the one does not pay for the other.
  const charges = new WeakMap<SearchResult, Charge>();

  async function prepare(
    raw: SearchInput,
    { startedAt, charge }: Beginning,
  ): Promise<Quest | InvalidSearch | LocationNotFound> {
    const valid = validateSearchInput(raw);
    if (valid.kind !== 'VALID_INPUT') return valid;
    const { input } = valid;
    const until = startedAt + LOCATING_SHARE * (input.deadlineMs ?? options.patienceMs);
    const bearings = await locating(input, { until, charge });
    if ('code' in bearings) return bearings;
    const { understanding, location, modelFailed, byModel } = bearings;
    const categories = [...new Set([...(input.categories ?? []), ...understanding.categories])];
    return { input, understanding, location, categories, modelFailed, byModel };
  }

  const keyOf = (quest: Quest, now: number): Promise<string> =>
    questionKey(quest, { dates: datesOf(quest, now), sources: expeditions.sourcesOf(quest) });

  /** Answers with what has come when waiting no longer pays; all of it is kept when it has come. */
  async function explore(quest: Quest, beginning: Beginning): Promise<Computed<StoredAnswer>> {
    const expedition = await expeditions.setOut(quest, beginning);
    await expeditions.wait(expedition);
    const compose = (): Computed<StoredAnswer> => composed(expedition);
    const computed = compose();
    return computed.complete
      ? computed
      : { ...computed, later: expedition.flights.allLanded.then(compose) };
  }

  function composed(expedition: Expedition): Computed<StoredAnswer> {
    const harvest = expeditions.harvest(expedition);
    const computed = options.tracer.span('search.compose', (span) => {
      const answer = composeAnswer(expedition.quest, harvest);
      span.set({ found: harvest.places.length, merged: answer.value.places.length });
      return answer;
    });
    onAnswer(computed.value);
    return computed;
  }

  function begin(): Beginning {
    return { startedAt: clock(), charge: chargeOnce(options.freshBudget) };
  }

  async function search(raw: SearchInput): Promise<SearchOutcome> {
    const beginning = begin();
    const quest = await prepare(raw, beginning);
    if ('code' in quest) return quest;
    const { force, deadlineMs } = quest.input;
    const read = await cache.read({
      ...answers,
      flights: ofEqualPatience(answers.flights, deadlineMs),
      key: await keyOf(quest, beginning.startedAt),
      force,
      compute: () => explore(quest, beginning),
    });
    const reuse = reuseOf(quest, read, { ttl: answers.ttl, now: clock() });
    const result = answerWith(quest, { ...read, reuse });
    charges.set(result, beginning.charge);
    return result;
  }

  async function* stages(
    raw: SearchInput,
    { narrated }: ProgressOptions,
  ): AsyncGenerator<SearchProgress> {
    const beginning = begin();
    const quest = await prepare(raw, beginning);
    if ('code' in quest) {
      yield { kind: 'COMPLETED', outcome: quest };
      return;
    }
    yield { kind: 'UNDERSTOOD', understanding: quest.understanding, categories: quest.categories };
    const expedition = await expeditions.setOut(quest, beginning);
    // The cache reports what goes wrong in it.
    keepAlive(storeOnceLanded(expedition).catch(() => undefined));
    yield { kind: 'LOCATED', location: quest.location, radiusKm: expedition.survey.area.radiusKm };
    yield* reportSources(expedition, { ...options, expeditions });
    const { value, degraded } = composeAnswer(quest, expeditions.harvest(expedition));
    const status = quest.input.force ? 'BYPASS' : 'MISS';
    const result = answerWith(quest, { value, degraded, outcome: { status } });
    charges.set(result, beginning.charge);
    yield { kind: 'RANKED', result };
    if (narrated) yield { kind: 'NARRATED', result };
    yield { kind: 'COMPLETED', outcome: result };
  }

  /** What a stream has gathered serves the next search, also where its client has left. */
  async function storeOnceLanded(expedition: Expedition): Promise<void> {
    const { quest, flights, startedAt } = expedition;
    await flights.allLanded;
    await cache.read({
      ...answers,
      key: await keyOf(quest, startedAt),
      force: true,
      compute: async () => composed(expedition),
    });
  }

  const narrate = (result: SearchResult): Promise<Narrative> =>
    options.narrate(result, charges.get(result) ?? chargeOnce(options.freshBudget));

  return { search, progress: stages, narrate };
}

interface Beginning {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly charge: Charge;
}

/** Who waits shorter must not hang on the flight of somebody who waits longer. */
function ofEqualPatience(
  flights: KeyedFlights<Landing<StoredAnswer>>,
  deadlineMs: number | undefined,
): KeyedFlights<Landing<StoredAnswer>> {
  return {
    join: (key, fly, keepAlive) => flights.join(`${deadlineMs ?? 'usual'} ${key}`, fly, keepAlive),
  };
}
