import type { Client } from '../identity/client.ts';

/** Whose documents must be registered; `audit` only logs what `partners` would refuse. */
export type PersistedOnly = 'none' | 'audit' | 'partners' | 'all';

/** What becomes of a document that is not registered. */
export type TextVerdict = 'RUN' | 'RUN_AND_REPORT' | 'REFUSE';

/** Whether this caller may run text of its own. */
export function judgeText(mode: PersistedOnly, client: Client): TextVerdict {
  if (mode === 'all') return 'REFUSE';
  if (mode === 'none' || client.kind !== 'PARTNER') return 'RUN';
  return mode === 'audit' ? 'RUN_AND_REPORT' : 'REFUSE';
}

/** Whether text must be looked up, since only a registered one may run or goes unreported. */
export function mustBeKnown(mode: PersistedOnly, client: Client): boolean {
  return judgeText(mode, client) !== 'RUN';
}
