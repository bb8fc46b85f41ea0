import type { Counts } from '../../../workflows/performance/entity-stats.js';
import type { VideoLine } from '../../../workflows/performance/videos.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type ToolTable, toTable } from '../parts/table.js';

/** The formula of an engagement rate, in percent, and of which counts it is. */
export const ENGAGEMENT = 'of the counts until now: (likes + comments + shares + saves) ÷ views × 100';

/** The fields of a sum over videos. */
export const SUMS = ['videos', 'views', 'likes', 'comments', 'shares', 'saves', 'engagement_rate'] as const;

/** A sum over videos. */
export function toSums(found: {
  readonly videos: number;
  readonly counts: Counts;
  readonly engagementRate: number | null;
}): Readonly<Record<(typeof SUMS)[number], number | null>> {
  return checkNumbers({ videos: found.videos, ...found.counts, engagement_rate: found.engagementRate });
}

/** The counts of a service. A text in the place of a number would come out unmarked, so it is refused. */
export function checkNumbers<Row extends Readonly<Record<string, number | null>>>(row: Row): Row {
  const isNumber = Object.values(row).every((value) => value === null || typeof value === 'number');
  if (!isNumber) throw new Error('a count is not a number');
  return row;
}

/** Videos as a table. */
export function videoTable(videos: readonly VideoLine[]): ToolTable {
  return toTable(videos, {
    video_id: ({ videoId }) => videoId,
    handle: ({ handle }) => handleText(handle),
    title: ({ title }) => label(title),
    views: ({ views }) => views,
    engagement_rate: ({ engagementRate: rate }) => rate,
  });
}
