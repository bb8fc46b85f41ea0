import { ids, toTimestamp, videos } from './rows.js';

/** Maya's progress in her one goal; Ben has none. */
export const compliance = [
  {
    creator: { id: ids.maya, tiktok_handle: 'maya.moves', display_name: 'Maya', avatar_url: null },
    compliance: [
      {
        goal: {
          id: ids.goal,
          creator_id: ids.maya,
          project_id: ids.project,
          metric: 'posts',
          period: 'weekly',
          target_value: 15,
          start_date: null,
          end_date: null,
          is_active: true,
        },
        target: 15,
        actual: 11,
        percentage: 73,
        status: 'missed',
        advisory: {
          has_advisory: true,
          messages: ['The period ended less than 48 hours ago.'],
          period_in_progress: false,
          period_recently_ended: true,
          scrape_stale: false,
          not_yet_started: false,
          period_start: toTimestamp('03-02'),
          period_end: toTimestamp('03-09'),
          hours_until_period_end: null,
          hours_since_period_end: 12,
          scrape_freshness: null,
        },
      },
    ],
  },
  {
    creator: { id: ids.ben, tiktok_handle: 'ben.bakes', display_name: null, avatar_url: null },
    compliance: [],
  },
];

const ranked = videos.filter(({ tracking_status }) => tracking_status !== 'pending_review');

export const leaderboard = ranked.map((row) => ({
  video_id: row.id,
  title: row.title,
  thumbnail_url: null,
  url: row.creator_id === null ? null : row.url,
  view_count: row.view_count,
  like_count: row.like_count,
  comment_count: row.comment_count,
  share_count: row.share_count,
  save_count: 0,
  posted_at: row.posted_at,
  total_count: ranked.length,
}));

/** Tuesday 18:00 and Thursday 9:00; days count from Sunday. */
export const heatmap = [
  { dow: 2, hour: 18, post_count: 1, avg_views: 10_000 },
  { dow: 4, hour: 9, post_count: 1, avg_views: 500.5 },
];

/** The content of a row of a series is not published: here it is something that nobody has thought of. */
const series = [
  { bucket: '2026-03-08', n: 40 },
  { bucket: '2026-03-09', n: 60 },
];

export const analytics = { series, tier_retention_days: null, annotations: [] };
export const videoStats = { series };

const fields = (names: string): object =>
  Object.fromEntries(names.split(' ').map((name) => [name, { type: 'string' }]));

export const schema = {
  entities: {
    project: { fields: fields('id name description'), description: 'The top of the tree.' },
    creator: { fields: fields('id project_id tiktok_handle'), description: 'A TikTok account.' },
    video: { fields: fields('id creator_id view_count'), description: 'A video.' },
    campaign: { fields: fields('id project_id name'), description: 'A grouping.' },
  },
  relationships: [{ from: 'creator', to: 'project' }],
};
