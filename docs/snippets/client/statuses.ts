import { createClient, hasStatus } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

let owedCents = 0;
for await (const accrual of goat.payoutAccruals.list()) {
  // A misspelt status does not compile here; in a comparison by === it does, for later versions may bring new ones.
  if (hasStatus(accrual, 'earned')) owedCents += accrual.amount_cents;
}
console.log(owedCents === mock.ledger().sums.earned); // → true
