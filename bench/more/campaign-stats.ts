import { aimed } from '../harness/aims.js';
import { alternate, computeRatio, timed } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { importMocks } from '../harness/package.js';
import { median } from '../harness/statistics.js';
import { call } from '../worlds/api-calls.js';
import { campaignForest, type PlainStats, passOver } from '../worlds/campaign-forest.js';

/** Statistics of a deep and overlapping tree, against one pass over the videos that it holds. */
export const campaignStats: Bench = {
  about:
    'campaign stats, 1,000 campaigns over 100,000 videos with five days of history, against one pass over the union',
  inShortForm: true,
  nodeFlags: ['--max-old-space-size=4000'],
  run: async ({ runs, short }) => {
    const { createMock } = await importMocks();
    const mock = createMock({ kept: { journalSize: 0 } });
    const forest = campaignForest(
      mock,
      short ? { campaigns: 200, creators: 100 } : { campaigns: 1000, creators: 1000 },
    );
    const path = `/campaigns/${forest.rootId}/stats?from=${forest.from}&to=${forest.to}`;
    const ask = (): PlainStats => call<PlainStats>(mock, 'GET', path);
    const [ours, byHand] = [ask(), passOver(forest)];
    check(ours.totals.view_count === byHand.totals.view_count, `views ${ours.totals.view_count}`);
    check(ours.totals.video_count === forest.videos.length, `videos ${ours.totals.video_count}`);
    check(ours.gained.view_count === byHand.gained.view_count, `gained ${ours.gained.view_count}`);
    check(JSON.stringify(ours.series) === JSON.stringify(byHand.series), 'the series');
    const samples = await alternate(
      { stats: () => timed(ask).ms, pass: () => timed(() => passOver(forest)).ms },
      runs * 3,
    );
    return [
      aimed('stats of many videos ÷ one pass', computeRatio(samples.stats, samples.pass), {
        detail: `${forest.videos.length} videos: mock ${median(samples.stats).toFixed(1)} ms · pass ${median(samples.pass).toFixed(1)} ms`,
      }),
    ];
  },
};
