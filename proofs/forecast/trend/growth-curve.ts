import { elementAt } from '../../../base/values/element-at.js';

/* Only + − × ÷ here: exp and log may differ in the last bit between engines, and a forecast must be the same on each. */

/**
 * How a video collects its views. A share `burst` comes early, half of it within `early` days. The rest comes late,
 * half of it within `late` days. If it is `steep`, the early part ends soon after its half, as where views decay.
 */
export interface GrowthCurve {
  readonly burst: number;
  readonly early: number;
  readonly late: number;
  readonly isSteep: boolean;
}

/** The share of all its views that a video has after `days`. */
export function computeReach({ burst, early, late, isSteep }: GrowthCurve, days: number): number {
  if (days <= 0) return 0;
  const first = isSteep ? (days * days) / (days * days + early * early) : days / (days + early);
  return burst * first + ((1 - burst) * days) / (days + late);
}

/** The data of a video for the fit: its age now, in days, and its views. */
export interface FittedVideo {
  readonly age: number;
  readonly views: number;
}

/** A creator's videos, and their total gain of views on each of the last days, last day first. */
export interface FittedCreator {
  readonly videos: readonly FittedVideo[];
  readonly gains: readonly number[];
  /** The part of today that has passed, in days: the time since the last whole day ended. */
  readonly today: number;
}

const BURSTS = [0.3, 0.5, 0.7, 0.85, 1];
const EARLY = [0.1, 0.2, 0.35, 0.6, 1, 2, 4];
const LATE = [4, 7, 14, 30, 60];
/** Enough creators to show the common curve, and few enough to be fast. */
const MOST_CREATORS = 30;

/** The default without any data: most views come within two days. */
const USUAL: GrowthCurve = { burst: 0.7, early: 0.6, late: 14, isSteep: false };

/** The error of each curve against the daily gains, per creator. */
export class CurveFits {
  private readonly fits: readonly { readonly curve: GrowthCurve; readonly errors: readonly number[] }[];

  constructor(creators: readonly FittedCreator[]) {
    const total = ({ gains }: FittedCreator): number => gains.reduce((sum, gain) => sum + gain, 0);
    const telling = creators
      .filter((creator) => total(creator) > 0)
      .sort((left, right) => total(right) - total(left))
      .slice(0, MOST_CREATORS);
    this.fits = [...listCurves()].map((curve) => {
      return { curve, errors: telling.map((creator) => computeError(curve, creator) / total(creator)) };
    });
  }

  /**
   * The curve that best explains the gains of a random draw of equally many creators. The draws vary as much as the
   * creators differ.
   */
  draw(next: () => number): GrowthCurve {
    const [
      {
        errors: { length },
      } = { errors: [] },
    ] = this.fits;
    const drawn = Array.from({ length }, () => Math.floor(next() * length));
    let best = USUAL;
    let least = Number.POSITIVE_INFINITY;
    for (const { curve, errors } of length === 0 ? [] : this.fits) {
      const error = drawn.reduce((sum, at) => sum + elementAt(errors, at), 0);
      if (error >= least) continue;
      least = error;
      best = curve;
    }
    return best;
  }
}

function* listCurves(): Generator<GrowthCurve> {
  for (const burst of BURSTS) {
    for (const early of EARLY) {
      for (const late of burst === 1 ? [elementAt(LATE, 0)] : LATE) {
        for (const isSteep of [false, true]) yield { burst, early, late, isSteep };
      }
    }
  }
}

function computeError(curve: GrowthCurve, creator: FittedCreator): number {
  return explainGains(curve, creator).reduce((sum, gain, at) => sum + Math.abs(gain - elementAt(creator.gains, at)), 0);
}

/** The gains of the videos on each of the days by this curve, last day first. */
function explainGains(curve: GrowthCurve, { videos, gains, today }: FittedCreator): number[] {
  const explained = gains.map(() => 0);
  for (const { age, views } of videos) {
    if (views <= 0 || age <= 0) continue;
    const whole = computeReach(curve, age);
    let after = computeReach(curve, age - today);
    for (let at = 0; at < explained.length && after > 0; at += 1) {
      const before = computeReach(curve, age - today - at - 1);
      explained[at] = elementAt(explained, at) + (views * (after - before)) / whole;
      after = before;
    }
  }
  return explained;
}
