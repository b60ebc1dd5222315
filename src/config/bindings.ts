import { z } from 'zod';

/** Static files of the deployment. */
export interface AssetFetcher {
  fetch(request: Request): Promise<Response>;
}

const bindingsSchema = z.object({
  ASSETS: z.custom<AssetFetcher>(hasFetch).optional().catch(undefined),
  VERSION: z.object({ id: z.string(), tag: z.string() }).optional().catch(undefined),
});

/** What the platform hands us beside text. Absent ones are undefined, and their feature is off. */
export interface Bindings {
  readonly assets: AssetFetcher | undefined;
  /** Tag or id of the deployed version. */
  readonly deployment: string | undefined;
}

export function readBindings(env: object): Bindings {
  const { ASSETS, VERSION } = bindingsSchema.parse(env);
  return { assets: ASSETS, deployment: VERSION?.tag || VERSION?.id || undefined };
}

function hasFetch(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'fetch' in value &&
    typeof value.fetch === 'function'
  );
}
