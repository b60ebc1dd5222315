import type { Health } from '../../domain/health/health.ts';
import type { Listeners } from './listeners.ts';

/** Turns an examination into metrics and, where something is wrong, a log line. */
export function listenToHealth({ logger, metrics }: Listeners): (health: Health) => void {
  return ({ status, dependencies }) => {
    for (const { name, status: state } of dependencies)
      metrics.record('health.status', { dependency: name, status: state });
    if (status === 'HEALTHY') return;
    const wrong = dependencies
      .filter((dependency) => dependency.status !== 'HEALTHY')
      .map(({ name, status: state, circuit, message }) => ({ name, state, circuit, message }));
    if (status === 'DOWN') logger.critical('health.down', { dependencies: wrong });
    else logger.warn('health.degraded', { dependencies: wrong });
  };
}
