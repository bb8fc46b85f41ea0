import { writeCount } from '../../../base/options/write-count.js';
import type { Video } from '../../generated/resources.js';
import { readCreatorGoals, readFiltered } from '../../workflows/find/read-rows.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { isByGoals, isByVideos } from '../../workflows/run/criteria-facts.js';
import { DAY, periodStart, toDay, toIso, toMilliseconds } from '../../workflows/run/days.js';
import { isInForce } from '../../workflows/run/goal-status.js';
import type { Run } from '../../workflows/run/run.js';
import { type Rule, targetText } from '../text/rule-text.js';
import { label } from '../text/untrusted-text.js';

/** The facts that make the amount of a rule besides the rule itself. A person reads it, and it is compared at the commit. */
export interface AmountBasis {
  /** Each goal by which it pays: `16 posts a month`. */
  readonly goals: readonly string[];
  /** The videos that somebody took in by hand and that its first period counts, by id. */
  readonly videoIds: readonly string[];
}

/** The basis, and how it reads. */
export interface ReadBasis {
  readonly basis: AmountBasis;
  /** One fact per line. */
  readonly lines: readonly string[];
}

interface BasisOf {
  readonly creatorId: string;
  readonly rule: Rule;
  /** ISO 8601; null means from now on. */
  readonly from: string | null;
}

/** How many videos a line names. */
const NAMED = 5;

/** Reads the facts that make the amount of a rule from its first day on. A criterion that is not known may depend on all of it. */
export async function readBasis(run: Run, { creatorId, rule, from }: BasisOf): Promise<ReadBasis> {
  const byGoals = isByGoals(rule.criteria_type);
  const start = from === null ? run.now : toMilliseconds(from);
  const goals = byGoals ? await listGoalTexts(run, { creatorId, rule, start }) : [];
  const isWhole = rule.proration_mode !== 'daily';
  const begin = isWhole ? periodStart(rule.period, start) : Math.floor(start / DAY) * DAY;
  const videos =
    (byGoals || isByVideos(rule.criteria_type)) && begin <= run.now ? await listTakenIn(run, creatorId, begin) : [];
  return {
    basis: { goals, videoIds: videos.map(({ id }) => id) },
    lines: [...goals.map((goal) => `goal that decides: ${goal}`), ...(videos.length === 0 ? [] : [videosText(videos)])],
  };
}

/** Refuses a plan if goals or videos would by now make another amount than a person was shown. */
export async function throwIfBasisChanged(run: Run, about: BasisOf, { goals, videoIds }: AmountBasis): Promise<void> {
  const { basis: now } = await readBasis(run, about);
  if (!isSameList(now.goals, goals)) throw planChanged('the goals that decide what it pays are others now');
  if (!isSameList(now.videoIds, videoIds)) throw planChanged('other videos taken in by hand count for it now');
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The goals of the rule's period that have not ended by its first day. */
async function listGoalTexts(run: Run, { creatorId, rule, start }: Omit<BasisOf, 'from'> & { readonly start: number }) {
  const goals = await readCreatorGoals(run, creatorId);
  return goals
    .filter((goal) => goal.period === rule.period && isInForce(goal, start))
    .map((goal) => targetText(goal))
    .sort();
}

/** The videos that somebody took in by hand, posted since a moment, oldest first. */
async function listTakenIn(run: Run, creatorId: string, since: number): Promise<Video[]> {
  const videos = await readFiltered(run, {
    during: 'reading the videos',
    filters: { tracking_status: 'included' as const },
    list: (filters, options) => run.goat.videos.list({ ...filters, creator_id: creatorId, limit: 100 }, options),
    keep: (video) => video.creator_id === creatorId && video.tracking_status === 'included' && postedAt(video) >= since,
  });
  return videos.sort((a, b) => postedAt(a) - postedAt(b) || (a.id < b.id ? -1 : 1));
}

/** A video whose posting moment is not known counts from the day on which it was added. */
function postedAt({ posted_at, created_at }: Video): number {
  return toMilliseconds(posted_at ?? created_at ?? 0);
}

function videosText(videos: readonly Video[]): string {
  const days = [...new Set([...videos.slice(0, 1), ...videos.slice(-1)].map((video) => toDay(toIso(postedAt(video)))))];
  const names = videos.slice(0, NAMED).map(({ title, url }) => label(title ?? url, 60));
  const more = videos.length > NAMED ? ` and ${videos.length - NAMED} more` : '';
  return `it counts ${writeCount(videos.length, 'video')} that somebody took in by hand, posted on ${days.join(' to ')}: ${names.join(', ')}${more}`;
}
