import * as z from 'zod/v4';
import type { VideoLine } from '../../../workflows/performance/counting-videos.js';
import type { Counts } from '../../../workflows/performance/entity-stats.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type ToolTable, toTable } from '../parts/table.js';

/** The formula of an engagement rate, in percent. */
export const ENGAGEMENT = '(likes + comments + shares + saves) ÷ views × 100';

/** The schema of a sum over videos: the five counts, how many videos, and the engagement rate. */
export const sums: z.ZodRecord<z.ZodString, z.ZodNullable<z.ZodNumber>> = z.record(z.string(), z.number().nullable());

/** A sum over videos. */
export function toSums(found: {
  readonly videos: number;
  readonly counts: Counts;
  readonly engagementRate: number | null;
}): z.output<typeof sums> {
  return { videos: found.videos, ...found.counts, engagement_rate: found.engagementRate };
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
