import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const [paid] = await goat.payoutAccruals.list({ status: 'paid' }).toArray({ limit: 1 });
await goat.payoutAccruals.reject(paid?.id ?? '');
// throws ConflictError: updatePayoutAccrual: Accrual … is paid; void payment … first (409 accrual_paid). Void its payment.
