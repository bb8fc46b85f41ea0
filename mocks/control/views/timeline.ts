import type { TimelineDay } from './tally.js';

/** Earned and paid from the beginning up to the end of a day, in cents. */
export interface TimelinePoint {
  readonly date: string;
  readonly earned: number;
  readonly paid: number;
}

/** The chart's coordinates: x by day, y by cents. */
export interface Scale {
  readonly x: (date: string) => number;
  readonly y: (cents: number) => number;
}

/** The frame of a chart, in its own units. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Adds the days up. */
export function cumulate(days: readonly TimelineDay[]): TimelinePoint[] {
  let earned = 0;
  let paid = 0;
  return days.map((day) => {
    earned += day.earned_cents;
    paid += day.paid_cents;
    return { date: day.date, earned, paid };
  });
}

/** Round numbers from 0 to at least `max`, about `wanted` of them: steps of 1, 2 or 5 times a power of ten. */
export function ticks(max: number, wanted = 4): number[] {
  if (max <= 0) return [0];
  // Cents cannot be divided.
  const rough = Math.max(max / wanted, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
  const found: number[] = [];
  for (let at = 0; at < max + step; at += step) found.push(Math.round(at));
  return found;
}

/** Up to `wanted` dates from first to last, evenly apart. */
export function dateTicks(first: string, last: string, wanted = 5): string[] {
  const [start, end] = [dayNumber(first), dayNumber(last)];
  const steps = Math.min(wanted - 1, end - start);
  if (steps <= 0) return [first];
  return Array.from({ length: steps + 1 }, (_, step) => toDate(start + Math.round(((end - start) * step) / steps)));
}

/** A scale that puts `first` to `last` and 0 to `max` into the frame. */
export function createScale(range: { first: string; last: string; max: number }, frame: Frame): Scale {
  const [start, end] = [dayNumber(range.first), dayNumber(range.last)];
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  return {
    x: (date) => frame.left + (end === start ? 1 : (dayNumber(date) - start) / (end - start)) * width,
    y: (cents) => frame.bottom - (range.max === 0 ? 0 : cents / range.max) * height,
  };
}

/** An SVG path that keeps each value until the next day on which it changes, and the last one until `last`. */
export function stepPath<Field extends string>(
  points: readonly (Readonly<Record<Field, number>> & { readonly date: string })[],
  field: Field,
  to: Scale & { last: string },
): string {
  const first = points[0];
  if (!first) return '';
  const formatCoordinate = (value: number): string => value.toFixed(1);
  const steps = points.map((point) => `H${formatCoordinate(to.x(point.date))}V${formatCoordinate(to.y(point[field]))}`);
  return `M${formatCoordinate(to.x(first.date))},${formatCoordinate(to.y(0))}${steps.join('')}H${formatCoordinate(to.x(to.last))}`;
}

function dayNumber(date: string): number {
  return Math.floor(Date.parse(date) / 86_400_000);
}

function toDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
