import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { createClient } from '../../src/index.js';
import { planSettlement } from '../../src/workflows/index.js';
import { bundleProgram } from '../harness/bundle-program.js';

const run = promisify(execFile);

it('one plan in four processes, committed five times at once in each, with answers lost on the way, is one payment', async () => {
  const { baseUrl, mock, close } = await serveMock({ port: 0, seed: 'demo', now: '2026-03-02T00:30:00Z' });
  try {
    const goat = createClient({ apiKey: mock.apiKey, baseUrl });
    const [owed] = (await goat.payoutAccruals.list({ status: 'earned', limit: 1 })).data;
    const plan = await planSettlement(goat, { creatorId: owed?.creator_id ?? '', method: 'Venmo' });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 3 });
    const before = mock.requests.count({ operation: 'createPayoutPayment' });
    const args = [bundleProgram('test/workflows/commit-once.ts'), baseUrl, mock.apiKey, JSON.stringify(plan), '5'];
    const outputs = await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, args)));
    const receipts = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as [string, string][]);
    const paid = await goat.payoutPayments.list({ creator_id: plan.creatorId, from: '2026-03-02' }).toArray();
    expect(paid.map((payment) => payment.total_amount_cents)).toEqual([plan.totalCents]);
    expect(receipts.map(([, id]) => id)).toEqual(Array.from({ length: 20 }, () => paid[0]?.id));
    // One paid; if its response was lost as well, it looks like the one that paid.
    const outcomes = receipts.map(([outcome]) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(['committed', 'already_paid']));
    expect(outcomes.filter((outcome) => outcome === 'committed').length).toBeLessThanOrEqual(4);
    // One did the work; whoever else got as far as asking was answered from memory.
    const posts = mock.requests.find({ operation: 'createPayoutPayment' }).slice(before);
    expect(posts.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(mock.ledger().balanced).toBe(true);
  } finally {
    await close();
  }
});
