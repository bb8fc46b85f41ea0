import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const { data } = await goat.payoutMethods.list();
await goat.payoutMethods.delete(data.find((method) => method.is_default)?.id ?? '');
// throws ConflictError: deletePayoutMethod: Venmo is a default method: it can be disabled, not deleted (409 default_method).
