import { formatMoney } from '../../../base/money/format-money.js';
import { getCurrency } from '../../../base/money/usual-currency.js';
import { groupBy } from '../../../base/values/group-by.js';
import type { Creator, GoalCompliance, PayoutAccrual, PayoutPayment } from '../../generated/resources.js';
import { plotSvg } from '../figures/plot.js';
import { chooseAmong } from '../find/find-creator.js';
import { isOpen, listAllAssignments } from '../find/other-structures.js';
import { accrualsOfProject, earnedByAll, noteUnknownStatus } from '../find/read-earned.js';
import {
  readAllCreators,
  readAllStructures,
  readCompliance,
  readFiltered,
  readLivePayments,
  readProjectNames,
  readStructure,
  throwIfNoProject,
} from '../find/read-rows.js';
import { keepExact, sumAmounts, sumCents, throwIfMixed } from '../payments/cents.js';
import { isByGoals } from '../run/criteria-facts.js';
import { DAY, periodEnd, toDay, toIso, toMilliseconds, WEEK, weekStart } from '../run/days.js';
import { mayHaveEnded } from '../run/goal-status.js';
import { type Run, type WorkflowForAll, workflow } from '../run/run.js';
import { isWorkflowError } from '../run/workflow-error.js';
import type { Moment, WorkflowReport } from '../run/workflow-options.js';
import { pendingVideos } from '../settlement/plan-settlement.js';
import { type FlagFacts, flagsFor, isUnderpayment, type ReviewFlag } from './due-flags.js';
import { hasChangedSince, type KnownStructure, structureFlags } from './structure-flags.js';

/** The week, and the creators. */
export interface WeeklyReviewInput {
  /** Default: the whole organization. */
  readonly projectId?: string;
  /** Only these creators, each by id or by a handle such as `@maya.moves`. */
  readonly creatorIds?: readonly string[];
  /** A moment in the week to review. Default: the last week that has ended. Weeks are Monday to Sunday, UTC. */
  readonly weekOf?: Moment;
  /** An amount that is this many times the creator's usual one is a spike. Default 3. */
  readonly spikeFactor?: number;
  /** Draw what is due by creator as an SVG. Default false. */
  readonly plot?: boolean;
}

/** One amount, with everything that it was computed from. */
export interface ReviewedAccrual {
  readonly accrualId: string;
  /** The period [start, end), ISO 8601 UTC. */
  readonly periodStartAt: string;
  readonly periodEndAt: string;
  readonly amountCents: number;
  readonly status: string;
  /** The service's own inputs: views, goals, rate, covered days. */
  readonly inputs: PayoutAccrual['inputs_snapshot'];
}

/** The pay of one structure for a creator. Its name is text by others. */
export interface ReviewedStructure {
  readonly structureId: string;
  readonly name: string;
  readonly dueCents: number;
  readonly accruals: readonly ReviewedAccrual[];
}

/** One creator under review. */
export interface ReviewedCreator {
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  /** Text by others. Null if the budget ended first. */
  readonly projectName: string | null;
  /** Earned in periods that ended in the week, and not paid yet. */
  readonly dueCents: number;
  /** Earned before and not paid yet. */
  readonly carriedOverCents: number;
  readonly structures: readonly ReviewedStructure[];
  /** Reasons for a person to look. `holdsPayment` says whether settling refuses the creator. */
  readonly flags: readonly ReviewFlag[];
}

/** The pay due for a week. Totals first. */
export interface WeeklyPayoutReview extends WorkflowReport {
  readonly totals: {
    readonly dueCents: number;
    readonly carriedOverCents: number;
    /** The amount that settling pays now: due and carried over, without creators who are held back. */
    readonly payableCents: number;
    /** The debt to creators with a flag that holds payment. Settling refuses them unless `acceptProvisional` is set. */
    readonly heldCents: number;
    readonly paidAlreadyCents: number;
    readonly creators: number;
    readonly accruals: number;
    readonly flagged: number;
  };
  /** The currency of the amounts, such as `USD`. Debts and payments of the week in several currencies are refused. */
  readonly currency: string;
  /** The week [from, to), ISO 8601 UTC. */
  readonly week: { readonly from: string; readonly to: string };
  /** Flagged creators first, then by amount. */
  readonly creators: readonly ReviewedCreator[];
  readonly svg: string | null;
}

/** How many days back amounts are compared. */
const HISTORY_DAYS = 182;

/**
 * Reviews what is to be paid for a week, by creator and structure, with the inputs behind each amount and flags: spikes
 * against the creator's history, videos waiting for review, stale scrapes, goals still provisional, structures that are
 * archived or whose rule changed since the week began, accruals made late, payments of less than was due. `holdsPayment`
 * of a flag is true exactly if settling refuses the creator because of it. Reads only.
 *
 * @example
 * ```ts
 * const review = await weeklyPayoutReview(goat, { weekOf: '2026-03-02' });
 * console.log(review.totals.dueCents, review.leftOut);
 * ```
 */
export const weeklyPayoutReview: WorkflowForAll<WeeklyReviewInput, WeeklyPayoutReview> = workflow(
  'weeklyPayoutReview',
  review,
  {},
);

async function review(run: Run, input: WeeklyReviewInput): Promise<WeeklyPayoutReview> {
  const filter = input.projectId === undefined ? {} : { project_id: input.projectId };
  const everyone = await readAllCreators(run, filter);
  const { projectId, creatorIds: named } = input;
  await run.within(() => throwIfNoProject(run, projectId, everyone), undefined);
  const from = input.weekOf === undefined ? weekStart(run.now) - WEEK : weekStart(input.weekOf);
  const earned = await run.within(() => earnedByAll(run, projectId), []);
  const chosen = named && (await chooseAmong(run, named, { creators: everyone, owed: earned, projectId }));
  const mine = (creatorId: string | null): boolean => chosen?.has(creatorId ?? '') ?? true;
  const creators = everyone.filter(({ id }) => mine(id));
  const history = await run.within(() => readHistory(run, filter, toDay(from - HISTORY_DAYS * DAY)), []);
  const ofProject = async (all: readonly PayoutAccrual[]): Promise<readonly PayoutAccrual[]> =>
    (await run.within(() => accrualsOfProject(run, all, { projectId, creators: everyone }), all)).filter((accrual) =>
      mine(accrual.creator_id),
    );
  noteRunningWeek(run, from, from + WEEK);
  const structures = await run.within(() => readStructures(run, filter, from), new Map<string, KnownStructure>());
  const pending = await run.within(() => pendingVideos(run, filter), []);
  const facts: ReviewFacts = {
    creators,
    from,
    to: from + WEEK,
    earned: keepExact(run, await ofProject(earned)),
    history: await ofProject(history),
    structures,
    pending: pending.filter((video) => mine(video.creator_id)),
    underpayments: await run.within(() => readUnderpayments(run, filter, from), []),
    goals: await run.within(() => readProvisionalGoals(run, creators, structures), new Map()),
    projects: await run.within(() => readProjectNames(run), new Map()),
    spikeFactor: input.spikeFactor ?? 3,
    now: run.now,
  };
  noteMonths(run, facts);
  return { ...createReview(run, facts, input.plot ?? false), ...run.report() };
}

type Filter = { readonly project_id?: string };
type Structures = ReadonlyMap<string, KnownStructure>;

/** The facts of all creators. The payments of less than was due are those since the week began, not voided. */
interface ReviewFacts extends Pick<FlagFacts, 'history' | 'pending' | 'underpayments' | 'spikeFactor' | 'now'> {
  readonly creators: readonly Creator[];
  readonly from: number;
  readonly to: number;
  readonly earned: readonly PayoutAccrual[];
  /** By id. Structures whose rule changed since the week began have their versions. */
  readonly structures: Structures;
  /** By creator: goals of the latest ended periods whose numbers can still change. */
  readonly goals: ReadonlyMap<string, GoalCompliance['compliance']>;
  /** The names of projects by id. */
  readonly projects: ReadonlyMap<string, string>;
}

function createReview(run: Run, facts: ReviewFacts, plot: boolean): Omit<WeeklyPayoutReview, keyof WorkflowReport> {
  const known = new Set(facts.creators.map(({ id }) => id));
  const owed = groupBy(facts.earned, (accrual) => accrual.creator_id);
  const history = groupBy(facts.history, (accrual) => accrual.creator_id);
  const pending = groupBy(facts.pending, (video) => video.creator_id);
  const underpayments = groupBy(facts.underpayments, (payment) => payment.creator_id);
  const reviewed = facts.creators.flatMap((creator) => {
    const all = owed.get(creator.id) ?? [];
    const due = all.filter((accrual) => endsIn(accrual, facts));
    const { id } = creator;
    const underpaid = underpayments.get(id) ?? [];
    if (all.length === 0 && underpaid.length === 0) return [];
    const goals = all.length === 0 ? [] : (facts.goals.get(id) ?? []);
    const own = { history: history.get(id) ?? [], pending: pending.get(id) ?? [], underpayments: underpaid };
    const ofCreator = flagsFor(creator, { ...facts, ...own, owed: all, due, goals });
    const flags = [...ofCreator, ...structureFlags(all, facts)];
    const dueCents = sumAmounts(due);
    const carriedOverCents = sumAmounts(all.filter((accrual) => !endsAfter(accrual, facts))) - dueCents;
    const { tiktok_handle: handle, project_id: projectId } = creator;
    const projectName = facts.projects.get(projectId) ?? null;
    const structures = listStructures(due, facts.structures);
    return [{ creatorId: id, handle, projectId, projectName, dueCents, carriedOverCents, structures, flags }];
  });
  const listed = reviewed.filter((creator) => sumOwed(creator) > 0 || creator.flags.length > 0);
  listed.sort((a, b) => b.flags.length - a.flags.length || b.dueCents - a.dueCents || (a.handle < b.handle ? -1 : 1));
  const later = facts.earned.filter((accrual) => endsAfter(accrual, facts)).length;
  run.leaveOut('earned accruals of periods after the week', later, 'Review the later week.');
  const removed = facts.earned.filter((accrual) => !known.has(accrual.creator_id));
  leaveOutRemoved(run, removed);
  run.leaveOut('videos waiting for review', facts.pending.length, 'They count nowhere until they are included.');
  const ofWeek = facts.history.filter((accrual) => endsIn(accrual, facts));
  noteUnknownStatus(run, ofWeek);
  const allPaid = ofWeek.filter(({ status }) => status === 'paid');
  throwIfMixed([...facts.earned, ...allPaid]);
  const paid = keepExact(run, allPaid);
  return {
    totals: sumReview(listed, paid),
    currency: getCurrency([...facts.earned, ...paid]),
    week: { from: toIso(facts.from), to: toIso(facts.to) },
    creators: listed,
    svg: plot ? plotDue(listed, facts) : null,
  };
}

function sumOwed({ dueCents, carriedOverCents }: ReviewedCreator): number {
  return dueCents + carriedOverCents;
}

function sumReview(listed: WeeklyPayoutReview['creators'], paid: ReviewFacts['earned']): WeeklyPayoutReview['totals'] {
  const dueCents = sumCents(listed.map((creator) => creator.dueCents));
  const carriedOverCents = sumCents(listed.map((creator) => creator.carriedOverCents));
  const held = listed.filter(({ flags }) => flags.some(({ holdsPayment }) => holdsPayment));
  const heldCents = sumCents(held.map(sumOwed));
  return {
    dueCents,
    carriedOverCents,
    payableCents: dueCents + carriedOverCents - heldCents,
    heldCents,
    paidAlreadyCents: sumAmounts(paid),
    creators: listed.length,
    accruals: listed.flatMap((creator) => creator.structures).flatMap((structure) => structure.accruals).length,
    flagged: listed.filter((creator) => creator.flags.length > 0).length,
  };
}

function listStructures(due: readonly PayoutAccrual[], known: Structures): ReviewedStructure[] {
  return [...groupBy(due, (accrual) => accrual.structure_id)].map(([structureId, accruals]) => ({
    structureId,
    name: known.get(structureId)?.name ?? structureId,
    dueCents: sumAmounts(accruals),
    accruals: accruals.map((accrual) => ({
      accrualId: accrual.id,
      periodStartAt: accrual.period_start_at,
      periodEndAt: accrual.period_end_at,
      amountCents: accrual.amount_cents,
      status: accrual.status,
      inputs: accrual.inputs_snapshot,
    })),
  }));
}

/** Whether the period ended in the week: its end is exclusive, so Monday 00:00 belongs to the week before. */
function endsIn(accrual: PayoutAccrual, { from, to }: Pick<ReviewFacts, 'from' | 'to'>): boolean {
  const end = toMilliseconds(accrual.period_end_at);
  return end > from && end <= to;
}

function endsAfter(accrual: PayoutAccrual, { to }: Pick<ReviewFacts, 'to'>): boolean {
  return toMilliseconds(accrual.period_end_at) > to;
}

/** Accruals whose period starts on `since` or later, in every status. */
function readHistory(run: Run, filter: Filter, since: string): Promise<PayoutAccrual[]> {
  return readFiltered(run, {
    during: 'reading earlier accruals',
    filters: { ...filter, from: since },
    list: (filters, options) => run.goat.payoutAccruals.list({ ...filters, limit: 100 }, options),
    keep: ({ period_start_at: start }) => toDay(start) >= since,
  });
}

/** The structures by id. Those whose rule changed since the week began have their versions. */
async function readStructures(run: Run, filter: Filter, from: number): Promise<Structures> {
  const structures = await readAllStructures(run, filter);
  const silent = structures.filter(({ current_version: { effective_at } }) => effective_at === undefined).length;
  run.leaveOut('changes of rules', silent === 0 ? 0 : null, 'The service does not say since when a rule has applied.');
  const known = new Map<string, KnownStructure>();
  for (const structure of structures) {
    const isChanged = hasChangedSince(structure, from);
    known.set(structure.id, isChanged ? await readStructure(run, structure.id) : structure);
  }
  return known;
}

/** Notes the structures whose month holds the end of the week, because they are due after it. */
function noteMonths(run: Run, { structures, to }: ReviewFacts): void {
  const end = periodEnd('monthly', to - 1);
  const active = [...structures.values()].filter(({ is_active: isActive }) => isActive);
  const monthly = active.filter(
    ({ assignment_count: count, current_version: rule }) => count > 0 && rule.period === 'monthly',
  );
  const due = `Their month is due from ${toDay(end)} on.`;
  run.leaveOut('structures that pay by the month', end > run.now ? monthly.length : 0, due);
}

/** Payments, not voided, of less than was due, made at `from` (epoch milliseconds) or later. */
async function readUnderpayments(run: Run, filter: Filter, from: number): Promise<PayoutPayment[]> {
  const filters = { ...filter, from: toDay(from) };
  const payments = await readLivePayments(run, filters, ({ paid_at: at }) => toMilliseconds(at) >= from);
  return payments.filter(isUnderpayment);
}

/** Only for creators with a deal by goals. For the others no goal affects an amount. */
async function readProvisionalGoals(
  run: Run,
  everyone: readonly Creator[],
  structures: Structures,
): Promise<ReviewFacts['goals']> {
  const goals = new Map<string, GoalCompliance['compliance']>();
  const paid = await listPaidByGoals(run, structures);
  const creators = everyone.filter(({ id }) => paid?.has(id) ?? true);
  const yesterday = toDay(run.now - DAY);
  for (const projectId of new Set(creators.map((creator) => creator.project_id))) {
    for (const { creator, compliance } of await readCompliance(run, projectId, { reference_date: yesterday }))
      if (paid?.has(creator.id) ?? true) goals.set(creator.id, compliance.filter(isProvisional));
  }
  return goals;
}

function isProvisional({ status, advisory }: GoalCompliance['compliance'][number]): boolean {
  return advisory.has_advisory && mayHaveEnded(status);
}

/** The creators whom active deals by goals pay; null if the service does not name them. */
async function listPaidByGoals(run: Run, structures: Structures): Promise<ReadonlySet<string | undefined> | null> {
  const paid = new Set<string | undefined>();
  try {
    for (const { id, is_active, current_version: rule } of structures.values()) {
      // A deal of a kind that this version does not know may pay by goals too.
      if (!is_active || !isByGoals(rule.criteria_type)) continue;
      for (const { creator_id } of (await listAllAssignments(run, id)).filter(isOpen)) paid.add(creator_id);
    }
    return paid;
  } catch (error) {
    if (!isWorkflowError(error) || error.code !== 'unknown_shape') throw error;
    run.leaveOut('who is paid by goals', null, 'The service does not say, so every open goal is flagged.');
    return null;
  }
}

/** How many removed creators are named. */
const NAMED = 10;

/** Says that these accruals, of creators whom the service shows no more, are left out, and of whom. */
function leaveOutRemoved(run: Run, removed: readonly PayoutAccrual[]): void {
  const byId = groupBy(removed, (accrual) => accrual.creator_id);
  const byCreator = [...byId].map(([id, rows]) => `${id} ${sumAmounts(rows)} cents`);
  const more = byCreator.length > NAMED ? ` and ${byCreator.length - NAMED} more` : '';
  const why = `The service shows them no more; they are owed ${sumAmounts(removed)} cents, which a settlement of everyone pays: ${byCreator.slice(0, NAMED).join(', ')}${more}.`;
  run.leaveOut('accruals of removed creators', removed.length, why, [...byId.keys()].slice(0, NAMED));
}

/** Notes that more will be due for a week that has not ended or not begun, because accruals are made after the end of a period. */
function noteRunningWeek(run: Run, weekBegin: number, weekEnd: number): void {
  if (weekEnd <= run.now) return;
  const ends = `The week ends at ${toIso(weekEnd)}, and accruals are made after their period has ended.`;
  const begins = `The week begins only at ${toIso(weekBegin)}, and it is ${toIso(run.now)}.`;
  if (weekBegin > run.now) run.leaveOut('all pay of this week', null, begins);
  else run.leaveOut('whatever will be due for the rest of the week', null, ends);
}

/**
 * Draws the amounts due by creator, largest first, for the week that begins at `from` (epoch milliseconds). The accruals
 * that are `earned` are in one currency.
 */
function plotDue(creators: readonly ReviewedCreator[], { from, earned }: ReviewFacts): string {
  const currency = getCurrency(earned);
  const points = [...creators]
    .sort((a, b) => b.dueCents - a.dueCents)
    .map(({ handle, dueCents }) => ({ label: handle, value: dueCents }));
  const format = (cents: number): string => formatMoney(cents, { currency });
  return plotSvg(points, { title: `Due by creator, week of ${toDay(from)}`, kind: 'bars', format });
}
