import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
mock.clock.advance({ days: 7 });

mock.checkpoint('pay day');
await settleCreator(goat, { creatorId: '@kenjicooks', method: 'Venmo' });

const changed = mock.changes({ since: 'pay day' });
console.log(changed.map(({ entity, type, cause }) => `${entity} ${type} by ${cause.operation}`)[0]);
// → payout_payment created by createPayoutPayment

// One payment, eight accruals that it settles, and nothing else. Otherwise it throws and shows expected and actual.
mock.expectChanges({
  since: 'pay day',
  required: [{ entity: 'payout_payment', type: 'created', after: { total_amount_cents: 317_560 } }],
  only: [{ entity: 'payout_accrual', type: 'updated', before: { status: 'earned' }, after: { status: 'paid' } }],
});

mock.rewind('pay day'); // rows, ids, clock, idempotency keys, faults: as they were
console.log(mock.changes({ since: 'pay day' })); // → []
