import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const creator = await goat.creators.find('@omas.kueche');

// The payment is recorded and its response is lost. The client sends it again with the same idempotency key.
mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
const bonus = { creator_id: creator.id, total_amount_cents: 5_000 };
const payment = await goat.payoutPayments.create(bonus);
console.log(payment.total_amount_cents); // → 5000

mock.faults.assertConsumed(); // a fault that never struck fails the test
const calls = mock.requests.find({ operation: 'createPayoutPayment' });
console.log(calls.map((call) => call.replayed)); // → [ false, true ]
console.log(mock.ledger().balanced); // → true
