import type { Video } from '../../generated/resources.js';
import { median } from '../figures/statistics.js';

/** The smallest number of videos among which outliers are searched. */
const ENOUGH = 5;

/** Splits off the videos with at least `factor` times the median views (the reference calls 10 times an outlier). */
export function splitOutliers(
  videos: readonly Video[],
  factor: number,
): { readonly outliers: Video[]; readonly others: Video[] } {
  const middle = median(videos.map((video) => video.view_count));
  const isOutlier = ({ view_count }: Video): boolean =>
    videos.length >= ENOUGH && middle !== null && middle > 0 && view_count >= factor * middle;
  return { outliers: videos.filter(isOutlier), others: videos.filter((video) => !isOutlier(video)) };
}
