import type { Client } from '../domain/identity/client.ts';
import type { Identification } from '../domain/identity/identify.ts';
import { GATE_WINDOW_MS } from '../domain/limits/gate.ts';
import { wholeSeconds } from '../domain/limits/seconds.ts';
import type { Guards } from '../scope/limits.ts';
import type { Observed } from '../scope/observers.ts';
import { type Refused, type Refusal, refuse } from './error-response.ts';

export type Admission =
  | { readonly kind: 'ADMITTED'; readonly client: Client }
  | { readonly kind: 'REFUSED'; readonly response: Response };

/** A request that asks to come in. */
export interface Asking extends Refused {
  readonly observed: Observed;
}

const WRONG_KEY: Refusal = {
  code: 'UNAUTHENTICATED',
  message:
    'The key is wrong or was revoked; send a live one as "Authorization: Bearer uf_…" or as X-API-Key, or none at all',
  headers: { 'WWW-Authenticate': 'Bearer' },
};

const CONFLICTING_KEYS: Refusal = {
  code: 'BAD_REQUEST',
  message: 'Authorization and X-API-Key name different keys; send one of them',
};

const UNCHECKED_KEY: Refusal = {
  code: 'UPSTREAM_ERROR',
  message: 'The key cannot be checked at the moment; try again',
};

const TOO_MANY_REQUESTS: Refusal = {
  code: 'RATE_LIMITED',
  message: 'Too many requests; ask again after the time in Retry-After, and more slowly',
  headers: { 'Retry-After': String(wholeSeconds(GATE_WINDOW_MS)) },
};

/** Decides who asks and whether they may come in, before anything of the body is read. */
export async function admit(asking: Asking, guards: Guards): Promise<Admission> {
  const identification = await guards.identify(asking.request.headers);
  const counted = countedClient(identification);
  if (counted !== undefined && !(await passes(counted, asking, guards)))
    return refused(asking, TOO_MANY_REQUESTS);
  switch (identification.kind) {
    case 'IDENTIFIED':
      return { kind: 'ADMITTED', client: identification.client };
    case 'CONFLICT':
      return refused(asking, CONFLICTING_KEYS);
    case 'REFUSED':
      guards.onRefusedKey(asking.observed, 'WRONG_KEY');
      return refused(asking, WRONG_KEY);
    case 'UNREACHABLE':
      guards.onRefusedKey(asking.observed, 'UNREACHABLE');
      return refused(asking, UNCHECKED_KEY);
  }
}

/** Whoever guesses keys is counted by their address. */
function countedClient(identification: Identification): Client | undefined {
  switch (identification.kind) {
    case 'IDENTIFIED':
      return identification.client;
    case 'REFUSED':
      return identification.stranger;
    case 'CONFLICT':
    case 'UNREACHABLE':
      return undefined;
  }
}

/** A gate that fails is open. */
async function passes(client: Client, { observed }: Asking, guards: Guards): Promise<boolean> {
  const report = guards.reportOf({ client, watch: observed });
  try {
    const isOpen = await guards.gate.pass(client);
    report({ name: isOpen ? 'rate_limit.admitted' : 'rate_limit.exceeded', part: 'gate' });
    return isOpen;
  } catch (error) {
    report({ name: 'rate_limit.failed', part: 'gate', error });
    return true;
  }
}

function refused(asking: Asking, refusal: Refusal): Admission {
  return { kind: 'REFUSED', response: refuse(asking, refusal) };
}
