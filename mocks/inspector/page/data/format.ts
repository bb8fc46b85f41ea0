import type { RowChange } from '../../../control/state/changes/change-history.js';

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const DAY_MS = 86_400_000;

/** `2026-03-02T14:15:00.000Z` as `2026-03-02 14:15`. */
export function minute(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A period with an exclusive end, as the days that it contains: `Feb 23 – Mar 1, 2026`. */
export function period(startIso: string, endIso: string): string {
  const start = Date.parse(startIso);
  return DATE.formatRange(start, Math.max(start, Date.parse(endIso) - DAY_MS));
}

/** `3 accruals`, `1 accrual`. */
export function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en-US')} ${noun}${amount === 1 ? '' : 's'}`;
}

/** The fields that a change gave another value: `status: "earned" → "paid"`. The id of a row that came or went. */
export function describeFields({ before, after, id }: RowChange): string {
  if (before === null || after === null) return id;
  const changed = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return changed
    .filter((name) => name !== 'updated_at')
    .map((name) => `${name}: ${JSON.stringify(before[name])} → ${JSON.stringify(after[name])}`)
    .join(', ');
}
