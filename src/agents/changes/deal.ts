import { writeCount } from '../../../base/options/write-count.js';
import type { PayoutStructure, Video } from '../../generated/resources.js';
import { listCreatorStructures, type RunningStructure } from '../../workflows/find/other-structures.js';
import { readCreatorGoals, readFiltered, readStructure } from '../../workflows/find/read-rows.js';
import { toCanonicalJson } from '../../workflows/payments/plan-digest.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { isByGoals, isByVideos } from '../../workflows/run/criteria-facts.js';
import { DAY, periodStart, toDay, toIso, toMilliseconds } from '../../workflows/run/days.js';
import { isInForce } from '../../workflows/run/goal-status.js';
import type { Run } from '../../workflows/run/run.js';
import { type Rule, ruleText, targetText } from '../text/pay-text.js';
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

/** A structure with the rule that a person was shown. */
export interface Deal {
  readonly structureId: string;
  readonly name: string;
  /** The version of the rule; null if the service does not send it. */
  readonly versionId: string | null;
  readonly rule: Rule;
}

/** The part of a structure that a plan keeps. */
export function toDeal({ id, name, current_version: version }: PayoutStructure): Deal {
  const { period, amount_cents, criteria_type, criteria_params, proration_mode, currency } = version;
  const rule = {
    period,
    amount_cents,
    criteria_type,
    criteria_params: { ...criteria_params },
    proration_mode,
    currency,
  };
  return { structureId: id, name, versionId: version.id ?? null, rule };
}

/** A structure as a person reads it: `«Weekly 50» ($50.00 a week)`. */
export function dealText({ name, rule }: Pick<Deal, 'name' | 'rule'>): string {
  return `${label(name, 60)} (${ruleText(rule)})`;
}

/** Refuses structures whose rules differ from what a person was shown. `known` has rows that were read just now. */
export async function throwIfDealsChanged(
  run: Run,
  deals: readonly Deal[],
  known: readonly PayoutStructure[],
): Promise<void> {
  for (const deal of deals) {
    const row = known.find(({ id }) => id === deal.structureId) ?? (await readStructure(run, deal.structureId));
    throwIfDealChanged(deal, row);
  }
}

/** Refuses a structure whose rule differs from what a person was shown. */
export function throwIfDealChanged(deal: Deal, row: PayoutStructure): void {
  const now = toDeal(row);
  if (isSameDeal(deal, now)) return;
  throw planChanged(`the structure ${deal.structureId} pays ${ruleText(now.rule)} now, not ${ruleText(deal.rule)}`);
}

/** Whether two deals are the same structure with the same rule. */
export function isSameDeal(one: Deal, other: Deal): boolean {
  const isSameVersion = one.versionId === null || other.versionId === null || one.versionId === other.versionId;
  return one.structureId === other.structureId && isSameVersion && toRuleKey(one.rule) === toRuleKey(other.rule);
}

function toRuleKey({ proration_mode = 'none', currency = 'USD', criteria_params = {}, ...rule }: Rule): string {
  return toCanonicalJson({ ...rule, proration_mode, currency, criteria_params });
}

/** A creator's assignments as the service has them: which structure pays, from when, and until when. For the audit log. */
export function listAssigned(all: readonly RunningStructure[]): readonly object[] {
  return all.map(({ structure, assignment }) => ({
    structure_id: structure.id,
    assigned_at: assignment.assigned_at ?? null,
    unassigned_at: assignment.unassigned_at ?? null,
  }));
}

/** The kind of facts that an amount depends on. */
export type DependsOn = 'goals' | 'videos';

interface Pair {
  readonly creatorId: string;
  readonly projectId: string;
}

/**
 * The structures that pay a creator by goals or by videos, including ended ones that may still pay a last period. An
 * unknown criterion counts as both, because it is unknown what it depends on.
 */
export async function listPayingDeals(run: Run, pair: Pair, on: DependsOn): Promise<Deal[]> {
  const deals = new Map<string, Deal>();
  for (const { structure } of await listCreatorStructures(run, pair)) {
    if (!deals.has(structure.id) && (await dependsOn(run, structure, on))) deals.set(structure.id, toDeal(structure));
  }
  return [...deals.values()];
}

/** The deals that pay by the facts that a plan changes, one per line. */
export function payingLines(deals: readonly Deal[], on: DependsOn): string[] {
  if (deals.length === 0) return [`no structure pays this creator by ${on}`];
  return deals.map((deal) => `paid by ${on}: ${dealText(deal)}`);
}

/** Refuses a plan if other deals pay by now than its approved text named. */
export async function throwIfPayingDealsChanged(
  run: Run,
  change: Pair & { readonly deals: readonly Deal[] },
  on: DependsOn,
): Promise<void> {
  const now = await listPayingDeals(run, change, on);
  const isShown = ({ structureId }: Deal): boolean => change.deals.some((deal) => deal.structureId === structureId);
  const more = now.filter((deal) => !isShown(deal));
  if (more.length > 0) throw planChanged(`${more.length} more structures pay the creator by ${on} now`);
  for (const deal of change.deals) {
    const row = await readStructure(run, deal.structureId);
    throwIfDealChanged(deal, row);
  }
}

/** An open period may be paid by an earlier rule, so all versions of a structure's rule count. */
async function dependsOn(run: Run, structure: PayoutStructure, on: DependsOn): Promise<boolean> {
  if (isPaidBy(structure.current_version, on)) return true;
  if ((structure.current_version.version ?? 2) < 2) return false;
  const { versions } = await readStructure(run, structure.id);
  return versions.some((version) => isPaidBy(version, on));
}

function isPaidBy({ criteria_type: criterion }: { readonly criteria_type: string }, on: DependsOn): boolean {
  return isByGoals(criterion) || (on === 'videos' && isByVideos(criterion));
}
