import { endOfPaid, paidUntil, type RunningStructure } from '../../workflows/find/other-structures.js';
import { DAY, toDay, toMilliseconds, weekStart } from '../../workflows/run/days.js';
import { lastDay } from '../text/day-text.js';
import type { Rule } from '../text/rule-text.js';
import { label } from '../text/untrusted-text.js';
import { unitName } from './schedule-ends.js';

/** When a new rate begins, and when the rates that it replaces end. */
export interface Days {
  readonly rule: Rule;
  /** ISO 8601; null means from the commit on. */
  readonly from: string | null;
  readonly ends: readonly RunningStructure[];
  /** Epoch milliseconds, the service's time. */
  readonly now: number;
  /** Whether the wanted rate already pays the creator. */
  readonly isRunning: boolean;
}

/** The first day of a new rate and the last day of each old one, one fact per line. Days are UTC. */
export function listDays({ rule, from, ends, now, isRunning }: Days): string[] {
  if (from === null) return listDaysFromNow({ ends, now, isRunning });
  const old = ends.map(({ structure: { name, current_version }, assignment: { assigned_at: start } }) => {
    if (start !== undefined && toMilliseconds(start) >= toMilliseconds(from))
      return `${label(name, 60)} ends before it begins`;
    const unit = unitName(current_version);
    const whole = unit === 'day' || toMilliseconds(from) <= now ? '' : `, and pays its running ${unit} in full`;
    return `${label(name, 60)} ends now${whole}: its last day is ${lastDay(from)}`;
  });
  const isExact = ends.length > 0 && !paysBegunPeriod(rule, toMilliseconds(from));
  const lines = [`the new rate's first day is ${toDay(from)}`, ...old];
  return isExact ? [...lines, 'no day is paid twice or left out'] : lines;
}

function listDaysFromNow({ ends, now, isRunning }: Pick<Days, 'ends' | 'now' | 'isRunning'>): string[] {
  const old = ends.map(({ structure, assignment: { assigned_at: start } }) => {
    const name = label(structure.name, 60);
    if (start !== undefined && toMilliseconds(start) >= now) return `${name} ends before it begins`;
    return `${name} ends now: its last day is ${lastDay(endOfPaid(structure, now))}`;
  });
  return [isRunning ? 'the wanted rate pays already, and goes on' : `the new rate pays from ${toDay(now)} on`, ...old];
}

/** Whether a rule's first period began earlier, and is paid in full all the same. */
export function paysBegunPeriod(rule: Rule, at: number): boolean {
  if (rule.proration_mode === 'daily') return false;
  if (rule.period === 'weekly') return at !== weekStart(at);
  if (rule.period === 'monthly') return at % DAY !== 0 || new Date(at).getUTCDate() !== 1;
  return at % DAY !== 0;
}

/** For a deal that ended within a period that it pays whole: `, pays its week to 2026-01-18`. Otherwise nothing. */
export function paysToText(ended: RunningStructure): string {
  const until = paidUntil(ended);
  const end = ended.assignment.unassigned_at ?? '';
  if (until === null || lastDay(until) === lastDay(end)) return '';
  return `, pays its ${unitName(ended.structure.current_version)} to ${lastDay(until)}`;
}
