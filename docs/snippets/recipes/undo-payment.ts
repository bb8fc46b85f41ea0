import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const wrong = await settleCreator(goat, { creatorId: '@quinn.daily', method: 'Venmo' }, { acceptProvisional: true });
await goat.payoutPayments.void(wrong.payment?.id ?? ''); // its accruals are owed again
const right = await settleCreator(goat, { creatorId: '@quinn.daily', method: 'PayPal' }, { acceptProvisional: true });
console.log(right.outcome, right.paidCents === wrong.paidCents); // → committed true
console.log(mock.ledger().balanced); // → true
