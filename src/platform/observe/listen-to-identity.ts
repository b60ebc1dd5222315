import type { Listeners } from './listeners.ts';

/** Why a credential was refused: never what it was. */
export type AuthFailure =
  /** Of no live partner, nor the administrator's. */
  | 'WRONG_KEY'
  /** The store of keys did not answer. */
  | 'UNREACHABLE'
  /** A live key that may not do what it asked for. */
  | 'FORBIDDEN';

/** Turns refused credentials into log lines. */
export function listenToIdentity({
  logger,
}: Pick<Listeners, 'logger'>): (reason: AuthFailure) => void {
  return (reason) => logger.warn('auth.failed', { reason });
}
