import { calendarDate, toDay } from '../../world/store/calendar.js';

/** Replaces `{n}` by the number of a repetition. Entries that are themselves repeated have their own numbers. */
export function numberTexts(value: unknown, number: string): unknown {
  if (typeof value === 'string') return value.replaceAll('{n}', number);
  if (Array.isArray(value)) return value.map((item) => (isRepeated(item) ? item : numberTexts(item, number)));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numberTexts(inner, number)]));
}

function isRepeated(item: unknown): boolean {
  return item !== null && typeof item === 'object' && 'repeat' in item;
}

/**
 * A copy of the value in which `{+26}` and `{-60}` in texts are dates: days from the UTC day of `now`, epoch
 * milliseconds. In JSON a brace is before a sign only within a text.
 */
export function dateTexts<Value>(value: Value, now: number): Value {
  const date = (_: string, days: string): string => calendarDate(toDay(now) + Number(days));
  return JSON.parse(JSON.stringify(value).replace(/\{([+-]\d{1,4})\}/g, date)) as Value;
}
