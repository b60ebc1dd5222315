import type { HealthProbe } from '../domain/health/health.ts';
import { type SupabaseClient, SupabaseFailure } from './supabase-client.ts';

export interface SupabaseProbeOptions {
  readonly client: SupabaseClient;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const WITHIN_MS = 1_000;

/** Whether the database answers. Searches do without it, so it is never essential. */
export function createSupabaseProbe({ client, clock }: SupabaseProbeOptions): HealthProbe {
  return {
    name: 'supabase',
    essential: false,
    async check() {
      const startedAt = clock();
      try {
        await client.call('health_check', { args: {}, withinMs: WITHIN_MS });
        return { status: 'HEALTHY', latencyMs: clock() - startedAt };
      } catch (error) {
        return { status: 'DOWN', latencyMs: clock() - startedAt, message: messageOf(error) };
      }
    },
  };
}

function messageOf(error: unknown): string {
  const status = error instanceof SupabaseFailure ? error.status : 0;
  if (status === 401 || status === 403) return 'Supabase refuses the key';
  if (status === 404) return 'Supabase lacks the migrations of this version';
  return 'Supabase does not answer';
}
