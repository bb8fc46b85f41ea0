import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

await goat.creators.list({ limit: 1000 }); // 100 at most
// throws ValidationError: listCreators: limit: must be 100 or less (400 invalid_query).
