import { DurableObject } from 'cloudflare:workers';
import * as z from 'zod';
import type { Allowance, Purpose } from '../domain/limits/allowance.ts';
import { takeOne, type Verdict, type Window } from '../domain/limits/window.ts';
import type { Usage, UsageDay } from '../domain/usage/usage.ts';
import { addToDay, hasUsage, readDays } from './usage-rows.ts';

const windowSchema = z.object({ startedAt: z.number(), used: z.number(), windowMs: z.number() });
const windowsSchema = z.record(z.string(), windowSchema).catch({});

interface KeptWindow extends Window {
  readonly windowMs: number;
}

const STORED_WINDOWS = 'windows';
/** A restart forgets what was taken since the last write: at most so much time, and less than a window. */
const WRITE_DELAY_MS = 1_000;
/** How long after its last window an object that holds nothing else is cleared away. */
const CLEAR_DELAY_MS = 60_000;

/**
 * The account of one client. Everything it is asked runs one after another, so that counting is
 * exact; its windows are counted in memory and written rarely, since a write costs six times a call.
 */
export class ClientLimiter extends DurableObject {
  /** Epoch milliseconds. No caller reaches it over RPC; tests put their own in its place. */
  clock: () => number = Date.now;

  readonly #windows: Map<string, KeptWindow>;
  #isWriteDue = false;
  #isAlarmSet = false;

  constructor(state: DurableObjectState, env: Cloudflare.Env) {
    super(state, env);
    const stored = windowsSchema.parse(state.storage.kv.get(STORED_WINDOWS) ?? {});
    this.#windows = new Map(Object.entries(stored));
  }

  /** Takes one of the allowance for this purpose, where one is left in its window. */
  take(purpose: Purpose, allowance: Allowance): Verdict {
    const before = this.#windows.get(purpose);
    const { window, verdict } = takeOne(before, allowance, this.clock());
    this.#windows.set(purpose, { ...window, windowMs: allowance.windowMs });
    if (window === before || !verdict.isAdmitted) return verdict;
    // The first and the last of a window are what a restart must not forget.
    if (window.startedAt !== before?.startedAt || verdict.remaining === 0) this.#write();
    else this.#writeSoon();
    if (window.startedAt !== before?.startedAt) this.#clearAfter(allowance.windowMs);
    return verdict;
  }

  /** Adds to the day that it is now, in UTC. */
  addUsage(usage: Usage): void {
    addToDay(this.ctx.storage.sql, new Date(this.clock()), usage);
  }

  /** Every day that is kept, newest first. */
  usage(): readonly UsageDay[] {
    return readDays(this.ctx.storage.sql);
  }

  /** Clears an object away that nobody has asked for a while: most clients come once. */
  override async alarm(): Promise<void> {
    this.#isAlarmSet = false;
    const now = this.clock();
    const open = [...this.#windows.values()].filter(
      ({ startedAt, windowMs }) => Math.abs(now - startedAt) < windowMs,
    );
    if (open.length > 0) {
      this.#clearAfter(Math.max(...open.map(({ windowMs }) => windowMs)));
    } else if (!hasUsage(this.ctx.storage.sql)) {
      this.#windows.clear();
      await this.ctx.storage.deleteAll();
    }
  }

  #write(): void {
    this.#isWriteDue = false;
    this.ctx.storage.kv.put(STORED_WINDOWS, Object.fromEntries(this.#windows));
  }

  /** The timer also keeps the object in memory until the write is done. */
  #writeSoon(): void {
    if (this.#isWriteDue) return;
    this.#isWriteDue = true;
    setTimeout(() => {
      if (this.#isWriteDue) this.#write();
    }, WRITE_DELAY_MS);
  }

  /** Alarms run by the clock of the machine, whatever clock windows are counted by. */
  #clearAfter(windowMs: number): void {
    if (this.#isAlarmSet) return;
    this.#isAlarmSet = true;
    this.ctx.waitUntil(this.ctx.storage.setAlarm(Date.now() + windowMs + CLEAR_DELAY_MS));
  }
}
