/*
 * A second computation of every accrual, written from the contract's words alone and without a line of the mock's: tick by
 * tick, period by period, day by day, with fractions of BigInt. It is slow on purpose; nothing in it is clever enough to
 * share a mistake with the engine.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Kind = 'daily' | 'weekly' | 'monthly';
export type Criteria = 'recurring' | 'goals' | 'cpm' | 'view_threshold';

/** The choices of a rule profile that differ from the default one. */
export type Choices = Readonly<Record<string, string>>;

/** A rule as a version holds it. */
export interface Rule {
  period: Kind;
  amount: number;
  criteria: Criteria;
  minViews: number;
  proration: 'none' | 'daily';
}

interface Version extends Rule {
  effectiveAt: number;
}

interface Assignment {
  creator: number;
  from: number;
  to: number | null;
}

interface Structure {
  versions: Version[];
  archived: boolean;
  assignments: Assignment[];
  /** Days that an evaluated period has taken, by creator. */
  taken: Map<number, Set<number>>;
  /** The settled periods of each creator, by their beginning and end. */
  done: Map<number, Map<number, Set<number>>>;
}

/** Counts of a video or a creator at one moment. */
export interface Counts {
  views: number;
  likes: number;
}

interface Video {
  creator: number;
  postedAt: number;
  status: string;
  seen: ({ at: number } & Counts)[];
}

/** A goal as it is set. */
export interface Goal {
  type: 'posts' | 'views' | 'engagement' | 'followers';
  target: number;
  period: Kind;
  active: boolean;
}

interface Creator {
  selective: boolean;
  createdAt: number;
  scrapedAt: number | null;
  goals: Goal[];
  followers: { at: number; count: number }[];
}

/** An accrual as the reference knows it; `version` counts from 1. */
export interface ExpectedAccrual {
  structure: number;
  creator: number;
  start: number;
  end: number;
  version: number;
  cents: bigint;
  coveredDays: number;
  madeAt: number;
}

/** A period under evaluation: its days that are free, those that are covered, and the creator's assignments. */
interface Evaluated {
  creator: number;
  span: Span;
  free: number[];
  covered: number[];
  mine: Assignment[];
}

interface Span {
  start: number;
  end: number;
}

/** Everything that has happened, and the accruals that follow from it. Structures, creators and videos go by number. */
export class Reference {
  readonly structures: Structure[] = [];
  readonly creators: Creator[] = [];
  readonly videos: Video[] = [];
  readonly accruals: ExpectedAccrual[] = [];
  stalled = false;
  private readonly spans = new Map<string, Span[]>();
  private readonly clock: WallClock | undefined;

  constructor(
    public now: number,
    private readonly choices: Choices = {},
    zone?: string,
  ) {
    this.clock = zone === undefined ? undefined : new WallClock(zone);
  }

  addCreator(selective: boolean): void {
    this.creators.push({ selective, createdAt: this.now, scrapedAt: null, goals: [], followers: [] });
  }

  addStructure(rule: Rule): void {
    const versions = [{ ...rule, effectiveAt: this.now }];
    this.structures.push({ versions, archived: false, assignments: [], taken: new Map(), done: new Map() });
  }

  editRule(structure: number, rule: Rule): void {
    const { versions } = pick(this.structures, structure);
    const { effectiveAt: _, ...current } = pick(versions, versions.length - 1);
    const same =
      current.period === rule.period &&
      current.amount === rule.amount &&
      current.criteria === rule.criteria &&
      current.proration === rule.proration &&
      (rule.criteria !== 'view_threshold' || current.minViews === rule.minViews);
    if (!same) versions.push({ ...rule, effectiveAt: this.now });
  }

  addGoal(creator: number, goal: Goal): void {
    pick(this.creators, creator).goals.push({ ...goal, active: true });
  }

  switchGoals(creator: number, active: boolean): void {
    for (const goal of pick(this.creators, creator).goals) goal.active = active;
  }

  /** The time of a clock on the wall, if days are those of a zone: every day is one of it. */
  private wall(moment: number): number {
    return this.clock && Number.isFinite(moment) ? moment + this.clock.offsetAt(moment) : moment;
  }

  /** The refusal that the contract asks for, or null when the assignment was made. */
  assign(structure: number, creator: number, from: number): string | null {
    const { archived, assignments } = pick(this.structures, structure);
    if (archived) return 'structure_archived';
    const clash = assignments.some(
      (one) => one.creator === creator && (one.to === null || (one.to > from && one.to > one.from)),
    );
    if (clash) return 'already_assigned';
    assignments.push({ creator, from, to: null });
    return null;
  }

  unassign(structure: number, creator: number): string | null {
    const open = pick(this.structures, structure).assignments.find((one) => one.creator === creator && one.to === null);
    if (!open) return 'not_found';
    open.to = Math.max(this.now, open.from);
    return null;
  }

  post(creator: number, postedAt: number, counts: Counts): void {
    const status = pick(this.creators, creator).selective ? 'pending_review' : 'auto_tracked';
    this.videos.push({ creator, postedAt, status, seen: [{ at: this.now, ...counts }] });
    this.scrape(creator);
  }

  count(video: number, counts: Counts): void {
    pick(this.videos, video).seen.push({ at: this.now, ...counts });
  }

  /** The refusal that the contract's table of transitions asks for, or null. */
  review(video: number, to: 'included' | 'excluded'): string | null {
    const row = pick(this.videos, video);
    const allowed = {
      pending_review: ['included', 'excluded'],
      auto_tracked: ['excluded'],
      included: ['excluded'],
      excluded: ['included'],
    };
    if (!allowed[row.status as keyof typeof allowed].includes(to)) return 'invalid_transition';
    row.status = to;
    return null;
  }

  follow(creator: number, count: number): void {
    pick(this.creators, creator).followers.push({ at: this.now, count });
    this.scrape(creator);
  }

  scrape(creator: number): void {
    pick(this.creators, creator).scrapedAt = this.now;
  }

  /** Goes through every full hour and every quarter past on the way. */
  advanceTo(target: number): void {
    for (let minute = Math.ceil((this.now + 1) / (HOUR / 4)) * (HOUR / 4); minute <= target; minute += HOUR / 4) {
      this.now = minute;
      if (minute % HOUR === 0 && !this.stalled) {
        for (const creator of this.creators) if (creator.createdAt < minute) creator.scrapedAt = minute;
      }
      if (minute % HOUR === HOUR / 4) this.tick();
    }
    this.now = target;
  }

  private tick(): void {
    for (const [at, structure] of this.structures.entries()) {
      for (let creator = 0; creator < this.creators.length; creator += 1) this.tickPair(at, structure, creator);
    }
  }

  private tickPair(at: number, structure: Structure, creator: number): void {
    const mine = structure.assignments.filter((one) => one.creator === creator);
    if (mine.length === 0) return;
    const taken = structure.taken.get(creator) ?? new Set<number>();
    structure.taken.set(creator, taken);
    const done = structure.done.get(creator) ?? new Map<number, Set<number>>();
    structure.done.set(creator, done);
    const held = new Set<number>();
    for (const span of this.endedPeriods(Math.min(...mine.map((one) => this.wall(one.from))))) {
      if (done.get(span.start)?.has(span.end)) continue;
      const number = this.numberInForce(structure.versions, span.end);
      const version = structure.versions[number];
      if (!version || !isOfKind(span, version.period)) continue;
      const free = listDays(span).filter((day) => !taken.has(day) && !held.has(day));
      const covered = free.filter((day) => this.covers(mine, day));
      if (covered.length === 0) continue;
      if (!this.isDue(version, creator, span.end)) {
        for (const day of free) held.add(day);
        continue;
      }
      done.set(span.start, (done.get(span.start) ?? new Set()).add(span.end));
      for (const day of free) taken.add(day);
      if (structure.archived) continue;
      const cents = this.amount(version, { creator, span, free, covered, mine });
      if (cents === 0n || cents > 2n ** 53n - 1n) continue;
      const { start, end } = span;
      const coveredDays = covered.length;
      this.accruals.push({
        structure: at,
        creator,
        start,
        end,
        version: number + 1,
        cents,
        coveredDays,
        madeAt: this.now,
      });
    }
  }

  /** Whether assignments hold any time of the day. */
  private covers(assignments: Assignment[], day: number): boolean {
    const real = assignments.filter((one) => one.to === null || one.to > one.from);
    return real.some((one) => this.wall(one.from) < day + DAY && this.wall(one.to ?? Infinity) > day);
  }

  /** The place of the version that pays a period with this end; -1 without one. */
  private numberInForce(versions: Version[], end: number): number {
    return versions.findLastIndex((one) => this.wall(one.effectiveAt) < end);
  }

  private isDue(version: Version, creator: number, end: number): boolean {
    if (version.criteria === 'recurring') return true;
    const { scrapedAt } = pick(this.creators, creator);
    if (scrapedAt === null || this.wall(scrapedAt) < end) return false;
    return version.criteria !== 'goals' || this.wall(this.now) >= end + 48 * HOUR;
  }

  /** All periods of all kinds that have ended by now and end after `from`, in the order of their ends. */
  private endedPeriods(from: number): Span[] {
    const key = `${Math.floor(this.wall(this.now) / DAY)} ${from}`;
    const known = this.spans.get(key);
    if (known) return known;
    const spans: Span[] = [];
    this.spans.set(key, spans);
    for (let day = Math.floor(from / DAY) * DAY - 31 * DAY; day + DAY <= this.wall(this.now); day += DAY) {
      const end = day + DAY;
      if (end <= from) continue;
      spans.push({ start: day, end });
      if (new Date(end).getUTCDay() === this.firstWeekday()) spans.push({ start: end - 7 * DAY, end });
      const last = new Date(day);
      if (new Date(end).getUTCDate() === 1) {
        spans.push({ start: Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), 1), end });
      }
    }
    return spans;
  }

  /** As getUTCDay counts. */
  private firstWeekday(): number {
    if (this.choices.week_start === 'sunday') return 0;
    return this.choices.week_start === 'saturday' ? 6 : 1;
  }

  /** numerator ÷ denominator in whole cents: to the nearest one, of which the upper one for a half, unless chosen otherwise. */
  private round(numerator: bigint, denominator: bigint): bigint {
    const whole = numerator / denominator;
    const twiceOver = (numerator - whole * denominator) * 2n;
    if (this.choices.rounding === 'floor' || twiceOver < denominator) return whole;
    const isEvenHalf = twiceOver === denominator && whole % 2n === 0n;
    return this.choices.rounding === 'half_even' && isEvenHalf ? whole : whole + 1n;
  }

  private isMet(reached: bigint, target: bigint): boolean {
    return this.choices.thresholds === 'exceeded' ? reached > target : reached >= target;
  }

  private amount(version: Version, one: Evaluated): bigint {
    const daily = version.proration === 'daily';
    const flat = daily
      ? this.round(BigInt(version.amount) * this.share(one).covered, this.share(one).whole)
      : BigInt(version.amount);
    if (version.criteria === 'recurring') return flat;
    if (version.criteria === 'goals') return this.goalsMet(version.period, one.creator, one.span) ? flat : 0n;
    const days = daily && version.criteria === 'cpm' ? one.covered : one.free;
    const views = this.viewsOn(one.creator, days);
    if (version.criteria === 'cpm') return this.round(BigInt(version.amount) * views, 1000n);
    return this.isMet(views, BigInt(version.minViews)) ? flat : 0n;
  }

  private viewsOn(creator: number, days: number[]): bigint {
    let views = 0n;
    for (const day of days) {
      for (const video of this.videos) {
        if (video.creator !== creator || !counts(video)) continue;
        if (this.wall(video.postedAt) >= day && this.wall(video.postedAt) < day + DAY)
          views += BigInt(pick(video.seen, video.seen.length - 1).views);
      }
    }
    return views;
  }

  /** Covered days of all days, or hours of all hours: those that an assignment touches, on days that count. */
  private share({ span, covered, mine }: Evaluated): { covered: bigint; whole: bigint } {
    if (this.choices.proration_unit !== 'hours') {
      return { covered: BigInt(covered.length), whole: BigInt(listDays(span).length) };
    }
    let [counted, whole] = [0n, 0n];
    for (let hour = span.start - DAY; hour < span.end + DAY; hour += HOUR) {
      const shown = this.wall(hour);
      if (shown < span.start || shown >= span.end) continue;
      whole += 1n;
      const isCovered = covered.includes(Math.floor(shown / DAY) * DAY);
      const isTouched = mine.some(
        (one) => (one.to === null || one.to > one.from) && one.from < hour + HOUR && (one.to ?? Infinity) > hour,
      );
      if (isCovered && isTouched) counted += 1n;
    }
    return { covered: counted, whole };
  }

  /** The count of a video before a moment. */
  private levelAt(video: Video, field: 'views' | 'likes', moment: number): number {
    return video.seen.filter((one) => this.wall(one.at) < moment).at(-1)?.[field] ?? 0;
  }

  private goalsMet(kind: Kind, creator: number, span: Span): boolean {
    const goals = pick(this.creators, creator).goals.filter((goal) => goal.active && goal.period === kind);
    if (goals.length === 0) return false;
    return goals.every((goal) => this.isMet(BigInt(this.reached(goal, creator, span)), BigInt(goal.target)));
  }

  private reached(goal: Goal, creator: number, span: Span): number {
    if (goal.type === 'followers') {
      const { followers } = pick(this.creators, creator);
      const countBefore = (moment: number) =>
        followers.filter((seen) => this.wall(seen.at) < moment).at(-1)?.count ?? 0;
      const isKnown = followers.some((seen) => this.wall(seen.at) < span.start);
      const found = followers[0];
      // The counts that the creator had before the first scrape.
      const before = found && this.wall(found.at) < span.end ? found.count : 0;
      const start = isKnown ? countBefore(span.start) : before;
      return countBefore(span.end) - start;
    }
    let reached = 0;
    for (const video of this.videos) {
      if (video.creator !== creator || !counts(video)) continue;
      if (goal.type === 'posts') {
        if (this.wall(video.postedAt) >= span.start && this.wall(video.postedAt) < span.end) reached += 1;
        continue;
      }
      const field = goal.type === 'views' ? 'views' : 'likes';
      reached += this.levelAt(video, field, span.end);
      reached -= this.levelAt(video, field, span.start);
    }
    return reached;
  }
}

/** The item with this number; a test that asks for another has a mistake. */
export function pick<Item>(items: readonly Item[], at: number): Item {
  const found = items[at];
  if (found === undefined) throw new Error(`there is no number ${at}`);
  return found;
}

function counts(video: Video): boolean {
  return ['auto_tracked', 'included', 'direct_add'].includes(video.status);
}

function isOfKind(span: Span, kind: Kind): boolean {
  const days = (span.end - span.start) / DAY;
  if (kind === 'daily') return days === 1;
  return kind === 'weekly' ? days === 7 : days >= 28;
}

function listDays(span: Span): number[] {
  const days: number[] = [];
  for (let day = span.start; day < span.end; day += DAY) days.push(day);
  return days;
}

/** A clock on a wall of the zone: how far it is ahead of UTC, by what the runtime prints. */
class WallClock {
  private readonly offsets = new Map<number, number>();
  private readonly format: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
    this.format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...numeric });
  }

  offsetAt(moment: number): number {
    const hour = Math.floor(moment / HOUR);
    const known = this.offsets.get(hour);
    if (known !== undefined) return known;
    const parts = this.format.formatToParts(hour * HOUR);
    const [month, day, year, shown] = ['month', 'day', 'year', 'hour'].map((type) =>
      Number(parts.find((part) => part.type === type)?.value),
    ) as [number, number, number, number];
    const offset = Date.UTC(year, month - 1, day, shown) - hour * HOUR;
    this.offsets.set(hour, offset);
    return offset;
  }
}
