import { createClient, hasStatus } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

let owedCents = 0;
for await (const accrual of goat.payoutAccruals.list()) {
  // A misspelt status does not compile here. With === it would, because later versions may add statuses.
  if (hasStatus(accrual, 'earned')) owedCents += accrual.amount_cents;
}
console.log(owedCents === mock.ledger().sums.earned); // → true
