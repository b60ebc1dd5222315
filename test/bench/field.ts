import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaintAbout, pageComplaint } from './answers.ts';
import type { Bench } from './bench.ts';
import type { Client } from './client.ts';
import type { Contestant } from './contest.ts';
import { serveGateway } from './gateway.ts';
import type { LoadTarget } from './load.ts';
import { SENTENCE, searchPost } from './operation.ts';
import { installPeers, startNodePeer, WORKER_PEERS_CONFIG } from './peers.ts';
import { findPersistedSearch } from './persisted.ts';
import { buildWorker, removeBuild } from './production-build.ts';
import { serveWorker } from './served-worker.ts';

/** Servers on Node; `empty` is Node itself. */
export const NODE_PEERS = ['empty', 'mercurius', 'apollo', 'yoga'] as const;
/** Workers in workerd; `empty` is workerd itself. */
export const WORKER_PEERS = ['empty', 'object', 'yoga', 'yoga-cache'] as const;

/** All that is measured in turn, running. */
export interface Field {
  readonly contestants: readonly Contestant[];
  readonly post: LoadTarget;
  readonly persisted: LoadTarget | undefined;
  /** Peers that could not be started, with the reason. */
  readonly missing: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** Starts the gateway and every peer, each peer with the answer that the gateway gives. */
export async function openField(bench: Bench, client: Client): Promise<Field> {
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-field-'));
  const stops: (() => Promise<void>)[] = [
    async () => rmSync(directory, { recursive: true, force: true }),
  ];
  const missing = new Map<string, string>();
  const contestants: Contestant[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    const gateway = await serveGateway(bench);
    stops.push(() => gateway.stop());
    const post = searchPost(gateway.url, SENTENCE);
    const { body: answer } = await client.ask(post);
    const persisted = await findPersistedSearch(client, gateway.url);
    const answerFile = join(directory, 'answer.json');
    writeFileSync(answerFile, answer);

    const enter = (contestant: Omit<Contestant, 'complaint'>): void => {
      const complaint = () => complaintAbout(client, contestant.target, [pageComplaint]);
      contestants.push({ ...contestant, complaint });
    };
    enter({ name: 'gateway POST', target: post, cpuSeconds: gateway.cpuSeconds });
    if (persisted !== undefined) {
      const { target } = persisted;
      enter({ name: 'gateway persisted GET', target, cpuSeconds: gateway.cpuSeconds });
    }
    for (const name of WORKER_PEERS) {
      await orMissing(`worker ${name}`, missing, async () => {
        installPeers('workers');
        const project = { config: WORKER_PEERS_CONFIG, env: name };
        const buildDirectory = buildWorker(project);
        stops.push(async () => removeBuild(buildDirectory));
        // The empty Worker stands beside the persisted GET: the same bytes as that.
        const ANSWER = name === 'empty' ? (persisted?.body ?? answer) : answer;
        const peer = await serveWorker({ project, buildDirectory, vars: { ANSWER } });
        stops.push(() => peer.stop());
        const target = searchPost(peer.url, SENTENCE);
        enter({ name: `worker ${name}`, target, cpuSeconds: peer.cpuSeconds });
      });
    }
    for (const name of NODE_PEERS) {
      await orMissing(`node ${name}`, missing, async () => {
        installPeers('node');
        const peer = await startNodePeer(name, answerFile);
        stops.push(() => peer.stop());
        const target = searchPost(peer.url, SENTENCE);
        enter({ name: `node ${name}`, target: { ...target, url: addressOf(name, target.url) } });
      });
    }
    return { contestants, post, persisted: persisted?.target, missing, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Apollo's standalone server answers at the root. */
function addressOf(name: string, url: string): string {
  return name === 'apollo' ? url.replace(/graphql$/u, '') : url;
}

async function orMissing(
  name: string,
  missing: Map<string, string>,
  start: () => Promise<void>,
): Promise<void> {
  try {
    await start();
  } catch (error) {
    missing.set(name, error instanceof Error ? error.message : String(error));
  }
}
