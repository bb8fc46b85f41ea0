import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

await goat.creators.get('00000000-0000-4000-8000-000000000000');
// throws NotFoundError: getCreator: There is no creator … in this organization (404 not_found).
