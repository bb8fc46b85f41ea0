import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

mock.setLimits({ caps: { stats_history_retention_days: 30 } });
await goat.analytics.postingHeatmap({ project_id: mock.projectId, from: '2025-01-01', to: '2025-01-31' });
// throws LimitReachedError: getPostingHeatmap: The plan keeps 30 days of history, from 2025-12-06 on; the range begins 2025-01-01 (402 retention_exceeded).
