import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

await goat.request('POST', '/projects', { body: { name: 'Spring', metdata: {} } }); // meant: metadata
// throws ValidationError: createProject: metdata: is not known; did you mean metadata? (400 invalid_body).
