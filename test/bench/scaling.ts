import { complaintAbout, memoryComplaint, pageComplaint } from './answers.ts';
import type { Measurement } from './bench.ts';
import { createClient } from './client.ts';
import { roundOrder } from './contest.ts';
import { serveGateway } from './gateway.ts';
import { SENTENCE, searchPost } from './operation.ts';
import { findPersistedSearch } from './persisted.ts';
import { judge } from './rows.ts';
import { deepestFall, median } from './statistics.ts';

const CONNECTIONS = [1, 2, 4, 8, 16, 32, 64];
const FULL = { rounds: 3, seconds: 2 };
const QUICK = { rounds: 1, seconds: 1 };

/** Whether more clients at once cost throughput: the lowest beside the highest with fewer of them. */
export const scaling: Measurement = {
  rows: ['scaling'],
  measure: async ({ maker, quick, ...bench }) => {
    const { rounds, seconds } = quick ? QUICK : FULL;
    const gateway = await serveGateway({ maker, quick, ...bench });
    const client = createClient();
    try {
      const persisted = await findPersistedSearch(client, gateway.url);
      const target = persisted?.target ?? searchPost(gateway.url, SENTENCE);
      const complaint = await complaintAbout(client, target, [pageComplaint]);
      if (complaint !== undefined) throw new Error(complaint);
      const cached = (await complaintAbout(client, target, [memoryComplaint])) === undefined;
      await maker.run({ target, connections: 16, seconds });
      const measured = new Map<number, number[]>(CONNECTIONS.map((count) => [count, []]));
      for (let round = 0; round < rounds; round += 1) {
        for (const connections of roundOrder(CONNECTIONS, round)) {
          const result = await maker.run({ target, connections, seconds });
          if (result.failed > 0)
            throw new Error(`${result.failed} answers failed at ${connections} connections`);
          measured.get(connections)?.push(result.requestsPerSecond);
        }
      }
      const series = CONNECTIONS.map((count) => median(measured.get(count) ?? []));
      const what = `${cached ? 'cached' : 'uncached'} ${persisted === undefined ? 'POST' : 'persisted GET'}`;
      const by = `${what} at ${CONNECTIONS.join(', ')} connections: ${series.map((rate) => rate.toFixed(0)).join(', ')}/s; ${maker.name}`;
      const value = deepestFall(series);
      return [judge({ name: 'scaling', value, unit: '× the highest before', by })];
    } finally {
      client.close();
      await gateway.stop();
    }
  },
};
