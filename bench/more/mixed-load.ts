import { aimed } from '../harness/aims.js';
import { type Bench, check, type Figure } from '../harness/bench.js';
import { type LoadResult, LoadSender } from '../harness/load.js';
import { toText } from '../harness/questions.js';
import { type ServerProcess, startOwnServer } from '../harness/server-process.js';
import { median } from '../harness/statistics.js';

const SENDERS = 2;
const CONNECTIONS = 10;
const SAMPLES = 20;
const FILLING = 31_000;

/** The repeated calls of a connection. They undo what they add, so the size of the world stays the same. */
function writeScript(server: ServerProcess, place: number): string[] {
  const { apiKey, creatorIds, campaignIds, projectId } = server.ready as unknown as {
    readonly apiKey: string;
    readonly creatorIds: readonly string[];
    readonly campaignIds: readonly string[];
    readonly projectId: string;
  };
  const creator = `/api/v1/creators/${creatorIds[place]}`;
  const items = `/api/v1/campaigns/${campaignIds[place]}/items`;
  const item = { item_type: 'creator', item_id: creatorIds[place] as string };
  const get = (path: string): string => toText({ method: 'GET', path, apiKey });
  return [
    get(creator),
    toText({ method: 'POST', path: items, apiKey, body: JSON.stringify(item) }),
    get(`/api/v1/videos?creator_id=${creatorIds[place]}&limit=20`),
    toText({ method: 'PATCH', path: creator, apiKey, body: JSON.stringify({ metadata: { place } }) }),
    get(`/api/v1/campaigns/${campaignIds[place]}/stats`),
    get(`/api/v1/creators?project_id=${projectId}&limit=10`),
    toText({ method: 'DELETE', path: `${items}?${new URLSearchParams(item)}`, apiKey }),
    get(`/api/v1/projects/${projectId}`),
    get(`/api/v1/creators/no-uuid`),
  ];
}

/** Hours of use in minutes: errors, memory that grows, and calls that are left waiting. */
export const mixedLoad: Bench = {
  about: 'mixed load of reads, writes, statistics and refusals from 2 client processes',
  inShortForm: true,
  run: async ({ minutes }) => {
    const server = await startOwnServer('mock.ts', { world: 'mixed', size: SENDERS * CONNECTIONS }, ['--expose-gc']);
    const senders = Array.from({ length: SENDERS }, () => new LoadSender());
    const results: LoadResult[] = [];
    const memory: number[] = [];
    const slice = async (seconds: number): Promise<LoadResult[]> =>
      Promise.all(
        senders.map((sender, nth) => {
          const scripts = Array.from({ length: CONNECTIONS }, (_, place) =>
            writeScript(server, nth * CONNECTIONS + place),
          );
          const load = { url: server.ready.url, connections: CONNECTIONS, requests: [], scripts, seconds };
          return sender.sendAnyway({ ...load, status: [200, 201, 400] });
        }),
      );
    const seconds = (minutes * 60) / SAMPLES;
    // Runs until bounded lists are full: it keeps 10,000 changes, and three of nine calls write.
    for (let responses = 0; responses < FILLING; ) {
      for (const result of await slice(Math.max(1, seconds))) responses += result.responses;
    }
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      results.push(...(await slice(seconds)));
      memory.push(await server.memory());
    }
    for (const sender of senders) sender.stop();
    await server.stop();
    return toFigures(results, memory);
  },
};

function toFigures(results: readonly LoadResult[], memory: readonly number[]): Figure[] {
  const responses = results.reduce((sum, result) => sum + result.responses, 0);
  const errors = results.reduce((sum, result) => sum + result.errors, 0);
  check(errors === 0 || results.length > 0, 'there were results');
  const [early, late] = [memory.slice(0, memory.length / 4), memory.slice(-memory.length / 4)];
  const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  const [p50, p99] = [median(results.map((result) => result.p50)), median(results.map((result) => result.p99))];
  return [
    aimed('errors of the mixed load', errors, {
      detail: `in ${responses.toLocaleString('en')} responses ${results.find(({ firstError }) => firstError !== null)?.firstError ?? ''}`,
    }),
    // In percent of growth, so half of the target means twice the growth and not twice the heap.
    aimed('heap grown since warm-up', (median(late) / median(early) - 1) * 100, {
      detail: `${mebibytes(median(early))} → ${mebibytes(median(late))}`,
    }),
    aimed('p99 ÷ p50 of the mixed load', p99 / p50, { detail: `p50 ${p50.toFixed(2)} ms · p99 ${p99.toFixed(2)} ms` }),
  ];
}
