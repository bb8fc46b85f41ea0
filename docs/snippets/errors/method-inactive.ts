import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const wise = await goat.payoutMethods.create({ name: 'Wise' });
await goat.payoutMethods.update(wise.id, { is_active: false });
await goat.payoutPayments.create({ project_id: mock.projectId, method_id: wise.id, total_amount_cents: 5000 });
// throws ConflictError: createPayoutPayment: Payout method Wise is disabled (409 method_inactive). Set is_active.
