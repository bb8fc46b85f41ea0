import type { PayoutStructure } from '../../generated/resources.js';
import { endOfPaid, findPaidUntil, type RunningStructure } from '../../workflows/find/other-structures.js';
import { DAY, periodStart, toDay, toIso, toMilliseconds } from '../../workflows/run/days.js';
import type { Run } from '../../workflows/run/run.js';
import { lastDay } from '../text/day-text.js';

/** The earliest moment to end structures so that another one can follow on a day, or why none fits that day. */
export type EndSchedule =
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
export function scheduleEnds(
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

/** When structures can be ended so that another one follows on a day. */
export interface EndWindow {
  /** ISO 8601: the earliest moment to end them. */
  readonly notBefore: string;
  /** ISO 8601: when the other one begins. By then it is too late. */
  readonly from: string;
}

/** The days on which structures can be ended: `on 2026-10-31 (UTC)`. */
export function windowText({ notBefore, from }: EndWindow): string {
  const first = toMilliseconds(notBefore) % DAY === 0 ? toDay(notBefore) : toIso(notBefore);
  const last = lastDay(from);
  return `${first === last ? `on ${last}` : `from ${first} to ${last}`} (UTC)`;
}

/**
 * The unit that the service pays in full when an assignment ends within it: the period of the rule, or the day if days
 * are paid.
 */
export function unitName({
  proration_mode,
  period,
}: {
  readonly proration_mode?: string;
  readonly period: string;
}): string {
  if (proration_mode === 'daily') return 'day';
  return { daily: 'day', weekly: 'week', monthly: 'month' }[period] ?? 'period';
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
