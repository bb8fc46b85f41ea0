import { endOfPaid, type RunningStructure } from '../../../workflows/find/other-structures.js';
import { DAY, toDay, toMilliseconds, weekStart } from '../../../workflows/run/days.js';
import { type LaterEnd, unitName } from '../../changes/schedule-ends.js';
import { lastDay } from '../../text/day-text.js';
import type { Rule } from '../../text/rule-text.js';
import { label } from '../../text/untrusted-text.js';

/** When a new rate begins, and when the rates that it replaces end. */
export interface Days {
  readonly rule: Rule;
  /** ISO 8601; null means from the commit on. */
  readonly from: string | null;
  readonly ends: readonly RunningStructure[];
  readonly later: readonly LaterEnd[];
  /** Epoch milliseconds, the service's time. */
  readonly now: number;
  /** Whether the wanted rate already pays the creator. */
  readonly isRunning: boolean;
}

/**
 * The first day of a new rate, the last day of each old one, and the later steps with their days; one fact per line.
 * Days are UTC.
 */
export function listDays({ rule, from, ends, later, now, isRunning }: Days): string[] {
  if (from === null) return listDaysFromNow({ ends, now, isRunning });
  const first = `the new rate's first day is ${toDay(from)}`;
  const old = ends.map(({ structure: { id, name, current_version }, assignment: { assigned_at: start } }) => {
    const end = later.find(({ structureId }) => structureId === id);
    if (end) return laterText(label(name, 60), end);
    if (start !== undefined && toMilliseconds(start) >= toMilliseconds(from))
      return `${label(name, 60)} ends before it begins`;
    const unit = unitName(current_version);
    const whole = unit === 'day' ? '' : `, and pays its running ${unit} in full`;
    return `${label(name, 60)} ends now${whole}: its last day is ${lastDay(from)}`;
  });
  const isExact = ends.length > 0 && !paysBegunPeriod(rule, toMilliseconds(from));
  return [first, ...old, ...(isExact ? ['no day is paid twice or left out'] : [])];
}

function listDaysFromNow({ ends, now, isRunning }: Pick<Days, 'ends' | 'now' | 'isRunning'>): string[] {
  const old = ends.map(({ structure, assignment: { assigned_at: start } }) => {
    const name = label(structure.name, 60);
    if (start !== undefined && toMilliseconds(start) >= now) return `${name} ends before it begins`;
    return `${name} ends now: its last day is ${lastDay(endOfPaid(structure, now))}`;
  });
  return [isRunning ? 'the wanted rate pays already, and goes on' : `the new rate pays from ${toDay(now)} on`, ...old];
}

function laterText(name: string, { notBefore, before }: LaterEnd): string {
  const last = lastDay(before);
  const when = toDay(notBefore) === last ? `on ${last}` : `from ${toDay(notBefore)} to ${last}`;
  return `${name} pays on: its last day is to be ${last}. To do ${when} (UTC): end it, by a yes of its own. This step is kept in the store of these tools and nowhere else: reviews, get_rates and plans that share it name it from then on; done later than that, both pay`;
}

/** Whether a rule's first period began earlier, and is paid in full all the same. */
export function paysBegunPeriod(rule: Rule, at: number): boolean {
  if (rule.proration_mode === 'daily') return false;
  if (rule.period === 'weekly') return at !== weekStart(at);
  if (rule.period === 'monthly') return at % DAY !== 0 || new Date(at).getUTCDate() !== 1;
  return at % DAY !== 0;
}
