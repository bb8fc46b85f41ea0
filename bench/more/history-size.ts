/*
 * What a season of history takes: CREATORS × VIDEOS for DAYS days of simulated growth, every video posted on the first day.
 *   npm run bench history-size -- [creators=10000] [videos=100] [days=90]
 */

import { growVideos } from '../../mocks/world/scraper/scrape-calendar.js';
import { runScraper } from '../../mocks/world/scraper/scraper.js';
import { videoGains } from '../../mocks/world/statistics/gains.js';
import { campaignStats } from '../../mocks/world/statistics/stats.js';
import { addCampaign, addCreator, addItem, addVideo, smallWorld } from '../../test/statistics/small-world.js';

const HOUR = 3_600_000;
const [creators = 10_000, videos = 100, days = 90] = process.argv.slice(2).map(Number);

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

function timed<Value>(what: string, work: () => Value): Value {
  const start = performance.now();
  const value = work();
  console.log(`${what}: ${(performance.now() - start).toFixed(1)} ms`);
  return value;
}

const small = smallWorld('2026-01-01T00:00:00.000Z');
const { world } = small;
world.state.scraper = 'simulated';
const campaign = addCampaign(small);
timed(`${creators * videos} videos added`, () => {
  for (let creator = 0; creator < creators; creator += 1) {
    const { id } = addCreator(small);
    // Nobody posts further videos, because the number of videos is the measured size.
    world.state.profiles[id] = { postsPerWeek: 0 };
    if (creator < 1000) addItem(small, campaign, { type: 'creator', id });
    for (let video = 0; video < videos; video += 1) addVideo(small, { creator_id: id });
  }
});
console.log(`before: rss ${megabytes(process.memoryUsage().rss)}`);
timed(`${days} days of simulated growth`, () => {
  for (let hour = 1; hour <= days * 24; hour += 1) {
    world.state.now += HOUR;
    runScraper(world, world.state.now);
  }
  growVideos(world);
});
const { videos: ofVideos, creators: ofCreators } = world.history;
const usage = process.memoryUsage();
console.log(`history: videos ${megabytes(ofVideos.bytes)}, creators ${megabytes(ofCreators.bytes)}`);
console.log(
  `after: rss ${megabytes(usage.rss)}, heap ${megabytes(usage.heapUsed)}, buffers ${megabytes(usage.arrayBuffers)}`,
);
const today = Math.floor(world.state.now / 86_400_000);
const range = { start: today - 29, end: today + 1 };
for (let run = 0; run < 3; run += 1) {
  const all = world.tables.campaignItems
    .by('campaign_id', campaign.id)
    .flatMap((item) => [...world.tables.videos.by('creator_id', item.item_id)]);
  timed(`one pass over ${all.length} videos`, () => videoGains(world, all, range));
  timed(`campaign stats over ${all.length} videos`, () => campaignStats(world, campaign, range));
}
