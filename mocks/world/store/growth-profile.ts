import { mix32 } from './ids.js';

/** The behavior of a simulated creator. */
export interface GrowthProfile {
  /** New videos per week, on average. */
  readonly postsPerWeek: number;
  /** Views that a median video of this creator gets in its first month. */
  readonly typicalViews: number;
  /** How unequal the videos are: the standard deviation of the logarithm of their views. */
  readonly spread: number;
  /** Followers when the creator is first scraped. */
  readonly followers: number;
  /** Titles that new videos take in turn. */
  readonly captions: readonly string[];
  /** False while the account is private: nothing new is visible. */
  readonly reachable: boolean;
}

const COMMON_CAPTIONS: readonly string[] = [
  'day in my life ✨',
  'wait for it…',
  'things I wish I knew sooner',
  'replying to your comments',
  'trying this so you don’t have to',
  'part 2 because you asked',
  'get ready with me',
  'honest review after 30 days',
  'my morning routine',
  'storytime 👀',
];

/** A number in [0, 1) derived from `key` and `salt`. The same pair always gives the same number. */
export function fraction(key: number, salt: number): number {
  return mix32(key ^ mix32(salt + 0x51ed270b)) / 2 ** 32;
}

/** The number of an id in the simulation: its first eight digits, which are unique in a world. */
export function keyOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16);
}

/*
 * Only + − × ÷ from here on: exp and log may differ in the last bit between engines, and one bit is one view.
 */

/** A bell-shaped number around 0 with standard deviation 1, from −3.5 to 3.5. */
export function bell(key: number, salt: number): number {
  let sum = 0;
  for (let draw = 0; draw < 4; draw += 1) sum += fraction(key, salt * 4 + draw);
  return (sum - 2) * 1.7320508;
}

/** An approximation of e^x. */
export function growthFactor(x: number): number {
  let factor = 1 + x / 256;
  for (let squaring = 0; squaring < 8; squaring += 1) factor *= factor;
  return factor;
}

/** The profile derived from a creator's id: many small accounts, few large ones. */
export function impliedProfile(creatorId: string): GrowthProfile {
  const key = keyOfId(creatorId);
  const followers = Math.floor(9000 * growthFactor(1.3 * bell(key, 1)));
  return {
    postsPerWeek: 1 + Math.floor(fraction(key, 2) * 8),
    typicalViews: Math.floor(followers * (0.15 + 0.6 * fraction(key, 3))) + 200,
    spread: 0.7 + 0.5 * fraction(key, 4),
    followers,
    captions: COMMON_CAPTIONS,
    reachable: true,
  };
}
