import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const creator = await goat.creators.find('@kenjicooks');

const views = await goat.analytics.get({
  entity: 'creator',
  entity_id: creator.id,
  metric: 'views',
  granularity: 'week',
  from: '2025-12-15',
  to: '2026-01-04',
  compare: 'prior_period',
});
console.log(views.series?.map(({ value }) => value)); // → [ 368543, 93712, 52608 ]
console.log(views.comparison_series?.length); // → 3

const csv = await goat.analytics.csv({
  entity: 'creator',
  entity_id: creator.id,
  metric: 'views',
  granularity: 'week',
});
console.log(csv.split('\r\n')[0]); // → series_kind,date,value,partial,entity_id,entity_label

const [best] = await goat.analytics.videoLeaderboard({ project_id: creator.project_id }).toArray({ limit: 1 });
console.log(best?.tiktok_handle, best?.view_count); // → saltandsizzle 533441
