import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { commitSettlement, planSettlement } from 'trackagoat-sdk/workflows';

// A whole trackagoat in your process: creators, videos, and eight weeks of payouts. Its clock stands still.
const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

mock.clock.advance({ days: 7 }); // hour by hour, its cron computes what everybody earns, to the cent
const plan = await planSettlement(goat, { creatorId: '@kenjicooks', method: 'Venmo' });
console.log(plan.accruals.length, plan.totalCents); // → 8 317560

mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' }); // pays, and loses the response
const receipt = await commitSettlement(goat, plan);
console.log(receipt.outcome, mock.ledger().balanced); // → committed true

const { data } = await goat.payoutPayments.list({ creator_id: plan.creatorId });
console.log(data.filter((payment) => payment.id === receipt.payment?.id).length); // → 1
