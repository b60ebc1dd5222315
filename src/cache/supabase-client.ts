import { PostgrestClient } from '@supabase/postgrest-js';
import type { Database } from '../../schema/supabase/database.types.ts';

type Functions = Database['public']['Functions'];

/** What the gateway calls of Supabase: SQL functions by name, each within a time. */
export interface SupabaseClient {
  /** Rejects with `SupabaseFailure` where the call fails or takes too long. Never asks twice. */
  call<Name extends keyof Functions>(
    name: Name,
    options: { readonly args: Functions[Name]['Args']; readonly withinMs: number },
  ): Promise<unknown>;
}

export interface SupabaseClientOptions {
  /** Of the project, without a path. */
  readonly url: string;
  /** `sb_secret_…`, or the older service_role token. */
  readonly secretKey: string;
  readonly fetch: typeof fetch;
}

/** Tells which call failed and how, and nothing of what was sent. */
export class SupabaseFailure extends Error {
  override readonly name = 'SupabaseFailure';
  /** Of HTTP; 0 where no answer came. */
  readonly status: number;

  constructor(call: string, { status, code }: { status: number; code: string }) {
    super(`Supabase: ${call} failed with status ${String(status)}, code ${code || 'unknown'}`);
    this.status = status;
  }
}

/** Holds no I/O, so that one serves an isolate. */
export function createSupabaseClient({
  url,
  secretKey,
  fetch,
}: SupabaseClientOptions): SupabaseClient {
  const postgrest = new PostgrestClient<Database>(`${url}/rest/v1`, {
    headers: {
      apikey: secretKey,
      // The older keys are tokens that name their role; new ones are none, and refused as such.
      ...(isToken(secretKey) && { authorization: `Bearer ${secretKey}` }),
    },
    fetch,
    retry: false,
  });
  return {
    async call(name, { args, withinMs }) {
      const { data, error, status } = await postgrest
        .rpc(name, args)
        .abortSignal(AbortSignal.timeout(withinMs));
      if (error !== null) throw new SupabaseFailure(name, { status, code: error.code });
      return data;
    },
  };
}

function isToken(key: string): boolean {
  return key.startsWith('eyJ');
}
