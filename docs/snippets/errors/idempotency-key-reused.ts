import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

await goat.payoutMethods.create({ name: 'Wise' }, { idempotencyKey: 'first' });
await goat.projects.create({ name: 'Spring' }, { idempotencyKey: 'first' });
// throws ConflictError: createProject: This Idempotency-Key was used for POST /api/v1/payout-methods; use a new one (409 idempotency_key_reused).
