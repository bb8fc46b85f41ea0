import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const [archived] = await goat.payoutStructures.list({ is_active: false }).toArray({ limit: 1 });
const { data } = await goat.creators.list({ project_id: archived?.project_id ?? '' });
await goat.payoutStructures.assign(archived?.id ?? '', { creator_id: data[0]?.id ?? '' });
// throws ConflictError: createPayoutAssignments: Structure … is archived; set is_active to true first (409 structure_archived). Set is_active.
