import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ now: '2026-03-02T00:00:00Z' }); // a Monday
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
const cpm = await goat.payoutStructures.create({
  project_id: mock.projectId,
  name: 'Views',
  period: 'weekly',
  amount_cents: 250, // for 1,000 views
  criteria_type: 'cpm',
});
await goat.payoutStructures.assign(cpm.id, { creator_id: ana.id });

// She posts on TikTok, and the video is seen 40,000 times.
mock.clock.advance({ days: 2 });
const [video] = mock.postVideos(ana.id, [{ posted_at: '2026-03-03T18:00:00Z', view_count: 0 }]);
mock.clock.advance({ days: 2 });
mock.setVideoCounts(video?.id ?? '', { view_count: 40_000 });

// Monday, 00:15: the cron makes the accrual of the week.
const report = mock.clock.to('2026-03-09T00:15:00Z');
console.log(report.now, report.accruals_created); // → 2026-03-09T00:15:00.000Z 1

const { data } = await goat.payoutAccruals.list({ creator_id: ana.id });
console.log(data[0]?.amount_cents); // → 10000
console.log(mock.explain(data[0]?.id ?? '').steps.at(-1));
// → 250 cents × 40000 views ÷ 1000 = 10000 cents.
