import type { Behaviour } from './behaviour.ts';
import { OK } from './behaviour.ts';
import type { UpstreamName } from './upstream.ts';
import { UPSTREAM_NAMES } from './upstream.ts';

/** How each upstream has been told to behave. */
export interface Behaviours {
  set(name: UpstreamName | 'all', behaviour: Behaviour): void;
  /** The behaviour of the next call; one with `times` is used up by it. */
  next(name: UpstreamName): Behaviour;
  all(): Partial<Record<UpstreamName, Behaviour>>;
  clear(): void;
}

export function createBehaviours(): Behaviours {
  const told = new Map<UpstreamName, Behaviour>();
  return {
    set(name, behaviour) {
      for (const each of name === 'all' ? UPSTREAM_NAMES : [name]) told.set(each, behaviour);
    },
    next(name) {
      const behaviour = told.get(name) ?? OK;
      if (behaviour.times === undefined) return behaviour;
      if (behaviour.times < 1) return OK;
      told.set(name, { ...behaviour, times: behaviour.times - 1 });
      return behaviour;
    },
    all: () => Object.fromEntries(told),
    clear: () => told.clear(),
  };
}
