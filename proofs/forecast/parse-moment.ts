import { DAY, isoToDay, toIso } from '../../mocks/world/store/calendar.js';
import { getZone } from '../../mocks/world/store/time-zone.js';
import { refuseRequest } from '../read/refuse-request.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:[0-5]\d)$/;

/** The option of a moment, and how to read it. */
export interface MomentInput {
  /** The name of the option, for refusals. */
  readonly option: string;
  /** The zone whose day a date is. */
  readonly timezone: string;
  /** Whether a date means the end of its day, as the last day of a span does. */
  readonly isLast: boolean;
}

/**
 * A moment as epoch milliseconds. It is an instant (ISO 8601 with its offset, or a Date) or a date, which means the
 * beginning of its day, or with `isLast` its end. For other values and for days that do not exist it throws a
 * ConfigurationError that names the option.
 */
export function parseMoment(value: string | Date, { option, timezone, isLast }: MomentInput): number {
  const text = value instanceof Date && Number.isFinite(value.getTime()) ? toIso(value.getTime()) : value;
  if (typeof text !== 'string' || !(DATE.test(text) || INSTANT.test(text))) {
    refuseRequest(
      'bad_option',
      `${option} must be a date such as 2026-12-31 or an instant such as 2026-12-31T18:00:00Z, not ${String(value)}.`,
    );
  }
  const date = text.slice(0, 10);
  const day = isoToDay(date);
  if (Number.isNaN(day) || toIso(day * DAY).slice(0, 10) !== date) {
    refuseRequest('bad_option', `${option}: there is no day ${date}.`);
  }
  if (!DATE.test(text)) return Date.parse(text);
  const wanted = isLast ? day + 1 : day;
  return getZone(timezone)?.startOfDay(wanted) ?? wanted * DAY;
}
