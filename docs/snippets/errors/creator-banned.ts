import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
await goat.creators.update(ana.id, { tiktok_handle: 'banned_account' });
// throws ConflictError: updateCreator: This handle is banned (409 creator_banned).
