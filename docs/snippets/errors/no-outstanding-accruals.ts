import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
await goat.payoutPayments.create({ creator_id: ana.id, auto_apply_outstanding: true });
// throws ConflictError: createPayoutPayment: Creator … has no earned accrual to settle (409 no_outstanding_accruals).
