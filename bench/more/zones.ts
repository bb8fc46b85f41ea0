import type { Mock } from 'trackagoat-sdk/mocks';
import { alternate, computeRatio, timed } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { importMocks } from '../harness/package.js';
import { median } from '../harness/statistics.js';
import { addCreators, call } from '../worlds/api-calls.js';

const ZONE = 'Asia/Kathmandu';
const VIDEOS_A_CREATOR = 50;
const DAYS = 28;

interface Grown {
  readonly mock: Mock;
  readonly ms: number;
  /** Heap and buffers that the world takes, in bytes. */
  readonly bytes: number;
}

interface Stats {
  readonly totals: { readonly view_count: number };
  readonly gained: { readonly view_count: number };
}

/**
 * The cost of an organization with its own time zone. It keeps counts per quarter of an hour; an organization in UTC
 * keeps them per day.
 */
export const zones: Bench = {
  about: `four weeks of simulated growth and statistics of 30 days, in ${ZONE} against UTC`,
  inShortForm: false,
  nodeFlags: ['--max-old-space-size=4000'],
  run: async ({ runs, short }) => {
    const { createMock } = await importMocks();
    const creators = short ? 40 : 200;
    const videos = creators * VIDEOS_A_CREATOR;
    const grow = (timezone: string): Grown =>
      growWorld(createMock({ timezone, kept: { journalSize: 0, changesSize: 0 } }), creators);
    const [zone, utc] = [grow(ZONE), grow('UTC')];
    const ask = ({ mock }: Grown): Stats => call<Stats>(mock, 'GET', `/campaigns/${campaignIn(mock)}/stats`);
    // The same growth, divided into other days.
    check(ask(zone).totals.view_count === ask(utc).totals.view_count, 'the views of both');
    const growth = await alternate({ zone: () => grow(ZONE).ms, utc: () => grow('UTC').ms }, runs);
    const stats = await alternate(
      { zone: () => timed(() => ask(zone)).ms, utc: () => timed(() => ask(utc)).ms },
      runs * 3,
    );
    const figure = (what: string, samples: Record<'zone' | 'utc', number[]>) => ({
      what,
      value: computeRatio(samples.zone, samples.utc),
      unit: 'x' as const,
      detail: `zone ${median(samples.zone).toFixed(1)} ms · UTC ${median(samples.utc).toFixed(1)} ms`,
    });
    return [
      figure(`${DAYS} days of ${videos} videos in a zone ÷ in UTC`, growth),
      figure(`statistics of 30 days of ${videos} videos in a zone ÷ in UTC`, stats),
      {
        what: 'memory of that world in a zone ÷ in UTC',
        value: zone.bytes / utc.bytes,
        unit: 'x',
        detail: `a video ${Math.round(zone.bytes / videos)} B · ${Math.round(utc.bytes / videos)} B`,
      },
    ];
  },
};

const campaigns = new WeakMap<Mock, string>();

function campaignIn(mock: Mock): string {
  return campaigns.get(mock) ?? '';
}

function growWorld(mock: Mock, creators: number): Grown {
  const before = measureBytes();
  const ids = addCreators(mock, creators);
  const { id } = call<{ id: string }>(mock, 'POST', `/projects/${mock.projectId}/campaigns`, { name: 'All' });
  campaigns.set(mock, id);
  for (const item_id of ids) {
    const posts = Array.from({ length: VIDEOS_A_CREATOR }, () => ({ posted_at: mock.clock.now, view_count: 100 }));
    mock.postVideos(item_id, posts);
    call(mock, 'POST', `/campaigns/${id}/items`, { item_type: 'creator', item_id });
  }
  mock.setScraper('simulated');
  const { ms } = timed(() => {
    mock.clock.advance({ days: DAYS });
    // Videos grow when they are read.
    call(mock, 'GET', `/campaigns/${id}/stats`);
  });
  return { mock, ms, bytes: measureBytes() - before };
}

function measureBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
