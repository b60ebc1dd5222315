import { readFile } from 'node:fs/promises';
import type { GraphQLSchema } from 'graphql';
import { OPERATION_PREFIX, parseOperationKey } from '../../src/domain/operations/operation-key.ts';
import { storedOperationSchema } from '../../src/operations/kv-operations.ts';
import { describeFailure } from '../../src/local/describe-failure.ts';
import { EXIT_CODE } from '../../src/local/exit-codes.ts';
import type { DurableRecord } from '../record/durable-record.ts';
import { notRecorded } from '../record/record-partners.ts';
import type { OperationsKv } from '../operations-kv/operations-kv.ts';
import { checkDocument } from './check-document.ts';
import { parseManifest } from './manifest.ts';
import { parsePersistOptions, type PersistOptions, type Registration } from './options.ts';
import { type Failure, type Plan, planRegistration } from './plan.ts';

/** As far as registering needs it. */
export type RegisteringKv = Pick<OperationsKv, 'list' | 'getAll' | 'putAll' | 'close'>;

export interface PersistParts {
  readonly cwd: string;
  readonly schema: GraphQLSchema;
  readonly openKv: (options: PersistOptions) => Promise<RegisteringKv>;
  /** Undefined where nothing but KV keeps operations. */
  readonly openRecord: (options: PersistOptions) => DurableRecord | undefined;
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Registers or checks a manifest; gives the exit code. */
export async function runPersist(args: readonly string[], parts: PersistParts): Promise<number> {
  const { out, error } = parts;
  const parsed = parsePersistOptions(args, parts.cwd);
  if (parsed.kind === 'WRONG_INPUT') return complain(parsed.message);
  const { options } = parsed;
  try {
    const plan = options.registration && (await planFor(options.registration, parts.schema));
    if (plan?.kind === 'WRONG_INPUT') return complain(plan.message);
    const failures = [...(plan?.failures ?? [])];
    if (failures.length > 0 && !options.check) return report(failures);
    const kv = await parts.openKv(options);
    try {
      if (options.check) {
        failures.push(...(await checkRegistered(kv, parts)));
        if (failures.length === 0) out('Every operation is valid');
      } else if (plan !== undefined) {
        failures.push(...(await register(plan, kv, out)));
        if (failures.length === 0) return await record(plan);
      }
      return report(failures);
    } finally {
      await kv.close();
    }
  } catch (failure) {
    error(describeFailure(failure));
    return EXIT_CODE.failure;
  }

  /** Also what was there already, so that a record that failed once is mended by the next run. */
  async function record({ partner, entries }: Plan): Promise<number> {
    try {
      await parts.openRecord(options)?.saveOperations(partner, entries);
      return EXIT_CODE.ok;
    } catch (failure) {
      error(notRecorded(partner, failure));
      return EXIT_CODE.failure;
    }
  }

  function complain(message: string): number {
    error(message);
    return EXIT_CODE.wrongInput;
  }

  function report(failures: readonly Failure[]): number {
    for (const { operation, reason } of failures) error(`${operation}: ${reason}`);
    return failures.length === 0 ? EXIT_CODE.ok : EXIT_CODE.failure;
  }
}

type Planned =
  | (Plan & { readonly kind: 'PLAN' })
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

async function planFor(
  { partner, manifest }: Registration,
  schema: GraphQLSchema,
): Promise<Planned> {
  const text = await readFile(manifest, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return { kind: 'WRONG_INPUT', message: `The manifest cannot be read: ${manifest}` };
  }
  const parsed = parseManifest(text);
  if (parsed.kind === 'WRONG_INPUT') return parsed;
  return { kind: 'PLAN', ...(await planRegistration(parsed.entries, { partner, schema })) };
}

/** Writes what is not there yet. All or nothing: one id that already stands for another text stops it. */
async function register(
  { entries }: Plan,
  kv: RegisteringKv,
  out: (line: string) => void,
): Promise<readonly Failure[]> {
  const known = await kv.getAll(entries.map(({ key }) => key));
  const taken: Failure[] = [];
  const missing = new Map<string, string>();
  const added = new Set<string>();
  for (const { key, name, text } of entries) {
    const value = known.get(key);
    if (value === undefined) {
      missing.set(key, JSON.stringify({ name, text }));
      added.add(text);
    } else if (storedText(value) !== text) {
      taken.push({ operation: name, reason: 'has an id under which another text is registered' });
    }
  }
  if (taken.length > 0) return taken;
  if (missing.size > 0) await kv.putAll(missing);
  const all = new Set(entries.map(({ text }) => text)).size;
  out(`${added.size} registered, ${all - added.size} were already there`);
  return [];
}

async function checkRegistered(
  kv: RegisteringKv,
  { schema, out }: PersistParts,
): Promise<readonly Failure[]> {
  const keys = await kv.list(OPERATION_PREFIX);
  const values = await kv.getAll(keys);
  const failures = new Map<string, Failure>();
  for (const [key, value] of values) {
    const partner = parseOperationKey(key)?.partner ?? 'nobody';
    const text = storedText(value);
    const checked = text === undefined ? undefined : checkDocument(text, schema);
    if (checked?.kind === 'VALID') continue;
    const operation = `${partner}: ${checked?.name ?? key}`;
    failures.set(operation, { operation, reason: checked?.reason ?? 'is damaged in the store' });
  }
  out(`${values.size} registered ids checked`);
  return [...failures.values()];
}

function storedText(value: string): string | undefined {
  try {
    return storedOperationSchema.parse(JSON.parse(value)).text;
  } catch {
    return undefined;
  }
}
