/*
 * The cost of an exploration with the wider setting of docs/explore.md, in CPU time: jobs of 15 and of 51 requests, each in its own process, as
 * a test starts one.
 *   npm run bench explore-cost -- [--record]
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createClient } from 'trackagoat-sdk';
import { explore, type Program } from 'trackagoat-sdk/explore';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';
import { settleAll } from 'trackagoat-sdk/workflows';
import { recordFigures } from '../../scripts/figures/figures-file.js';

interface Accrual {
  readonly id: string;
  readonly creator_id: string;
}

interface Cost {
  /** The requests of the calm run. */
  readonly calm: number;
  readonly runs: number;
  readonly requests: number;
  /** Seconds of the processor, other threads included. */
  readonly cpu: number;
  readonly elapsed: number;
}

const COMMAND = 'npm run bench explore-cost -- --record';

/** Accruals by creator, and the key that follows from them. */
function listDebts(accruals: readonly Accrual[]): { readonly body: object; readonly key: string }[] {
  const byCreator = new Map<string, string[]>();
  for (const { id, creator_id: creator } of accruals) byCreator.set(creator, [...(byCreator.get(creator) ?? []), id]);
  return [...byCreator].map(([creator_id, accrual_ids]) => ({
    body: { creator_id, accrual_ids },
    key: `bench-${accrual_ids.toSorted().join('-').slice(0, 200)}`,
  }));
}

/** By fetch, with three tries for each request. */
const byFetch: Program = async ({ fetch, mock }) => {
  const send = async (method: string, path: string, body?: object, key?: string): Promise<unknown> => {
    const headers = {
      authorization: `Bearer ${mock.apiKey}`,
      'content-type': 'application/json',
      ...(key && { 'idempotency-key': key }),
    };
    for (let tries = 1; ; tries += 1) {
      try {
        const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
        const response = await fetch(`${mock.baseUrl}${path}`, init);
        const { data } = (await response.json()) as { data: unknown };
        // 409: somebody has paid these accruals.
        if (response.ok || response.status === 409) return data;
        throw new Error(`status ${response.status}`);
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  };
  const accruals = (await send('GET', '/payout-accruals?status=earned&limit=100')) as Accrual[];
  await send('GET', '/creators?limit=100');
  for (const { body, key } of listDebts(accruals)) await send('POST', '/payout-payments', body, key);
};

/** By the client of the package. */
const byClient: Program = async ({ goat }) => {
  const accruals = await goat.payoutAccruals.list({ status: 'earned', limit: 100 }).toArray();
  await goat.creators.list({ limit: 100 }).toArray();
  for (const { body, key } of listDebts(accruals)) {
    await goat.payoutPayments.create(body as never, { idempotencyKey: key }).catch((error: { status?: number }) => {
      if (error.status !== 409) throw error;
    });
  }
};

/** By a name: how many creators are owed, and the job. */
const CASES: Readonly<Record<string, readonly [number, Program]>> = {
  'sends by `fetch`, 13 creators': [13, byFetch],
  'sends by the client, 13 creators': [13, byClient],
  '`settleAll`, 4 creators': [4, ({ goat }) => settleAll(goat)],
  'sends by the client, 49 creators': [49, byClient],
  '`settleAll`, 16 creators': [16, ({ goat }) => settleAll(goat)],
};

async function createWorld(creators: number): Promise<Mock> {
  const world = createMock({ now: '2026-01-12T00:00:00Z' });
  const goat = createClient({ apiKey: world.apiKey, baseUrl: world.baseUrl, fetch: world.fetch });
  const rule = { name: 'Weekly base', period: 'weekly', amount_cents: 10_000, criteria_type: 'recurring' } as const;
  const structure = await goat.payoutStructures.create({ project_id: world.projectId, ...rule });
  for (let at = 0; at < creators; at += 1) {
    const { id } = await goat.creators.create(world.projectId, { tiktok_handle: `creator${at}` });
    await goat.payoutStructures.assign(structure.id, { creator_id: id });
  }
  world.clock.to('2026-02-01T23:30:00Z');
  return world;
}

async function measure([creators, program]: readonly [number, Program]): Promise<Cost> {
  const world = await createWorld(creators);
  const before = process.cpuUsage();
  const began = performance.now();
  const { calm, runs, requests } = await explore({ world, workers: [program], pairs: 150, seeds: 100 });
  const elapsed = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const all = Object.values(runs).reduce((sum, count) => sum + count, 0);
  return { calm: calm.requests, runs: all, requests, cpu: (user + system) / 1e6, elapsed };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false } },
});
const chosen = CASES[positionals[0] ?? ''];
if (chosen) console.log(JSON.stringify(await measure(chosen)));
else {
  const rows = [
    '| the job | requests when calm | runs | requests in all | CPU time | elapsed | runs a second |',
    '|---|---|---|---|---|---|---|',
  ];
  for (const name of Object.keys(CASES)) {
    const args = [...process.execArgv, fileURLToPath(import.meta.url), name];
    const { calm, runs, requests, cpu, elapsed } = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8' }),
    ) as Cost;
    const cells = [
      calm,
      runs,
      requests.toLocaleString('en-US'),
      `${cpu.toFixed(1)} s`,
      `${elapsed.toFixed(1)} s`,
      Math.round(runs / elapsed),
    ];
    rows.push(`| ${[name, ...cells].join(' | ')} |`);
  }
  const table = rows.join('\n');
  console.log(table);
  if (values.record) recordFigures('explore', COMMAND, () => ({ figures: {}, table }));
}
