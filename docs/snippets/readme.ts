import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { commitSettlement, planSettlement } from 'trackagoat-sdk/workflows';

// A whole trackagoat in your process. Its clock moves only when you move it.
const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

// A week passes. The mock computes what each creator earns, to the cent.
mock.clock.advance({ days: 7 });
const plan = await planSettlement(goat, { creatorId: '@kenjicooks', method: 'Venmo' });
console.log(plan.accruals.length, plan.totalCents); // → 8 317560

// The payment is recorded, and its response is lost. The client sends it again.
mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
const receipt = await commitSettlement(goat, plan);
console.log(receipt.outcome, mock.ledger().balanced); // → committed true

// It was paid once.
const { data } = await goat.payoutPayments.list({ creator_id: plan.creatorId });
console.log(data.filter((payment) => payment.id === receipt.payment?.id).length); // → 1
