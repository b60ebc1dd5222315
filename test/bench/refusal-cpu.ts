import { verdictOn } from './answers.ts';
import type { Bench, Measurement } from './bench.ts';
import { type Client, createClient } from './client.ts';
import { contest, type Contestant } from './contest.ts';
import { serveGateway } from './gateway.ts';
import { HOSTILE_OPERATIONS, SMALL_OPERATION } from './hostile-operations.ts';
import type { LoadTarget } from './load.ts';
import { postOf } from './operation.ts';
import { absent, judge, type MeasuredRow } from './rows.ts';
import type { ServedWorker } from './served-worker.ts';

/** Few, so that an operation that is not refused ends in the time there is. */
const CONNECTIONS = 4;
const FULL = { rounds: 3, seconds: 2, warmUpSeconds: 1 };
const QUICK = { rounds: 1, seconds: 1, warmUpSeconds: 1 };
const SMALL = 'small';

/** The worst of the hostile operations, refused, beside a small one, answered. */
export const refusalCpu: Measurement = {
  rows: ['refusal-cpu'],
  measure: async (bench) => {
    const gateway = await serveGateway(bench);
    const client = createClient();
    try {
      return [await measure(bench, gateway, client)];
    } finally {
      client.close();
      await gateway.stop();
    }
  },
};

async function measure(bench: Bench, gateway: ServedWorker, client: Client): Promise<MeasuredRow> {
  const targets = Object.entries({ [SMALL]: SMALL_OPERATION, ...HOSTILE_OPERATIONS }).map(
    ([name, query]) => ({ name, target: postOf(gateway.url, { query }) }),
  );
  for (const { name, target: request } of targets) {
    const problem = await complaint(client, name, request);
    if (problem !== undefined) return absent('refusal-cpu', problem);
  }
  const options = bench.quick ? QUICK : FULL;
  const standings = await contest(
    targets.map((each): Contestant => ({
      ...each,
      cpuSeconds: gateway.cpuSeconds,
      // A refusal is an answer of 400 or of 200: what kind it is was looked at before.
      toleratesFailures: true,
      complaint: () => complaint(client, each.name, each.target),
    })),
    { maker: bench.maker, connections: CONNECTIONS, ...options },
  );
  const micros = new Map(
    [...standings].map(([name, standing]) => [
      name,
      standing.kind === 'SCORE' ? standing.score.cpuMicros : Number.NaN,
    ]),
  );
  const small = micros.get(SMALL) ?? Number.NaN;
  const ratios = [...micros].filter(([name]) => name !== SMALL).map(([, value]) => value / small);
  const each = [...micros].map(([name, value]) => `${name} ${value.toFixed(0)}`).join(', ');
  const by = `processor µs a request: ${each}; ${bench.maker.name}, ${CONNECTIONS} connections`;
  return judge({
    name: 'refusal-cpu',
    value: Math.max(...ratios),
    unit: '× a small accepted one',
    by,
  });
}

async function complaint(
  client: Client,
  name: string,
  request: LoadTarget,
): Promise<string | undefined> {
  const wanted = name === SMALL ? 'ANSWERED' : 'REFUSED';
  const verdict = verdictOn(await client.ask(request));
  return verdict === wanted ? undefined : `${name} is ${verdict}, not ${wanted}`;
}
