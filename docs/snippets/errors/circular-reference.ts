import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const year = await goat.campaigns.create(mock.projectId, { name: '2026' });
const spring = await goat.campaigns.create(mock.projectId, { name: 'Spring' });
await goat.campaigns.addItem(year.id, { item_type: 'campaign', item_id: spring.id });
await goat.campaigns.addItem(spring.id, { item_type: 'campaign', item_id: year.id });
// throws ConflictError: addCampaignItem: The campaign … is this campaign or above it; a campaign cannot contain itself (409 circular_reference).
