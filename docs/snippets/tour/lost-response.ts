import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const kenji = await goat.creators.find('@kenjicooks');

// It pays, and the response never arrives.
mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
const bonus = await goat.payoutPayments.create({ creator_id: kenji.id, total_amount_cents: 500_000 });
console.log(bonus.status, bonus.total_amount_cents); // → paid 500000

// The client has sent it twice, under one idempotency key. The second time the service repeats its response, and pays nothing.
const calls = mock.requests.find({ operation: 'createPayoutPayment' });
console.log(calls.map(({ fault, replayed }) => fault ?? (replayed ? 'repeated' : 'new')));
// → [ 'drop_after', 'repeated' ]
