import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { contentAnalysis } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const range = { from: '2025-12-01', to: '2026-01-04' };
const analysis = await contentAnalysis(goat, { projectId: mock.projectId, top: 1, ...range });
console.log(analysis.totals.videos, analysis.totals.medianViews); // → 121 9816
console.log(analysis.byHour.length > 0, analysis.topVideos.length); // → true 1
