import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import type { Creator, PayoutStructure } from '../../generated/resources.js';
import {
  endOfPaid,
  findPaidUntil,
  isOpen,
  listCreatorStructures,
  paidUntil,
  type RunningStructure,
  selectRunning,
} from '../../workflows/find/other-structures.js';
import { readStructure } from '../../workflows/find/read-rows.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { findCriteriaFacts, isFlat } from '../../workflows/run/criteria-facts.js';
import { DAY, periodEnd, periodStart, toDay, toIso, toMilliseconds } from '../../workflows/run/days.js';
import type { Run } from '../../workflows/run/run.js';
import {
  ensureStructure,
  findTakeover,
  isWanted,
  replaceStructures,
  type WantedStructure,
} from '../../workflows/set-up/set-up-creator.js';
import { lastDay, type Rule, ruleText } from '../text/pay-text.js';
import { invalidInput, ToolRefusal } from '../text/tool-error.js';
import { handleText, label } from '../text/untrusted-text.js';
import { type ChangeAbout, type ChangeKind, type SetRate, throwIfCreatorChanged } from './change-plan.js';
import {
  type AmountBasis,
  isSameDeal,
  listAssigned,
  readBasis,
  throwIfBasisChanged,
  throwIfDealChanged,
  throwIfDealsChanged,
  toDeal,
} from './deal.js';

/** A rate as a person reads it: when it begins, and when the rates that it replaces end. */
interface Shown {
  readonly handle: string;
  readonly rule: Rule;
  /** ISO 8601; null means from the commit on. */
  readonly from: string | null;
  readonly ends: readonly RunningStructure[];
  readonly keeps: readonly RunningStructure[];
  /** The rules that pay now, and after which this rate is all that pays; none if the others go on. */
  readonly before: readonly Rule[];
  readonly name: string;
  readonly isNew: boolean;
  /** Epoch milliseconds, the service's time. */
  readonly now: number;
  /** Whether the wanted rate already pays the creator. */
  readonly isRunning: boolean;
}

/** The first day of a new rate and the last day of each old one, one fact per line. Days are UTC. */
function listDays({ rule, from, ends, now, isRunning }: Shown): string[] {
  const begins = from === null ? now : toMilliseconds(from);
  const old = ends.map(({ structure, assignment: { assigned_at: start } }) => {
    const name = label(structure.name, 60);
    if (start !== undefined && toMilliseconds(start) >= begins) return `${name} ends before it begins`;
    const unit = unitName(structure.current_version);
    const whole = from === null || unit === 'day' || begins <= now ? '' : `, and pays its running ${unit} in full`;
    return `${name} ends now${whole}: its last day is ${lastDay(from ?? endOfPaid(structure, now))}`;
  });
  if (from === null) {
    return [
      isRunning ? 'the wanted rate pays already, and goes on' : `the new rate pays from ${toDay(now)} on`,
      ...old,
    ];
  }
  const isExact = ends.length > 0 && !paysBegunPeriod(rule, begins);
  const lines = [`the new rate's first day is ${toDay(from)}`, ...old];
  return isExact ? [...lines, 'no day is paid twice or left out'] : lines;
}

/** Whether a rule's first period began earlier, and is paid in full all the same. */
function paysBegunPeriod(rule: Rule, at: number): boolean {
  return rule.proration_mode !== 'daily' && at !== periodStart(rule.period, at);
}

/** For a deal that ended within a period that it pays whole: `, pays its week to 2026-01-18`. Otherwise nothing. */
export function paysToText(ended: RunningStructure): string {
  const until = paidUntil(ended);
  const end = ended.assignment.unassigned_at ?? '';
  if (until === null || lastDay(until) === lastDay(end)) return '';
  return `, pays its ${unitName(ended.structure.current_version)} to ${lastDay(until)}`;
}

/** The amount of flat pay from one day to another, each period rounded as the service does: halves up. */
function centsBetween(rule: Rule, start: number, end: number): number {
  let cents = 0;
  for (let from = start; from < end; ) {
    const [first, last] = [periodStart(rule.period, from), periodEnd(rule.period, from)];
    const until = Math.min(end, last);
    cents +=
      rule.proration_mode === 'daily'
        ? Math.round((rule.amount_cents * (until - from)) / (last - first))
        : rule.amount_cents;
    from = until;
  }
  return cents;
}

/** Whether a rate pays in another currency than what it replaces. Then nobody can say whether it pays less. */
function isInOtherCurrency({ currency = USUAL_CURRENCY }: Rule, replaced: readonly Rule[]): boolean {
  return replaced.some((old) => (old.currency ?? USUAL_CURRENCY) !== currency);
}

/** Whether a rate pays less than what it replaces, as far as that is known without counts. */
function isCut(rule: Rule, replaced: readonly Rule[]): boolean {
  const [first] = replaced;
  if (first === undefined || isInOtherCurrency(rule, replaced)) return false;
  if ([rule, ...replaced].every(({ criteria_type }) => isFlat(criteria_type))) {
    // So long that the days of one month more or less decide nothing.
    const [start, end] = [Date.UTC(2024, 0, 1), Date.UTC(2052, 0, 1)];
    const before = replaced.reduce((sum, old) => sum + centsBetween(old, start, end), 0);
    return centsBetween(rule, start, end) < before;
  }
  return replaced.length === 1 && isSameKind(rule, first) && rule.amount_cents < first.amount_cents;
}

/** Whether two rates differ in nothing but their amounts. */
function isSameKind(one: Rule, other: Rule): boolean {
  const toKind = ({ period, criteria_type, criteria_params, proration_mode = 'none', currency = 'USD' }: Rule) =>
    JSON.stringify([period, criteria_type, criteria_params?.min_views ?? null, proration_mode, currency]);
  return toKind(one) === toKind(other);
}

/** The earliest moment to end structures so that another one can follow on a day, or why none fits that day. */
type EndSchedule =
  /** ISO 8601; null: now. */
  { readonly notBefore: string | null } | { readonly why: string };

/**
 * Finds when structures must end if another one pays from a given day on: no day may be paid twice or left out. The
 * service can end an assignment only at the time of the call. It then pays as its proration says: the running period in
 * full, or the days up to today. An assignment that must pay longer has to be ended later, in the last period or day
 * that it pays.
 *
 * @param assigned The assignments to end, and all assignments of the creator to other structures, ended ones too.
 * @param from ISO 8601.
 */
function scheduleEnds(
  run: Run,
  { ends, ended }: { readonly ends: readonly RunningStructure[]; readonly ended: readonly RunningStructure[] },
  from: string,
): EndSchedule {
  const begins = toMilliseconds(from);
  const paidUntil = findPaidUntil(ended);
  if (paidUntil !== null && toMilliseconds(paidUntil) > begins) {
    return { why: `what has ended still pays to ${lastDay(paidUntil)}, so both would pay from ${toDay(from)} on` };
  }
  const waits: number[] = [];
  for (const { structure, assignment } of ends) {
    const start = toMilliseconds(assignment.assigned_at ?? run.now);
    const hasBegun = start < run.now;
    const until = endOfPaid(structure, run.now);
    if (hasBegun ? until === begins : start >= begins) continue;
    if (hasBegun && until > begins) return { why: paysInFull(structure, { until, from }) };
    if (endOfPaid(structure, begins) !== begins) return { why: paysWhole(structure, from) };
    waits.push(Math.max(start, unitStart(structure, begins - 1)));
  }
  return { notBefore: waits.length === 0 ? null : toIso(Math.max(...waits)) };
}

/**
 * The unit that the service pays in full when an assignment ends within it: the period of the rule, or the day if days
 * are paid.
 */
function unitName({ proration_mode, period }: Pick<Rule, 'proration_mode' | 'period'>): string {
  const units: Readonly<Record<string, string>> = { daily: 'day', weekly: 'week', monthly: 'month' };
  return proration_mode === 'daily' ? 'day' : (units[period] ?? 'period');
}

function unitStart({ current_version: rule }: PayoutStructure, at: number): number {
  return periodStart(unitName(rule) === 'day' ? 'daily' : rule.period, at);
}

function paysInFull(
  { name, current_version: rule }: PayoutStructure,
  { until, from }: { readonly until: number; readonly from: string },
): string {
  return `${JSON.stringify(name)} pays its running ${unitName(rule)} whole, to ${lastDay(until)}, whenever it is ended, so both would pay from ${toDay(from)} on`;
}

function paysWhole({ name, current_version: rule }: PayoutStructure, from: string): string {
  return `${JSON.stringify(name)} pays whole ${unitName(rule)}s, so it cannot stop with ${lastDay(from)}: days would be paid twice or not at all`;
}

/** Lets a structure pay a creator, and ends the ones that it replaces. They end first, so a stop in between pays nothing twice. */
export const setRate: ChangeKind<SetRate> = {
  title: () => 'Approve a change of pay',
  planner: 'plan_rate',
  moves: 'rate',
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    const { all, wanted, others } = await readRunning(run, change);
    const known = new Set([...change.ends, ...change.keeps]);
    const unknown = others.filter(({ structure }) => !known.has(structure.id));
    if (unknown.length > 0) throw planChanged(`${unknown.length} more structures pay the creator now`);
    await throwIfDealsChanged(
      run,
      change.deals,
      all.map(({ structure }) => structure),
    );
    throwIfOtherBeginning(change, wanted);
    if (!wanted) await throwIfOtherAmount(run, change);
    // It pays already: the others still have to be ended.
    if (wanted || change.keeps.length > 0) return;
    const ended = all.filter(({ structure }) => !isWanted(structure, change.structure));
    throwIfScheduleChanged(run, change, { ends: others, ended });
  },
  async apply(run, change) {
    const { creatorId, projectId, from, ends } = change;
    const { row } = await ensureStructure(run, projectId, change.structure);
    // It may have changed between the check and now.
    const deal = change.deals.find(({ structureId }) => structureId === row.id);
    if (deal) throwIfDealChanged(deal, row);
    const { others } = await readRunning(run, change);
    await replaceStructures(run, {
      creatorId,
      projectId,
      structureId: row.id,
      from: from ?? undefined,
      ends: others.filter(({ structure }) => ends.includes(structure.id)),
    });
  },
  async inspect(run, change) {
    const { all, wanted, others } = await readRunning(run, change);
    const pays = (id: string): boolean => others.some(({ structure }) => structure.id === id);
    const starts = wanted?.assignment.assigned_at;
    const isLater =
      change.from !== null && starts !== undefined && toMilliseconds(starts) > toMilliseconds(change.from);
    return {
      isDone: wanted !== undefined && !change.ends.some(pays) && !isLater,
      lines: [
        wanted
          ? `structure ${wanted.structure.id} pays${starts === undefined ? '' : ` from ${toIso(starts).slice(0, 10)}`}${otherRuleText(change, wanted.structure)}`
          : 'the new structure does not pay the creator',
        ...change.ends.map((id) => `structure ${id} ${pays(id) ? 'still pays' : endedText(all, id)}`),
      ],
      found: { creator_id: change.creatorId, pays: wanted?.structure.id ?? null, assignments: listAssigned(all) },
    };
  },
};

/** Refuses a plan if goals or videos would by now make another amount. */
async function throwIfOtherAmount(run: Run, { creatorId, from, structure, deals, basis }: SetRate): Promise<void> {
  const { id } = structure;
  const rule =
    id === undefined
      ? (structure as Rule)
      : (deals.find(({ structureId }) => structureId === id)?.rule ?? toDeal(await readStructure(run, id)).rule);
  await throwIfBasisChanged(run, { creatorId, from, rule }, basis);
}

/** Refuses a plan whose structures would by now pay other days than a person was shown. */
function throwIfScheduleChanged(run: Run, change: SetRate, assigned: Parameters<typeof scheduleEnds>[1]): void {
  if (change.from === null) {
    const takeover = findTakeover(run, assigned);
    if (takeover !== null) throw planChanged(`what pays the creator now pays to ${lastDay(takeover)}`);
    return;
  }
  const schedule = scheduleEnds(run, assigned, change.from);
  if ('why' in schedule) throw planChanged(schedule.why);
  if (schedule.notBefore !== null)
    throw planChanged('what pays the creator now has to end at another time than planned');
}

/** Refuses a plan whose structure was assigned from another day meanwhile. */
function throwIfOtherBeginning({ from }: SetRate, wanted: RunningStructure | undefined): void {
  const begins = wanted?.assignment.assigned_at;
  if (from === null || begins === undefined || toIso(begins) === toIso(from)) return;
  throw planChanged(`the new structure was assigned from ${toDay(begins)} on, not from ${toDay(from)}`);
}

function endedText(all: readonly RunningStructure[], id: string): string {
  const until = all.filter(({ structure }) => structure.id === id).map((each) => paidUntil(each) ?? 0);
  const latest = Math.max(0, ...until);
  return latest === 0 ? 'ended' : `ended, and pays to ${lastDay(latest)}`;
}

function otherRuleText({ deals }: SetRate, row: PayoutStructure): string {
  const deal = deals.find(({ structureId }) => structureId === row.id);
  const now = toDeal(row);
  if (!deal || isSameDeal(deal, now)) return '';
  return `, by another rule than was approved: ${ruleText(now.rule)}`;
}

async function readRunning(run: Run, change: SetRate) {
  const all = await listCreatorStructures(run, change);
  const running = selectRunning(all);
  return {
    all,
    wanted: running.find(({ structure }) => isWanted(structure, change.structure)),
    others: running.filter(({ structure }) => !isWanted(structure, change.structure)),
  };
}

/** A rate that a creator is to be paid. */
export interface WantedRate {
  readonly creator: Creator;
  /** The creator's assignments in the project, ended ones too. */
  readonly all: readonly RunningStructure[];
  readonly structure: WantedStructure;
  /** The structure, if it is there already. */
  readonly existing: PayoutStructure | null;
  /** ISO 8601; null: as soon as nothing is paid twice. */
  readonly day: string | null;
  readonly keepOthers: boolean;
}

/** A change of pay, and what its plan says. */
export interface BuiltRate {
  readonly change: SetRate;
  readonly about: Omit<ChangeAbout, 'aboutCents'>;
}

/** Makes the change that lets a structure pay a creator from a day on, in place of the others or beside them. */
export async function buildRate(run: Run, wanted: WantedRate): Promise<BuiltRate> {
  const { creator, all, structure, existing, keepOthers } = wanted;
  const { id: creatorId, project_id: projectId, tiktok_handle: handle } = creator;
  if (existing) throwIfUnusable(existing, projectId);
  const running = selectRunning(all);
  const others = running.filter((each) => !isWanted(each.structure, structure));
  const present = running.find((each) => !others.includes(each));
  const ends = keepOthers ? [] : others;
  const keeps = keepOthers ? others : [];
  if (present && ends.length === 0) {
    throw new ToolRefusal('nothing_to_change', `${handleText(handle)} is paid by this already.`);
  }
  const ended = all.filter((each) => !isOpen(each.assignment) && !isWanted(each.structure, structure));
  const rule: Rule = existing?.current_version ?? (structure as Rule);
  const from = findBeginning(run, { wanted, rule, ends, ended, present });
  const { basis, lines } = await readBasis(run, { creatorId, rule, from });
  const name = existing?.name ?? structure.name ?? '';
  const shown: Shown = {
    handle,
    rule,
    from,
    ends,
    keeps,
    name,
    before: keepOthers ? [] : running.map((each) => each.structure.current_version),
    isNew: existing === null,
    now: run.now,
    isRunning: present !== undefined,
  };
  const toIds = (list: readonly RunningStructure[]) => list.map((each) => each.structure.id);
  const shownRows = [...(existing ? [existing] : []), ...others.map((each) => each.structure)];
  return {
    change: {
      what: 'set_rate',
      creatorId,
      handle,
      projectId,
      // An existing structure needs its id, because another rule under its name would be another deal.
      structure: existing ? { id: existing.id } : structure,
      from,
      ends: toIds(ends),
      keeps: toIds(keeps),
      deals: shownRows.map(toDeal),
      basis,
    },
    about: {
      summary: summarize(shown),
      warnings: listWarnings(shown, basis),
      details: [...lines, ...listDays(shown)],
      creatorIds: [creatorId],
      projectId,
      currency: rule.currency ?? 'USD',
    },
  };
}

/** A structure of another project does not count. */
function throwIfUnusable(existing: PayoutStructure, projectId: string): void {
  const more = { retry: 'fix_input', next_tool: 'get_rates' } as const;
  if (existing.project_id !== projectId) {
    throw new ToolRefusal('not_found', 'There is no such structure in the project of the creator.', more);
  }
  if (existing.is_active) return;
  throw new ToolRefusal('structure_archived', `The structure ${label(existing.name, 40)} is archived.`, more);
}

interface Replaced {
  readonly wanted: WantedRate;
  readonly rule: Rule;
  readonly ends: readonly RunningStructure[];
  readonly ended: readonly RunningStructure[];
  /** The wanted structure, if it already pays the creator. */
  readonly present: RunningStructure | undefined;
}

/** When the new structure begins to pay. Throws if it cannot be made now without a day that is paid twice or left out. */
function findBeginning(run: Run, replaced: Replaced): string | null {
  const { wanted, ends, ended, present } = replaced;
  const { day, keepOthers } = wanted;
  const begins = present?.assignment.assigned_at;
  if (present && day !== null && (begins === undefined || toIso(begins) !== day)) {
    throw invalidInput(
      'This rate is assigned from another day already: stop it first by plan_change, then plan it anew.',
    );
  }
  // A structure that already pays replaces the others now, unless it has yet to begin.
  if (present && (begins === undefined || toMilliseconds(begins) <= run.now)) return null;
  const chosen = present ? toIso(begins as string) : day;
  if (keepOthers) return chosen;
  const from = chosen ?? findTakeover(run, { ends, ended });
  if (from === null) return null;
  const schedule = scheduleEnds(run, { ends, ended }, from);
  if (!('why' in schedule)) {
    if (schedule.notBefore === null) return from;
    throw notYet(run, replaced, from, schedule.notBefore);
  }
  const why = schedule.why[0]?.toUpperCase() + schedule.why.slice(1);
  throw invalidInput(
    `${why}. Ask the person: keep_others: true lets both pay, and plan_change with stop or another day is theirs to choose.`,
  );
}

/** The refusal of a rate that can only be made on later days: with these days, and what the person can have today. */
function notYet({ now }: Run, { rule, ends, present }: Replaced, from: string, notBefore: string): ToolRefusal {
  if (toMilliseconds(notBefore) <= now) {
    const message = `The last period of the old pay begins at this very moment, ${notBefore}: ended now, it would not be paid. Repeat the call a second later.`;
    return new ToolRefusal('invalid_input', message, { retry: 'same_input' });
  }
  const [day, last] = [toDay(from), lastDay(from)];
  const first = toMilliseconds(notBefore) % DAY === 0 ? toDay(notBefore) : toIso(notBefore);
  const days = `${first === last ? `on ${last}` : `from ${first} to ${last}`} (UTC)`;
  const sentences = [
    `A rate from ${day} on cannot be made today: the service ends pay only at the time of the call, and the old pay must run to ${last}`,
    `Tell the person the days: it can be planned and approved ${days}, not before, and on ${day} it is too late`,
    'Nothing is changed, and nothing is kept until then',
    ...(present ? [] : listOtherWays(rule, ends, from)),
  ];
  return invalidInput(`${sentences.join('. ')}.`);
}

/** For a rate that cannot be made yet: that a cut is overpaid if it is forgotten, and for a raise the way that is open today. */
function listOtherWays(rule: Rule, ends: readonly RunningStructure[], from: string): string[] {
  const rules = ends.map(({ structure }) => structure.current_version);
  const [old] = rules;
  if (old === undefined) return [];
  if (isCut(rule, rules)) {
    return [
      'It is lower than what pays now: until a person has it planned on these days, the old rate goes on and pays too much',
    ];
  }
  const more = rule.amount_cents - old.amount_cents;
  const isBegun = paysBegunPeriod(rule, toMilliseconds(from));
  if (rules.length > 1 || !isSameKind(rule, old) || more <= 0 || isBegun) return [];
  const second = ruleText({ ...rule, amount_cents: more });
  return [
    `If the person wants it done today: plan_rate with amount_cents ${more}, keep_others: true and from ${toDay(from)} pays ${second} beside the old rate, which is the same money within a cent a period. Two structures pay from then on, and the next raise has to name its structure or the whole rule`,
  ];
}

function summarize({ handle, rule, from, ends, keeps, before, name, isNew }: Shown): string {
  const when = from === null ? 'now' : toDay(from);
  const what = `${handleText(handle)} ${ruleText(rule)} from ${when} on`;
  const by = `${isNew ? 'a new structure' : 'structure'} ${label(name, 200)}`;
  const place = ends.length === 0 ? '' : `, in place of ${listText(ends)}`;
  const beside = keeps.length === 0 ? '' : `, beside ${listText(keeps)}`;
  const other = isInOtherCurrency(rule, before) ? ', in another currency: nobody can say whether it is less' : '';
  return `${isCut(rule, before) ? 'Cut: pay' : 'Pay'} ${what} (${by})${place}${beside}${other}.`;
}

function listText(structures: readonly RunningStructure[]): string {
  return structures
    .map(({ structure }) => `${label(structure.name, 60)} (${ruleText(structure.current_version)})`)
    .join(' and ');
}

function listWarnings({ rule, from, keeps, now }: Shown, { goals }: AmountBasis): string[] {
  const start = from === null ? now : toMilliseconds(from);
  const warnings: string[] = [];
  if (start < now - DAY) warnings.push('It begins in the past: what it pays for periods that are over is owed soon.');
  if (paysBegunPeriod(rule, start)) {
    warnings.push(`The first ${unitName(rule)} is paid in full, though it has begun.`);
  }
  if (keeps.length > 0) warnings.push(`${keeps.length + 1} structures pay the creator at the same time.`);
  if (findCriteriaFacts(rule.criteria_type)?.madeOf === 'goals' && goals.length === 0) {
    warnings.push(`The creator has no ${rule.period} goal, so this pays nothing until one is set.`);
  }
  return warnings;
}
