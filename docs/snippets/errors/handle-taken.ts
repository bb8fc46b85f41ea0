import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
await goat.creators.create(mock.projectId, { tiktok_handle: '@Ana.Fit' });
// throws ConflictError: createCreators: The project already has @Ana.Fit (409 handle_taken).
