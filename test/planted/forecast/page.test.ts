import { createClient } from 'trackagoat-sdk';
import { type Forecast, forecast, forecastHtml } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { expect, it } from 'vitest';
import { readPage } from '../read-page.js';

// Read each changed line of `page.txt` before `npx vitest run FILE --update` takes it.

it('the page of a forecast says what is owed, by day, creator and structure, with ranges by the trend alone', async () => {
  const mock = createMock({ now: '2026-01-05T00:00:00Z' });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const rule = { project_id: mock.projectId, period: 'weekly' } as const;
  const flat = await goat.payoutStructures.create({
    ...rule,
    name: 'flat',
    amount_cents: 1000,
    criteria_type: 'recurring',
  });
  const goals = await goat.payoutStructures.create({
    ...rule,
    name: 'goals',
    amount_cents: 700,
    criteria_type: 'goals',
  });
  const ids: string[] = [];
  for (const tiktok_handle of ['ana', 'ben']) {
    const { id } = (await goat.creators.create(mock.projectId, { tiktok_handle })) as { id: string };
    await goat.goals.create(id, { metric: 'posts', period: 'weekly', target_value: 1 });
    if (tiktok_handle === 'ana') await goat.payoutStructures.assign(flat.id, { creator_id: id });
    await goat.payoutStructures.assign(goals.id, { creator_id: id });
    ids.push(id);
  }
  mock.clock.to('2026-01-15T12:00:00Z');
  for (const id of ids) mock.postVideos(id, [{ posted_at: '2026-01-13T09:00:00Z', view_count: 5 }]);
  const report = await forecast(mock, { until: '2026-01-20' });
  const range = { lowCents: 100, highCents: 200 };
  const trend: Forecast = {
    ...{
      ...report,
      views: 'trend',
      ranges: { due: range, owed: range, ended: range, earned: range, running: range, accruing: range },
    },
    days: report.days.map((day) => ({ ...day, range })),
    unknown: [{ code: 'malformed', what: 'a row', affects: 'the rest', ids: [] }],
  };
  const [plain, ranged] = [report, trend].map((one) => readPage(forecastHtml(one)));
  await expect(`## frozen views\n${plain}\n\n## by the trend\n${ranged}\n`).toMatchFileSnapshot('page.txt');
});
