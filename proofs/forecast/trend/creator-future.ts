import { elementAt } from '../../../base/values/element-at.js';
import { makeTable } from '../../../base/values/typed-keys.js';
import { discoverVideos } from '../../../mocks/world/scraper/discovery.js';
import { recordCreatorCounts, recordVideoCounts } from '../../../mocks/world/scraper/history.js';
import { DAY, type DayNumber, getWeekday, periodHolding } from '../../../mocks/world/store/calendar.js';
import { nextRandom, type RandomState } from '../../../mocks/world/store/random.js';
import { transition } from '../../../mocks/world/store/transition.js';
import type { World } from '../../../mocks/world/store/world.js';
import type { PastDay, PastPost } from './creator-past.js';
import { computeReach, type GrowthCurve } from './growth-curve.js';
import type { TrendingCreator } from './learn-trend.js';
import { computeStrength, type Strengths } from './strengths.js';

/** One video and its growth. */
interface GrowingVideo {
  readonly id: string;
  readonly postedAt: number;
  readonly strength: number;
  readonly rates: readonly number[];
  /** The exact value, with fractions that a count does not show. */
  views: number;
  seenAt: number;
}

/** The parameters of a future. */
export interface FutureInput {
  readonly creator: TrendingCreator;
  readonly curve: GrowthCurve;
  readonly strengths: Strengths;
  /** How many days after Monday weeks of payouts begin. */
  readonly weekStart: number;
  /** By what factor its activity goes on stronger than in the past. */
  readonly level: number;
  readonly seed: number;
}

/** A simulated day, and the instant of its end (epoch milliseconds), when all of it is visible. */
export interface LivedDay {
  readonly day: DayNumber;
  readonly start: number;
  readonly now: number;
}

/** The weight of all creators' posts in one post: as if every creator had three of them. */
const BORROWED_POSTS = 3;
/** A month, and the days until it has been evaluated. */
const OLDEST_COUNTED = 34 * DAY;
const OTHER_COUNTS = ['like_count', 'comment_count', 'share_count', 'save_count'] as const;

/** One creator in one continuation. Its days are drawn from its past. */
export class CreatorFuture {
  private readonly random: RandomState;
  private readonly videos: GrowingVideo[];
  private readonly pool: readonly PastDay[];
  private readonly postCount: number;
  private readonly startedAt: number;

  constructor(
    private readonly world: World,
    private readonly input: FutureInput,
  ) {
    this.random = { random: input.seed };
    this.startedAt = world.state.now;
    const { days } = input.creator;
    // The days to draw from are drawn too, because eight weeks do not show everything that a creator might do.
    this.pool = days.map(() => this.pick(days));
    this.postCount = days.reduce((sum, { posts }) => sum + posts.length, 0);
    this.videos = this.listVideos();
  }

  /** Simulates a day: the videos grow, and a day of the past is repeated. */
  liveThrough({ day, start, now }: LivedDay): void {
    const { world, input } = this;
    const past = this.pickDay(getWeekday(day));
    // Counts only matter on days on which a period ends.
    if (this.isLooked(day)) for (const video of this.videos) if (this.matters(video, start)) this.grow(video, now);
    const creator = world.tables.creators.get(input.creator.id);
    if (!creator || !past) return;
    for (const post of past.posts) {
      const postedAt = start + post.timeOfDay;
      // The part of the first day that has already passed is known.
      if (postedAt > now || postedAt <= this.startedAt) continue;
      this.publish(post, { postedAt, now });
    }
    if (past.followers === 0) return;
    const row = world.tables.creators.get(input.creator.id) ?? creator;
    recordCreatorCounts(world, row, { follower_count: Math.max(0, row.follower_count + past.followers) });
  }

  /** Whether the counts at the end of `day` are read: a period that may pay the creator ends then. */
  private isLooked(day: DayNumber): boolean {
    const { weekStart, creator } = this.input;
    return creator.kinds.some((kind) => periodHolding(kind, day + 1, weekStart).start === day + 1);
  }

  /**
   * Whether the counts of a video affect pay. Goals count all videos; pay by views counts only those posted in a
   * period.
   */
  private matters({ postedAt }: GrowingVideo, start: number): boolean {
    return this.input.creator.countsAll || postedAt >= start - OLDEST_COUNTED;
  }

  private publish(post: PastPost, at: { readonly postedAt: number; readonly now: number }): void {
    const { world, input } = this;
    const { postedAt, now } = at;
    const creator = world.tables.creators.get(input.creator.id);
    if (!creator) return;
    const strength = this.drawStrength(post) * input.level;
    const views = strength * computeReach(input.curve, (now - postedAt) / DAY);
    const counts = { view_count: Math.floor(views), ...this.listOthers(post.rates, views) };
    const [found] = discoverVideos(world, creator, [{ posted_at: new Date(postedAt).toISOString(), ...counts }]);
    if (!found) return;
    // A video modelled on a reviewed one is reviewed too.
    if (post.counts && found.tracking_status === 'pending_review') {
      const owner = { schema: 'TrackingStatus', table: world.tables.videos } as const;
      transition(owner, found, { to: 'included', by: 'updateVideo', changes: { updated_at: world.now } });
    }
    this.videos.push({ id: found.id, postedAt, strength, rates: post.rates, views, seenAt: now });
  }

  private drawStrength(post: PastPost): number {
    const { curve, strengths, creator } = this.input;
    const isBorrowed = this.next() * (this.postCount + BORROWED_POSTS) < BORROWED_POSTS;
    if (!isBorrowed || strengths.ratios.length === 0) return computeStrength(curve, post);
    return (strengths.means.get(creator.id) ?? 0) * this.pick(strengths.ratios);
  }

  private grow(video: GrowingVideo, now: number): void {
    const { world, input } = this;
    const { postedAt, strength } = video;
    const [before, after] = [(video.seenAt - postedAt) / DAY, (now - postedAt) / DAY];
    const gained = strength * (computeReach(input.curve, after) - computeReach(input.curve, before));
    video.seenAt = now;
    const known = Math.floor(video.views);
    video.views += gained;
    const views = Math.floor(video.views);
    if (views === known) return;
    const row = world.tables.videos.get(video.id);
    if (!row) return;
    const others = this.listOthers(video.rates, views - known);
    const grown = makeTable(OTHER_COUNTS, (name) => row[name] + others[name]);
    recordVideoCounts(world, row, { view_count: row.view_count + views - known, ...grown });
  }

  private listOthers(rates: readonly number[], views: number): Record<(typeof OTHER_COUNTS)[number], number> {
    return makeTable(OTHER_COUNTS, (_, at) => Math.floor(views * (rates[at] ?? 0)));
  }

  private listVideos(): GrowingVideo[] {
    const { world, input } = this;
    const { now } = world.state;
    return world.tables.videos
      .by('creator_id', input.creator.id)
      .filter(
        (row) => row.posted_at !== null && row.tracking_disabled_at === null && row.tracking_status !== 'excluded',
      )
      .map((row) => {
        const postedAt = Date.parse(String(row.posted_at));
        const views = row.view_count;
        const strength = computeStrength(input.curve, { age: (now - postedAt) / DAY, views });
        const rates = OTHER_COUNTS.map((name) => (views === 0 ? 0 : row[name] / views));
        return { id: row.id, postedAt, strength, rates, views, seenAt: now };
      });
  }

  private pickDay(weekday: number): PastDay | undefined {
    const same = this.pool.filter((day) => day.weekday === weekday);
    return same.length > 0 ? this.pick(same) : this.pick(this.pool);
  }

  private pick<Item>(list: readonly Item[]): Item {
    return elementAt(list, Math.floor(this.next() * list.length));
  }

  private next(): number {
    return nextRandom(this.random);
  }
}
