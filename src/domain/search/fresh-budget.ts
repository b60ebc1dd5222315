/** How many searches a client may send to upstreams; what a cache answers is never charged. */
export interface FreshBudget {
  /** Takes one fresh search. False where none is left: the atlas and stored answers must do. */
  spend(): Promise<boolean>;
}

/** Every search may reach upstreams. */
export const UNLIMITED_FRESH_SEARCHES: FreshBudget = { spend: async () => true };
