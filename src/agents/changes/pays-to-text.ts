import { paidUntil, type RunningStructure } from '../../workflows/find/other-structures.js';
import { lastDay } from '../text/day-text.js';
import { unitName } from './schedule-ends.js';

/** For a deal that ended within a period that it pays whole: `, pays its week to 2026-01-18`. Otherwise nothing. */
export function paysToText(ended: RunningStructure): string {
  const until = paidUntil(ended);
  const end = ended.assignment.unassigned_at ?? '';
  if (until === null || lastDay(until) === lastDay(end)) return '';
  return `, pays its ${unitName(ended.structure.current_version)} to ${lastDay(until)}`;
}
