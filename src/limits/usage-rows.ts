import * as z from 'zod';
import type { Usage, UsageDay } from '../domain/usage/usage.ts';

/** A quarter and a little: enough to write a bill and to look back at it. */
const KEPT_DAYS = 100;
const DAY_MS = 86_400_000;

const rowSchema = z
  .object({
    day: z.string(),
    requests: z.number(),
    fresh_searches: z.number(),
    upstream_calls: z.number(),
    input_tokens: z.number(),
    output_tokens: z.number(),
    estimated_usd: z.number(),
  })
  .transform((row): UsageDay => ({
    day: row.day,
    requests: row.requests,
    freshSearches: row.fresh_searches,
    upstreamCalls: row.upstream_calls,
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    estimatedUsd: row.estimated_usd,
  }));

const CREATE = `create table if not exists usage (
  day text primary key,
  requests integer not null,
  fresh_searches integer not null,
  upstream_calls integer not null,
  input_tokens integer not null,
  output_tokens integer not null,
  estimated_usd real not null
)`;

const ADD = `insert into usage values (?, ?, ?, ?, ?, ?, ?)
on conflict (day) do update set
  requests = requests + excluded.requests,
  fresh_searches = fresh_searches + excluded.fresh_searches,
  upstream_calls = upstream_calls + excluded.upstream_calls,
  input_tokens = input_tokens + excluded.input_tokens,
  output_tokens = output_tokens + excluded.output_tokens,
  estimated_usd = estimated_usd + excluded.estimated_usd`;

/** Adds what was used to the row of its day, and lets the oldest days go. */
export function addToDay(sql: SqlStorage, now: Date, usage: Usage): void {
  sql.exec(CREATE);
  const { requests, freshSearches, upstreamCalls, inputTokens, outputTokens, estimatedUsd } = usage;
  sql.exec(
    ADD,
    dayOf(now),
    requests,
    freshSearches,
    upstreamCalls,
    inputTokens,
    outputTokens,
    estimatedUsd,
  );
  sql.exec('delete from usage where day < ?', dayOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS)));
}

/** Newest day first. */
export function readDays(sql: SqlStorage): readonly UsageDay[] {
  if (!hasUsage(sql)) return [];
  return z.array(rowSchema).parse(sql.exec('select * from usage order by day desc').toArray());
}

/** Whether anything was ever added. */
export function hasUsage(sql: SqlStorage): boolean {
  const tables = sql.exec("select 1 from sqlite_master where type = 'table' and name = 'usage'");
  return tables.toArray().length > 0;
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
