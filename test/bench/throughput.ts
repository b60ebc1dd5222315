import { complaintAbout, limiterComplaint, memoryComplaint, pageComplaint } from './answers.ts';
import type { Bench, Measurement } from './bench.ts';
import { createClient, type Client } from './client.ts';
import { contest, type Score, type Standing } from './contest.ts';
import { NODE_PEERS, openField, type Field } from './field.ts';
import type { LoadTarget } from './load.ts';
import { absent, judge, type MeasuredRow } from './rows.ts';
import { formatServers } from './servers-table.ts';
import type { RowName } from './targets.ts';

const CONNECTIONS = 16;
const MICROS_PER_SECOND = 1_000_000;

const FULL = { rounds: 5, seconds: 2, warmUpSeconds: 2 };
const QUICK = { rounds: 1, seconds: 1, warmUpSeconds: 1 };

interface Row {
  readonly name: RowName;
  readonly unit: string;
  readonly by: string;
}

/** The gateway beside its peers, in one contest. */
export const throughput: Measurement = {
  rows: [
    'persisted-get-overhead',
    'post-cached-vs-yoga',
    'post-cached-vs-yoga-cache',
    'cpu-cached-get',
  ],
  measure: async (bench) => {
    const client = createClient();
    const field = await openField(bench, client);
    try {
      return await measureField(bench, field, client);
    } finally {
      client.close();
      await field.stop();
    }
  },
};

async function measureField(
  bench: Bench,
  field: Field,
  client: Client,
): Promise<readonly MeasuredRow[]> {
  const options = bench.quick ? QUICK : FULL;
  const standings = await contest(field.contestants, {
    maker: bench.maker,
    connections: CONNECTIONS,
    ...options,
  });
  bench.note(formatServers(standings, field.missing));
  const how = `${bench.maker.name}, ${CONNECTIONS} connections, median of ${options.rounds} rounds of ${options.seconds} s`;
  const scoreOf = (name: string): Score => {
    const standing: Standing = standings.get(name) ?? {
      kind: 'OUT',
      reason: field.missing.get(name) ?? 'is not there',
    };
    if (standing.kind === 'OUT') throw new Error(`${name} ${standing.reason}`);
    return standing.score;
  };
  const row = async (
    { by, ...rest }: Row,
    measured: LoadTarget | undefined,
    checks: Parameters<typeof complaintAbout>[2],
    value: () => number,
  ): Promise<MeasuredRow> => {
    try {
      if (measured === undefined) throw new Error('there are no persisted operations');
      const complaint = await complaintAbout(client, measured, checks);
      if (complaint !== undefined) throw new Error(complaint);
      return judge({ ...rest, value: value(), by: `${by}; ${how}` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return absent(rest.name, reason);
    }
  };
  const { post, persisted } = field;
  const fromMemory = [pageComplaint, memoryComplaint];
  const limited = [...fromMemory, limiterComplaint];
  return [
    await row(
      {
        name: 'persisted-get-overhead',
        unit: "× the best Node peer's",
        by: "µs over each runtime's empty server",
      },
      persisted,
      fromMemory,
      () => {
        const own = micros(scoreOf('gateway persisted GET')) - micros(scoreOf('worker empty'));
        const floor = micros(scoreOf('node empty'));
        const peers = NODE_PEERS.filter((name) => name !== 'empty').map(
          (name) => micros(scoreOf(`node ${name}`)) - floor,
        );
        return own / Math.min(...peers);
      },
    ),
    await row(
      {
        name: 'post-cached-vs-yoga',
        unit: '× its requests/s',
        by: 'beside plain Yoga in workerd',
      },
      post,
      limited,
      () => perSecond(scoreOf('gateway POST')) / perSecond(scoreOf('worker yoga')),
    ),
    await row(
      {
        name: 'post-cached-vs-yoga-cache',
        unit: '× its requests/s',
        by: 'beside Yoga with its response cache and one Durable Object call',
      },
      post,
      limited,
      () => perSecond(scoreOf('gateway POST')) / perSecond(scoreOf('worker yoga-cache')),
    ),
    await row(
      {
        name: 'cpu-cached-get',
        unit: '× the empty Worker',
        by: 'processor time a request, /proc/PID/stat of workerd',
      },
      persisted,
      fromMemory,
      () => scoreOf('gateway persisted GET').cpuMicros / scoreOf('worker empty').cpuMicros,
    ),
  ];
}

const perSecond = ({ requestsPerSecond }: Score): number => requestsPerSecond;
const micros = ({ requestsPerSecond }: Score): number => MICROS_PER_SECOND / requestsPerSecond;
