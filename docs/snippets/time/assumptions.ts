import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
await goat.projects.create({ name: 'Spring' });

// The service has not published how projects are made: this is our choice, and you lean on it.
console.log(mock.assumptions().map((one) => one.id)); // → [ 'operation:createProject' ]
