import type { KeyedFlights } from '../cache/flights.ts';
import { examineHealth, type Health, type HealthInquiry } from './health.ts';

/** However many ask, everything is probed once in this time. */
export const REMEMBERED_MS = 60_000;

export interface HealthDeskOptions extends Pick<HealthInquiry, 'probes' | 'version' | 'clean'> {
  readonly flights: KeyedFlights<Health>;
}

/** What the request that asks brings along. */
export interface HealthQuestion extends Pick<HealthInquiry, 'clock' | 'timers'> {
  /** Lets probes go on behind the response. */
  readonly keepAlive: (work: Promise<unknown>) => void;
  /** Told of a report that was just made, and not of one that is remembered. */
  readonly onExamined: (health: Health) => void;
}

/** Tells the health of the gateway to the requests of an isolate, which share one examination a minute. */
export interface HealthDesk {
  ask(question: HealthQuestion): Promise<Health>;
}

export function createHealthDesk({ flights, ...dependencies }: HealthDeskOptions): HealthDesk {
  let remembered: Health | undefined;

  async function examine({ clock, timers, onExamined }: HealthQuestion): Promise<Health> {
    const health = await examineHealth({ ...dependencies, clock, timers });
    remembered = health;
    onExamined(health);
    return health;
  }

  return {
    ask: async (question) => {
      const age =
        remembered === undefined ? REMEMBERED_MS : question.clock() - remembered.timestamp;
      if (remembered !== undefined && age < REMEMBERED_MS) return remembered;
      return flights.join('health', () => examine(question), question.keepAlive);
    },
  };
}
