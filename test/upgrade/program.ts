// The program of a user of this version. A copy lies in the folder of each release and is never edited: every later version runs it.
import { createClient, formatUsd, hasCode, isNotFoundError, usd } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { explore } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import {
  auditUnpaidCreators,
  commitSettlement,
  planSettlement,
  recordPayment,
  settleAll,
  weeklyPayoutReview,
} from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0 });
mock.clock.advance({ days: 7 });
mock.checkpoint('pay day');

const review = await weeklyPayoutReview(goat);
console.log(formatUsd(review.totals.payableCents), review.stoppedEarly); // → $15,073.85 null

// The response to the payment is lost; the same plan is committed once more.
mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
const plan = await planSettlement(goat, { creatorId: '@kenjicooks', method: 'Venmo' });
const first = await commitSettlement(goat, plan);
const again = await commitSettlement(goat, plan);
console.log(first.outcome, first.paidCents, again.outcome); // → committed 379147 already_paid
mock.faults.assertConsumed();

const bonus = { creatorId: '@maya.moves', totalCents: usd('31.76'), method: 'Venmo', reference: 'bonus 1' };
console.log((await recordPayment(goat, bonus)).outcome, (await recordPayment(goat, bonus)).outcome); // → committed already_paid

const report = await settleAll(goat, { method: 'Venmo' });
console.log(report.totals.committed, report.totals.unknown, report.totals.leftCents); // → 11 0 0
console.log((await auditUnpaidCreators(goat)).totals.owedCents); // → 0

const voided = await goat.payoutPayments.void(first.payment?.id ?? '');
console.log(voided.status, mock.ledger().sums.earned, mock.ledger().balanced); // → voided 379147 true
mock.expectChanges({ since: 'pay day', required: [{ entity: 'payout_payment', after: { status: 'voided' } }] });

try {
  await goat.creators.find('@nobody.here');
} catch (error) {
  console.log(isNotFoundError(error), hasCode(error, 'not_found')); // → true true
}

let handles = 0;
for await (const creator of goat.creators.list({ limit: 5 })) handles += creator.tiktok_handle === '' ? 0 : 1;
console.log(handles); // → 11

const toolset = await createToolset(goat);
const owed = await toolset.call('audit_unpaid_creators', {});
console.log(toolset.target.kind, owed.ok); // → mock true

const world = createMock({ seed: 'demo' });
const payKenji = async (worker: { goat: typeof goat }) => {
  const next = await planSettlement(worker.goat, { creatorId: '@kenjicooks' });
  if (next.accruals.length > 0) await commitSettlement(worker.goat, next);
};
const few = { seeds: 1, pairs: 1 };
const proof = await explore({ world, workers: [payKenji], invariants: ['paidOnce', 'booksBalance'], ...few });
console.log(proof.failures.map(({ message }) => message)); // → []

const saved = mock.snapshot();
const other = createMock();
other.restore(saved);
console.log(JSON.stringify(other.ledger()) === JSON.stringify(mock.ledger())); // → true
