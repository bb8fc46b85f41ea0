import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

await goat.projects.create({ name: 'Spring', readme: 'x'.repeat(1024 * 1024) });
// throws ValidationError: createProject: The body is larger than 1048576 bytes; split it (413 payload_too_large).
