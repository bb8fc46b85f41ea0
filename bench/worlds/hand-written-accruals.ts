import { randomUUID } from 'node:crypto';

/** The fields of a video that pay by views needs. */
export interface PlainVideo {
  readonly id: string;
  readonly creator_id: string;
  readonly posted_at: string;
  readonly view_count: number;
  readonly tracking_status: string;
}

/** The pay of a creator for a week. */
export interface PlainAccrual {
  readonly id: number;
  readonly creator_id: string;
  readonly week: number;
  readonly views: number;
  readonly video_count: number;
  readonly amount_cents: number;
  readonly status: 'earned';
}

const DAY_MS = 86_400_000;
const CENTS_PER_1000 = 250;

/**
 * The obvious program: group the videos by creator and week in maps, then make an object of each group. It does less
 * than the contract asks for; `makeWholeAccruals` does what is missing.
 */
export function groupByWeek(videos: readonly PlainVideo[]): PlainAccrual[] {
  const creators = new Map<string, Map<number, { views: number; videos: number }>>();
  for (const video of videos) {
    if (video.tracking_status !== 'auto_tracked') continue;
    // Day 4 was a Monday.
    const week = Math.floor((Date.parse(video.posted_at) / DAY_MS - 4) / 7);
    let weeks = creators.get(video.creator_id);
    if (!weeks) {
      weeks = new Map();
      creators.set(video.creator_id, weeks);
    }
    const group = weeks.get(week);
    if (group) {
      group.views += video.view_count;
      group.videos += 1;
    } else weeks.set(week, { views: video.view_count, videos: 1 });
  }
  const accruals: PlainAccrual[] = [];
  for (const [creator_id, weeks] of creators) {
    for (const [week, { views, videos: video_count }] of weeks) {
      const amount_cents = Math.round((CENTS_PER_1000 * views) / 1000);
      accruals.push({ id: accruals.length, creator_id, week, views, video_count, amount_cents, status: 'earned' });
    }
  }
  return accruals;
}

/**
 * The obvious program for all that an accrual is: an id, the inputs, the videos as they were, and lookups by id and by
 * creator; in the order of weeks, which decides the ids. It knows neither status changes nor rules that change. Returns
 * how many it made.
 */
export function makeWholeAccruals(videos: readonly PlainVideo[]): number {
  const weeks = new Map<number, Map<string, PlainVideo[]>>();
  for (const video of videos) {
    if (video.tracking_status !== 'auto_tracked') continue;
    const week = Math.floor((Date.parse(video.posted_at) / DAY_MS - 4) / 7);
    const creators = weeks.get(week) ?? new Map<string, PlainVideo[]>();
    weeks.set(week, creators);
    const group = creators.get(video.creator_id);
    if (group) group.push(video);
    else creators.set(video.creator_id, [video]);
  }
  const byId = new Map<string, object>();
  const byCreator = new Map<string, object[]>();
  const evidence = new Map<string, object[]>();
  for (const week of [...weeks.keys()].sort((left, right) => left - right)) {
    const [period_start_at, period_end_at] = [week, week + 1].map((at) =>
      new Date((at * 7 + 4) * DAY_MS).toISOString(),
    );
    for (const [creator_id, group] of weeks.get(week) ?? []) {
      const id = randomUUID();
      const impressions = group.reduce((sum, { view_count }) => sum + view_count, 0);
      const accrual = {
        id,
        creator_id,
        period_start_at,
        period_end_at,
        amount_cents: Math.round((CENTS_PER_1000 * impressions) / 1000),
        currency: 'USD',
        status: 'earned',
        inputs_snapshot: { period_days: 7, covered_days: 7, impressions, video_count: group.length },
        created_at: period_end_at,
        updated_at: period_end_at,
      };
      byId.set(id, accrual);
      const known = byCreator.get(creator_id);
      if (known) known.push(accrual);
      else byCreator.set(creator_id, [accrual]);
      const asTheyWere = group.map(({ id: video_id, posted_at, view_count, tracking_status }) => {
        return { video_id, posted_at, view_count, tracking_status };
      });
      evidence.set(id, asTheyWere);
    }
  }
  return byId.size;
}
