import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
mock.clock.advance({ days: 7 });

const paid = await settleCreator(goat, { creatorId: '@kenjicooks', method: 'Venmo' });
console.log(paid.outcome, mock.ledger().sums.earned); // → committed 1101946

await goat.payoutPayments.void(paid.payment?.id ?? ''); // the money came back: the same work is owed again
console.log(mock.ledger().sums.earned, mock.ledger().balanced); // → 1419506 true
