import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { findUnderperformingCreators } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const range = { from: '2025-12-01', to: '2026-01-04' };
const report = await findUnderperformingCreators(goat, { projectId: mock.projectId, limit: 2, ...range });
for (const { handle, reasons } of report.creators) {
  console.log(handle, reasons.map(({ code }) => code).join(' '));
}
// → quinn.daily goal_missed
// → lena.lifts goal_missed
