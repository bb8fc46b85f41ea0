import type { PastPost } from './creator-past.js';
import { computeReach, type GrowthCurve } from './growth-curve.js';
import type { Trend } from './learn-trend.js';

/** Younger than three hours a video does not tell yet what it will collect. */
const YOUNGEST = 0.125;

/** Views that a video collects in the end, by what it has at its age. */
export function computeStrength(
  curve: GrowthCurve,
  { age, views }: { readonly age: number; readonly views: number },
): number {
  return views / computeReach(curve, Math.max(age, YOUNGEST));
}

/** How strong the posts of creators are: those of one in the middle, and those of all against their creator's middle. */
export interface Strengths {
  /** The mean strength of a creator's posts, by its id; of all for one who posted nothing that counts. */
  readonly means: ReadonlyMap<string, number>;
  /** Strengths of all posts as parts of their creators' means: where outliers come from that a creator has not had yet. */
  readonly ratios: readonly number[];
}

/** Finds them in the past of all creators; which posts of all there are to borrow from is a draw. */
export function createStrengths(creators: Trend['creators'], curve: GrowthCurve, next: () => number): Strengths {
  const means = new Map<string, number>();
  const ratios: number[] = [];
  for (const { id, days } of creators) {
    const strengths = days.flatMap(({ posts }) => posts.map((post: PastPost) => computeStrength(curve, post)));
    if (strengths.length === 0) continue;
    const mean = strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
    means.set(id, mean);
    if (mean > 0) ratios.push(...strengths.map((strength) => strength / mean));
  }
  const drawn = ratios.map(() => ratios[Math.floor(next() * ratios.length)] as number);
  return { means, ratios: drawn };
}
