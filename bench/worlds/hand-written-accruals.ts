/** The fields of a video that pay by views needs. */
export interface PlainVideo {
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

/** The obvious program: group the videos by creator and week in maps, then make an object of each group. */
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
