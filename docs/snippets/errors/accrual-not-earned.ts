import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const [paid] = await goat.payoutAccruals.list({ status: 'paid' }).toArray({ limit: 1 });
await goat.payoutPayments.create({ creator_id: paid?.creator_id ?? '', accrual_ids: [paid?.id ?? ''] });
