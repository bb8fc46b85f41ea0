import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

await goat.request('POST', '/payout-accruals', { body: {} });
// throws ApiError: POST /payout-accruals: POST is not possible on /api/v1/payout-accruals. Allowed: GET, HEAD, OPTIONS (405 method_not_allowed).
