import type { PayoutStructure } from '../../generated/resources.js';
import { DAY, toDay, toIso, toMilliseconds, weekStart } from '../../workflows/days.js';
import { endOfPaid, findPaidUntil, isOpen, type RunningStructure } from '../../workflows/other-structures.js';
import type { Run } from '../../workflows/run.js';
import { lastDay } from '../text/day-text.js';

/** A structure that goes on paying for a while, and when it has to be ended so that it pays until the new one begins. */
export interface LaterEnd {
  readonly structureId: string;
  /** From then on ending it lets it pay until `before`, ISO 8601. */
  readonly notBefore: string;
  /** When the new structure begins, ISO 8601: to end it at this moment or later lets both pay. */
  readonly before: string;
}

/** Which structures end at once and which later, or why no way of ending them fits the day. */
export type Schedule =
  | { readonly now: readonly RunningStructure[]; readonly later: readonly LaterEnd[] }
  | { readonly why: string };

/**
 * Finds how structures have to end so that another one can pay from a day on, no day paid twice and none left out. The service
 * ends an assignment at the moment of the call alone, and then pays what its proration says: the running period in full, or the
 * days up to today. So one that is to pay longer than that has to be ended later.
 *
 * @param assigned What ends, and all assignments of the creator to other structures, ended ones too.
 * @param from ISO 8601.
 */
export function scheduleEnds(
  run: Run,
  { ends, ended }: { readonly ends: readonly RunningStructure[]; readonly ended: readonly RunningStructure[] },
  from: string,
): Schedule {
  const begins = toMilliseconds(from);
  const paidUntil = findPaidUntil(
    run,
    ended.filter(({ assignment }) => !isOpen(assignment)),
  );
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

/** The period of a rule, or the day where days are paid: what the service pays whole when an assignment ends within it. */
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
