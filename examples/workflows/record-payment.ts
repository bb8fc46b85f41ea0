// A payment by Venmo, recorded once although its response is lost: npx tsx examples/workflows/record-payment.ts
import assert from 'node:assert/strict';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { commitSettlement, planSettlement, recordPayment } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const [owed] = (await goat.payoutAccruals.list({ status: 'earned', limit: 1 })).data;
assert(owed, 'the demo owes somebody something');

// Everything that is owed: look at the plan, then carry it out.
const plan = await planSettlement(goat, { creatorId: owed.creator_id, method: 'Venmo' });
console.log(`@${plan.handle} is owed ${plan.totalCents} cents for ${plan.accruals.length} periods.`);
for (const { message } of plan.provisional) console.log(`  note: ${message}`);

// The network fails at the worst moment: the payment is made, and every response to it is lost.
mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 6 });
const receipt = await commitSettlement(goat, plan, { acceptProvisional: true });
console.log(`${receipt.outcome}: payment ${receipt.payment?.id}, found by ${receipt.resolvedBy}.`);

// Something else: the same reference is never recorded twice.
mock.faults.clear();
const taxi = { creatorId: owed.creator_id, method: 'venmo', totalCents: 1_850, reference: 'taxi on 4 January' };
const first = await recordPayment(goat, taxi);
const second = await recordPayment(goat, taxi);
console.log(`Taxi: ${first.outcome}; again: ${second.outcome}.`);

assert.equal(receipt.outcome, 'committed');
assert.equal(receipt.paidCents, plan.totalCents);
assert.equal(second.payment?.id, first.payment?.id);
assert.equal(mock.ledger().balanced, true);
