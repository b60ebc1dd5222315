import type { Listeners } from './listeners.ts';

/** Why a credential was refused: never what it was. */
export type AuthFailure =
  | 'UNKNOWN_KEY'
  | 'REVOKED_KEY'
  | 'MALFORMED_KEY'
  | 'WRONG_ADMIN_TOKEN'
  | 'FORBIDDEN';

/** Turns refused credentials into log lines. */
export function listenToIdentity({
  logger,
}: Pick<Listeners, 'logger'>): (reason: AuthFailure) => void {
  return (reason) => logger.warn('auth.failed', { reason });
}
