import { writeCount } from '../../../base/options/write-count.js';
import type { GoalStanding } from '../../generated/resources.js';
import { HOUR, toDay, toMilliseconds } from '../../workflows/run/days.js';
import { figureText } from './figure-text.js';

/** A goal on one line: `posts weekly, from 2026-01-05: 2 of 3 (67%), missed, 1 short`, and whether it may still change. */
export function goalLine({ goal, target, actual, percentage, status, advisory }: GoalStanding): string {
  const short = actual < target ? `, ${figureText(target - actual)} short` : '';
  const since = advisory.period_start ? `, from ${toLocalDay(advisory.period_start)}` : '';
  const said = (advisory.messages ?? []).slice(0, 2).join(' ');
  const open = said === '' ? '' : `; ${said.slice(0, 160)}`;
  return `${goal.metric} ${goal.period}${since}: ${figureText(actual)} of ${figureText(target)} (${percentage}%), ${status}${short}${open}`;
}

/** The day that begins at an instant, in the time zone in which a day begins then. */
function toLocalDay(start: string): string {
  return toDay(toMilliseconds(start) + 12 * HOUR);
}

/** The time zone of the periods of goals: how many hours they begin before or after those of UTC. */
export function zoneText(standings: readonly GoalStanding[]): string {
  const zone = "the organization's time zone";
  const [start] = standings.flatMap(({ advisory }) => advisory.period_start ?? []);
  if (start === undefined) return `days of ${zone}`;
  const at = new Date(start);
  const minutes = at.getUTCHours() * 60 + at.getUTCMinutes();
  if (minutes === 0) return `days of ${zone}, which begin as those of UTC do`;
  const isBehind = minutes <= 720;
  const apart = isBehind ? minutes : 1440 - minutes;
  const rest = apart % 60 === 0 ? '' : ` ${writeCount(apart % 60, 'minute')}`;
  return `days of ${zone}, which begin ${writeCount(Math.floor(apart / 60), 'hour')}${rest} ${isBehind ? 'after' : 'before'} those of UTC`;
}
