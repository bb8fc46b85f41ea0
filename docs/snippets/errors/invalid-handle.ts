import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
await goat.creators.update(ana.id, { tiktok_handle: 'Ana F.' });
// throws ConflictError: updateCreator: A handle has 1 to 30 letters, digits, dots, underscores and hyphens (409 invalid_handle).
