import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();

// A world of its own: rows, clock, faults, limits and journal.
const other = mock.organizations.create({ seed: 'demo', now: '2026-06-01T00:00:00Z' });
const goat = createClient({ apiKey: other.apiKey, fetch: mock.fetch });
console.log((await goat.projects.list()).data.length, mock.clock.now); // → 2 2026-01-05T00:00:00.000Z

// As it was: `reset` to the start, `restore` to a snapshot, `fork` for a copy that goes its own way.
const before = other.snapshot();
await goat.projects.create({ name: 'Summer' });
other.restore(before);
console.log((await goat.projects.list()).data.length); // → 2
