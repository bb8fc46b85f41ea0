// The weekly payout review, then everyone paid: npx tsx examples/workflows/weekly-payout-review.ts
import assert from 'node:assert/strict';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleAll, weeklyPayoutReview } from 'trackagoat-sdk/workflows';

// A Monday morning, in the demo organization. Leave fetch and apiKey out to talk to the service.
const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const review = await weeklyPayoutReview(goat);
console.log(
  `Due: ${review.totals.dueCents} cents to ${review.totals.creators} creators, ${review.totals.flagged} flagged.`,
);
for (const { handle, dueCents, flags } of review.creators) {
  console.log(`  @${handle}: ${dueCents} cents${flags.map(({ message }) => `\n    ${message}`).join('')}`);
}

// Somebody has read the flags above: pay. Killed half-way, the same program goes on where it stopped.
const run = await settleAll(
  goat,
  { method: 'Venmo' },
  {
    acceptProvisional: true,
    onProgress: ({ done, total, creator }) => console.log(`${done}/${total} @${creator.handle}: ${creator.outcome}`),
  },
);
console.log(`Paid ${run.totals.paidCents} cents in ${run.totals.committed} payments (${run.usage.requests} requests).`);

assert.equal(run.totals.paidCents, run.totals.dueCents);
assert.equal((await settleAll(goat, { method: 'Venmo' })).totals.paidCents, 0, 'a second run pays nothing');
assert.equal(mock.ledger().balanced, true);
