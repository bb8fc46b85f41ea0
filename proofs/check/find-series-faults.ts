import { elementAt } from '../../base/values/element-at.js';
import { readField } from '../../base/values/read-field.js';
import type { Findings } from './spec-responses.js';

const DAY_MS = 86_400_000;

/** Whether numbers or times are sorted, in either direction. Values of another kind are left out. */
export function isSorted(values: readonly unknown[]): boolean {
  const numbers = values
    .map((value) => (typeof value === 'string' ? Date.parse(value) : value))
    .filter((value) => typeof value === 'number' && !Number.isNaN(value)) as number[];
  const goes = (sign: 1 | -1): boolean =>
    numbers.every((value, at) => at === 0 || sign * (value - elementAt(numbers, at - 1)) >= 0);
  return goes(1) || goes(-1);
}

/** The defects of a series by day: days outside of the range, and (this project's choices) their order, and gaps. */
export function findSeriesFaults(series: unknown, range: { readonly from: string; readonly to: string }): Findings {
  const rows = Array.isArray(series) ? series : [];
  const dates = rows.flatMap((row) => {
    const date = readField(row, 'date');
    return typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? [date.slice(0, 10)] : [];
  });
  const outside = dates.filter((date) => date < range.from || date > range.to);
  const steps = dates.slice(1).map((date, at) => (Date.parse(date) - Date.parse(elementAt(dates, at))) / DAY_MS);
  const ours = [
    ...(steps.some((step) => step <= 0) ? ['has days in another order than the oldest first, or a day twice'] : []),
    ...(steps.some((step) => step > 1) || (dates.length > 0 && dates.length < countDays(range))
      ? ['leaves out days']
      : []),
  ];
  return { published: outside.length > 0 ? [`has the day ${outside[0]}, outside of from and to`] : [], ours };
}

function countDays({ from, to }: { readonly from: string; readonly to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}
