import { elementAt } from '../../../base/values/element-at.js';
import type { PastPost } from './creator-past.js';
import { computeReach, type GrowthCurve } from './growth-curve.js';
import type { ActivityTrend } from './learn-trend.js';

/** A video younger than three hours does not show yet how many views it will get. */
const YOUNGEST = 0.125;

/** The final views of a video, estimated from its present views and its age. */
export function computeStrength(
  curve: GrowthCurve,
  { age, views }: { readonly age: number; readonly views: number },
): number {
  return views / computeReach(curve, Math.max(age, YOUNGEST));
}

/** The strength of creators' posts: the mean per creator, and all posts relative to their creator's mean. */
export interface Strengths {
  /** The mean strength of a creator's posts, by its id; the mean of all for a creator without counted posts. */
  readonly means: ReadonlyMap<string, number>;
  /** Strengths of all posts as parts of their creators' means. They provide outliers that a creator has not had yet. */
  readonly ratios: readonly number[];
}

/** Computes them from the past of all creators. The posts to borrow from are drawn at random. */
export function createStrengths(
  creators: ActivityTrend['creators'],
  curve: GrowthCurve,
  next: () => number,
): Strengths {
  const means = new Map<string, number>();
  const ratios: number[] = [];
  for (const { id, days } of creators) {
    const strengths = days.flatMap(({ posts }) => posts.map((post: PastPost) => computeStrength(curve, post)));
    if (strengths.length === 0) continue;
    const mean = strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
    means.set(id, mean);
    if (mean > 0) ratios.push(...strengths.map((strength) => strength / mean));
  }
  const drawn = ratios.map(() => elementAt(ratios, Math.floor(next() * ratios.length)));
  return { means, ratios: drawn };
}
