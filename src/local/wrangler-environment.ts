import { join } from 'node:path';
import { PROJECT_DIRECTORY } from './project.ts';

/** What keeps wrangler and workerd off the network; wrangler's own log goes beside the local state. */
export const QUIET_WRANGLER_ENVIRONMENT = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG_PATH: join(PROJECT_DIRECTORY, '.wrangler/logs'),
};

/** Sets it for this process; call it before wrangler is loaded, which reads it once. */
export function silenceWrangler(): void {
  Object.assign(process.env, QUIET_WRANGLER_ENVIRONMENT);
}
