import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const [structure] = await goat.payoutStructures.list({ is_active: true }).toArray({ limit: 1 });
const { data } = await goat.payoutStructures.assignments(structure?.id ?? '');
await goat.payoutStructures.assign(structure?.id ?? '', { creator_id: data[0]?.creator_id ?? '' });
// throws ConflictError: createPayoutAssignments: 1 of the creators has an assignment to structure … that runs after 2026-01-05T00:00:00.000Z (409 already_assigned).
