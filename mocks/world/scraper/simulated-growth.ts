import { bell, fraction, type GrowthProfile, growthFactor } from '../store/growth-profile.js';

/** The future of a simulated video, fixed when it is posted. */
export interface VideoShape {
  /** Views that it gets in unlimited time, without the second wave. */
  readonly scale: number;
  /** Likes, comments, shares and saves per view. */
  readonly rates: readonly [number, number, number, number];
  /** A second wave of views that begins `after` this many hours; null for most videos. */
  readonly secondWave: { readonly after: number; readonly scale: number } | null;
}

/** Views, likes, comments, shares and saves. */
export type CurveCounts = readonly [number, number, number, number, number];

/** One video in forty gets many times the usual views. */
const OUTLIER_SHARE = 1 / 40;
const SECOND_WAVE_SHARE = 1 / 25;
/** How much of a video's scale it gets in its first month; see `reached`. */
const FIRST_MONTH = 0.835;

/** The shape of the video with the number `key` by a creator with this profile. */
export function getShape(key: number, profile: GrowthProfile): VideoShape {
  const usual = (profile.typicalViews / FIRST_MONTH) * growthFactor(profile.spread * bell(key, 11));
  const scale = fraction(key, 12) < OUTLIER_SHARE ? usual * (6 + 14 * fraction(key, 13)) : usual;
  const liked = 0.045 + 0.08 * fraction(key, 14);
  return {
    scale,
    rates: [
      liked,
      0.002 + 0.008 * fraction(key, 15),
      liked * (0.03 + 0.12 * fraction(key, 16)),
      liked * (0.05 + 0.2 * fraction(key, 17)),
    ],
    secondWave:
      fraction(key, 18) < SECOND_WAVE_SHARE
        ? { after: 96 + Math.floor(240 * fraction(key, 19)), scale: scale * (0.4 + 1.6 * fraction(key, 20)) }
        : null,
  };
}

/** The share of its scale that a video has after this many hours: a burst of two days, then a long tail. */
function reached(hours: number): number {
  return hours <= 0 ? 0 : (0.62 * hours) / (hours + 10) + (0.38 * hours) / (hours + 500);
}

/** Counts of a video of this shape at the age of `hours`; whole numbers that never fall. */
export function countsAt(shape: VideoShape, hours: number): CurveCounts {
  let views = shape.scale * reached(hours);
  if (shape.secondWave) views += shape.secondWave.scale * reached(hours - shape.secondWave.after);
  const [likes, comments, shares, saves] = shape.rates;
  return [
    Math.floor(views),
    Math.floor(views * likes),
    Math.floor(views * comments),
    Math.floor(views * shares),
    Math.floor(views * saves),
  ];
}
