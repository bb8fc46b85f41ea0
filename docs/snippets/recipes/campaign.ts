import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { campaignPerformance } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const [campaign] = await goat.campaigns.list().toArray({ limit: 1 });

const { totals, pace } = await campaignPerformance(goat, { campaignId: campaign?.id ?? '', top: 3 });
console.log(totals.videos, totals.counts.views, pace?.progress); // → 20 537015 1.074
