/** The work that goes on behind one response. */
export interface Background {
  readonly waitUntil: (work: Promise<unknown>) => void;
  /** Does the work once the response is given and all that was begun behind it is over. */
  readonly afterwards: (work: () => Promise<void>) => void;
  /** The response is given. */
  readonly responded: () => void;
}

/** Hands work on to the platform and knows when it is over. */
export function createBackground(handOn: (work: Promise<unknown>) => void): Background {
  const pending = new Set<Promise<void>>();
  const response = Promise.withResolvers<void>();
  const quiet = async (): Promise<void> => {
    await response.promise;
    while (pending.size > 0) await Promise.all(pending);
  };
  return {
    waitUntil: (work) => {
      handOn(work);
      const settled = work.then(ignore, ignore);
      pending.add(settled);
      void settled.then(() => pending.delete(settled));
    },
    afterwards: (work) => handOn(quiet().then(work)),
    responded: () => response.resolve(),
  };
}

function ignore(): void {
  // Whoever began the work handles its failure; here only its end counts.
}
