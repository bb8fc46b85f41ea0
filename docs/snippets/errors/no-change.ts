import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
await goat.creators.update(ana.id, { tiktok_handle: 'ana.fit' });
// throws ConflictError: updateCreator: Nothing would change (409 no_change).
