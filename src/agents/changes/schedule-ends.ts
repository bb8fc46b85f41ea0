import type { PayoutStructure } from '../../generated/resources.js';
import { endOfPaid, findPaidUntil, type RunningStructure } from '../../workflows/find/other-structures.js';
import { DAY, toDay, toIso, toMilliseconds, weekStart } from '../../workflows/run/days.js';
import type { Run } from '../../workflows/run/run.js';
import { lastDay } from '../text/day-text.js';

/**
 * A structure that goes on paying for a while, and the time window to end it in, which lets it pay until the new one
 * begins.
 */
export interface LaterEnd {
  readonly structureId: string;
  /** ISO 8601. If it is ended at this time or later, it pays until `before`. */
  readonly notBefore: string;
  /** ISO 8601: when the new structure begins. If it is ended at this time or later, both pay. */
  readonly before: string;
}

/** Which structures to end at once and which later, or why neither fits the day. */
export type EndSchedule =
  | { readonly now: readonly RunningStructure[]; readonly later: readonly LaterEnd[] }
  | { readonly why: string };

/**
 * Finds when structures must end if another one pays from a given day on: no day may be paid twice or left out. The
 * service can end an assignment only at the time of the call. It then pays as its proration says: the running period in
 * full, or the days up to today. An assignment that must pay longer has to be ended later.
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
  const now: RunningStructure[] = [];
  const later: LaterEnd[] = [];
  for (const each of ends) {
    const { structure, assignment } = each;
    const start = toMilliseconds(assignment.assigned_at ?? run.now);
    const hasBegun = start <= run.now;
    const until = endOfPaid(structure, run.now);
    if (hasBegun ? until === begins : start >= begins) now.push(each);
    else if (hasBegun && until > begins) return { why: paysInFull(structure, { until, from }) };
    else if (endOfPaid(structure, begins - 1) !== begins) return { why: paysWhole(structure, from) };
    else {
      const notBefore = Math.max(start, unitStart(structure, begins - 1));
      later.push({ structureId: structure.id, notBefore: toIso(notBefore), before: toIso(from) });
    }
  }
  return { now, later };
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
  const unit = unitName(rule);
  if (unit === 'week') return weekStart(at);
  const day = new Date(at);
  return unit === 'month' ? Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1) : Math.floor(at / DAY) * DAY;
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
