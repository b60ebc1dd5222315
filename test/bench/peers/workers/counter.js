import { DurableObject } from 'cloudflare:workers';

/** The least that a limiter can do: count in memory. */
export class Counter extends DurableObject {
  #taken = 0;

  take() {
    this.#taken += 1;
    return this.#taken;
  }
}
