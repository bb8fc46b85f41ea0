/*
 * What a pull takes: CREATORS who post a video a week for WEEKS weeks and are paid flat and by views.
 *   npm run bench pull-size -- [creators=300] [weeks=104]
 */

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'trackagoat-sdk';
import { verifyAccruals } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { pullToFile } from '../../proofs/clone/pull-to-file.js';
import { readSnapshot } from '../../proofs/clone/snapshot-file.js';
import { estimatePull } from '../../proofs/read/estimate-pull.js';

const [creators = 300, weeks = 104] = process.argv.slice(2).map(Number);
const WEEK = 7 * 86_400_000;

async function timed<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}

const mock = createMock({ now: '2024-01-01T00:00:00Z' });
const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch, rateLimit: false });
const ids: string[] = [];
await timed('the world', async () => {
  const rule = { project_id: mock.projectId, period: 'weekly' } as const;
  const flat = await goat.payoutStructures.create({
    ...rule,
    name: 'Flat',
    amount_cents: 5000,
    criteria_type: 'recurring',
  });
  const cpm = await goat.payoutStructures.create({ ...rule, name: 'Views', amount_cents: 150, criteria_type: 'cpm' });
  for (let first = 0; first < creators; first += 50) {
    const handles = Array.from({ length: Math.min(50, creators - first) }, (_, at) => ({
      tiktok_handle: `c${first + at}`,
    }));
    const added = (await goat.creators.create(mock.projectId, { creators: handles })) as unknown as { id: string }[];
    const creator_ids = added.map(({ id }) => id);
    ids.push(...creator_ids);
    for (const { id } of [flat, cpm]) await goat.payoutStructures.assign(id, { creator_ids });
  }
  for (let week = 0; week < weeks; week += 1) {
    const posted_at = mock.clock.now;
    for (const [at, id] of ids.entries()) mock.postVideos(id, [{ posted_at, view_count: 1000 + at * 7 + week }]);
    mock.clock.to(new Date(Date.parse(posted_at) + WEEK).toISOString());
  }
});
const { requests, minutes } = await estimatePull(goat);
console.log(`estimate: ${requests} requests, ${minutes} min at 60 a minute`);
const folder = mkdtempSync(join(tmpdir(), 'pull-size-'));
const file = join(folder, 'pulled.snapshot');
const pulled = await timed('the pull, without waiting', () => pullToFile(goat, file));
const rows = Object.values(pulled.rows).reduce((sum, count) => sum + count, 0);
console.log(`${pulled.requests} requests, ${rows} rows, ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`);
const { snapshot } = await timed('reading the file', () => readSnapshot(file));
const clone = await timed('starting the clone', async () => startClone(snapshot));
const { verdict, totals } = await timed('verifying the clone', () => verifyAccruals(clone.goat));
console.log(
  `${totals.equal.count} accruals ${verdict}; peak rss ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
);
rmSync(folder, { recursive: true });
