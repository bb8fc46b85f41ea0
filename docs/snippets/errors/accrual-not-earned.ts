import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const [paid] = await goat.payoutAccruals.list({ status: 'paid' }).toArray({ limit: 1 });
await goat.payoutPayments.create({ creator_id: paid?.creator_id ?? '', accrual_ids: [paid?.id ?? ''] });
// throws ConflictError: createPayoutPayment: Only earned accruals can be paid; these are not: … (paid) (409 accrual_not_earned). List the accruals again.
