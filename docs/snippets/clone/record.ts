import { createClient } from 'trackagoat-sdk';
import { addStubs, recordStubs } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';

// In place of the live service, which knows what nobody has published.
const live = createMock({ seed: 'demo' });
live.stub('getOutliers', [{ video_id: 'e43dba1d-c4ed-405a-9b96-407be4310559', title: 'A secret' }]);
const goat = createClient({ apiKey: live.createKey(['read']), fetch: live.fetch, maxRetries: 0 });

const recorded = await recordStubs(goat, { redact: true });
console.log(recorded.stubs.length, recorded.failed.length); // → 1 6

const mock = createMock();
addStubs(mock, recorded);
const { analytics } = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
console.log(JSON.stringify(await analytics.outliers({ project_id: mock.projectId })));
// → [{"video_id":"e43dba1d-c4ed-405a-9b96-407be4310559","title":"Redacted."}]
