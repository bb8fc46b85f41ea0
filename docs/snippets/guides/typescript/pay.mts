import { createClient, hasStatus, isTrackagoatError } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
mock.clock.advance({ days: 7 });

const creator = await goat.creators.find('@kenjicooks');
let owedCents = 0;
for await (const accrual of goat.payoutAccruals.list({ creator_id: creator.id })) {
  if (hasStatus(accrual, 'earned')) owedCents += accrual.amount_cents;
}
try {
  const receipt = await settleCreator(goat, { creatorId: creator.id, method: 'Venmo' });
  console.log(receipt.outcome, receipt.paidCents, owedCents); // → committed 317560 317560
} catch (error) {
  if (isTrackagoatError(error)) console.error(error.code, error.requestId);
  throw error;
}
