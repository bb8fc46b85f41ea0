import { elementAt } from '../../../base/values/element-at.js';
import { HOUR } from '../store/calendar.js';

/*
 * The simulated scraper scrapes older videos less often, because their counts hardly change: hourly at first, daily for
 * three weeks, weekly in the end. The times depend only on when the video was posted and added, so the calendar of
 * scrapes can be rebuilt at any time with the same result.
 */
const STAGES: ReadonlyArray<{ readonly from: number; readonly to: number; readonly step: number }> = [
  { from: 0, to: 3, step: 1 },
  { from: 3, to: 24, step: 3 },
  { from: 24, to: 72, step: 12 },
  { from: 72, to: 504, step: 24 },
  { from: 504, to: 1440, step: 72 },
  { from: 1440, to: Number.POSITIVE_INFINITY, step: 168 },
];

/** Hours since 1970 of the instant `ms`. */
export function toHour(ms: number): number {
  return Math.floor(ms / HOUR);
}

/** The stage of the scrape that follows `age`; by a plain loop, because it is called for every scrape. */
function stageAfter(age: number): (typeof STAGES)[number] {
  let at = 0;
  while (age >= elementAt(STAGES, at).to) at += 1;
  return elementAt(STAGES, at);
}

/** The first age after `age` at which it is scraped; whole hours. */
function nextAge(age: number): number {
  const { from, step } = stageAfter(age);
  return from + step * (Math.floor((age - from) / step) + 1);
}

/** The last age before `age` at which it was scraped; `age` is above 0. */
function ageBefore(age: number): number {
  const { from, step } = stageAfter(age - 1);
  return from + step * (Math.ceil((age - from) / step) - 1);
}

/** The start hours of a simulated thing: when it was posted (or its account made), and when it was added here. */
export interface Lifetime {
  readonly postedHour: number;
  readonly addedHour: number;
}

/** The first hour after `hour` at which it is scraped: the hour after the video was added, then by its age. */
export function nextScrape(life: Lifetime, hour: number): number {
  if (hour <= life.addedHour) return life.addedHour + 1;
  return life.postedHour + nextAge(Math.max(0, hour - life.postedHour));
}

/** The age in hours at the scrape before the one at `hour`. */
export function ageAtScrapeBefore(life: Lifetime, hour: number): number {
  const added = life.addedHour - life.postedHour;
  if (hour <= life.addedHour + 1) return Math.max(0, added);
  return Math.max(ageBefore(hour - life.postedHour), added + 1);
}
