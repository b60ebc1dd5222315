import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import * as z from 'zod';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import type { PartnerOutcome } from './keep-partners.ts';

const TIMEOUT_MS = 30_000;

const amounts = {
  requests: z.number(),
  freshSearches: z.number(),
  upstreamCalls: z.number(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  estimatedUsd: z.number(),
};
const usageSchema = z.object({
  days: z.array(z.object({ day: z.string(), ...amounts })),
  total: z.object(amounts),
});
const errorSchema = z.object({ message: z.string() });

const HEADINGS = ['DAY', 'REQUESTS', 'FRESH', 'CALLS', 'TOKENS IN', 'TOKENS OUT', 'USD'];

/** The administrator's token of the environment, else of `.dev.vars`. */
export function findAdminToken(): string | undefined {
  const { ADMIN_TOKEN } = process.env;
  if (ADMIN_TOKEN !== undefined && ADMIN_TOKEN !== '') return ADMIN_TOKEN;
  const file = join(PROJECT_DIRECTORY, '.dev.vars');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8'))['ADMIN_TOKEN'] : undefined;
}

export interface UsageQuestion {
  readonly name: string;
  /** Origin of the gateway. */
  readonly url: string;
  readonly adminToken: string | undefined;
}

/** A partner's usage, a line a day, as the gateway has counted it. Rejects where none answers. */
export async function readUsage({ name, url, adminToken }: UsageQuestion): Promise<PartnerOutcome> {
  if (adminToken === undefined) {
    return { kind: 'WRONG_INPUT', message: 'Set ADMIN_TOKEN, in the environment or in .dev.vars' };
  }
  const response = await fetch(`${url}/admin/partners/${name}/usage`, {
    headers: { authorization: `Bearer ${adminToken}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const body: unknown = await response.json();
  if (!response.ok) {
    const told = errorSchema.safeParse(body);
    const message = told.success ? told.data.message : `It answered ${response.status}`;
    return { kind: 'WRONG_INPUT', message: `${url} says: ${message}` };
  }
  const { days, total } = usageSchema.parse(body);
  const rows = [HEADINGS, ...days.map(rowOf), rowOf({ day: 'all', ...total })];
  return { kind: 'DONE', lines: rows.map((row) => row.map(padded).join('  ').trimEnd()) };
}

type DayUsage = z.infer<typeof usageSchema>['days'][number];

function rowOf(usage: DayUsage): string[] {
  return [
    usage.day,
    String(usage.requests),
    String(usage.freshSearches),
    String(usage.upstreamCalls),
    String(usage.inputTokens),
    String(usage.outputTokens),
    usage.estimatedUsd.toFixed(4),
  ];
}

function padded(cell: string, column: number): string {
  return column === 0 ? cell.padEnd(10) : cell.padStart(HEADINGS[column]?.length ?? 0);
}
