// How a campaign performs, its notes read first: npx tsx examples/workflows/campaign-performance.ts
import assert from 'node:assert/strict';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { campaignPerformance, contentAnalysis, readContext } from 'trackagoat-sdk/workflows';

// The later documentation retires the stats routes; the workflows read /analytics then.
const mock = createMock({ seed: 'demo', limits: { statsGone: true } });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const campaigns = await goat.campaigns.list().toArray();
const campaign = campaigns.find(({ target_views }) => target_views) ?? campaigns[0];
assert(campaign, 'the demo has a campaign');

const context = await readContext(goat, { campaignId: campaign.id });
for (const { kind, label, text } of context.sources) console.log(`${kind} ${label}: ${text}`);

const found = await campaignPerformance(goat, { campaignId: campaign.id });
console.log(
  `${found.totals.counts.views} views on ${found.totals.videos} videos; pace: ${found.pace?.status ?? 'no target'}.`,
);
console.log(`Without ${found.outliers.length} outliers: ${found.totalsWithoutOutliers.viewsPerVideo} views a video.`);
for (const { handle, title, views } of found.topVideos)
  console.log(`  ${views} @${handle ?? 'added directly'} ${title ?? ''}`);

const content = await contentAnalysis(goat, { campaignId: campaign.id });
console.log(`Best weekday: ${content.byWeekday[0]?.key}; best hour (UTC): ${content.byHour[0]?.key}.`);

assert.equal(found.source, 'analytics');
assert.equal(found.totals.counts.views, found.tree.views);
