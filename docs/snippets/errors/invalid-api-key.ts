import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: `tga_${'0'.repeat(64)}`, fetch: mock.fetch }); // not mock.apiKey

await goat.projects.list();
