import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: `tga_${'0'.repeat(64)}`, fetch: mock.fetch }); // not mock.apiKey

await goat.projects.list();
// throws AuthenticationError: listProjects: This API key is not known. Check it for a typo or a revoked key (401 invalid_api_key). Check TRACKAGOAT_API_KEY.
