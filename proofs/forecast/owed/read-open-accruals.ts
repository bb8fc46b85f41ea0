import { calendarDate, toDay } from '../../../mocks/world/store/calendar.js';
import type { TrackagoatClient } from '../../../src/client/client.js';
import { isApiError, isValidationError } from '../../../src/client/errors/guards.js';
import type { ListPromise } from '../../../src/client/http/list-promise.js';
import type { PayoutAccrual } from '../../../src/generated/resources.js';
import { findLastRun } from '../../read/accrual-runs.js';
import { readServiceTime } from '../../read/read-steady-ledger.js';
import { PAGE, type Reader } from '../../read/reader.js';

/** The statuses of accruals that are not owed. */
export const CLOSED: ReadonlySet<string> = new Set(
  Object.keys({ paid: 1, rejected: 1, voided: 1 } satisfies Record<Exclude<PayoutAccrual['status'], 'earned'>, 1>),
);

/** How often it is read again if accruals were made during the reading. */
const MAX_READINGS = 3;

/** Accruals, and the service's time when they were read, ISO 8601. */
export interface OpenAccruals {
  readonly accruals: readonly PayoutAccrual[];
  readonly now: string;
}

/**
 * Reads the accruals that are owed, and all accruals of periods that begin `daysBack` before the service's time or
 * later. They show which periods are evaluated. It never reads them from a journal.
 */
export async function readOpenAccruals(
  goat: TrackagoatClient,
  reader: Reader,
  asked: { readonly daysBack: number; readonly creatorId: string | undefined },
): Promise<OpenAccruals> {
  const mine = asked.creatorId === undefined ? {} : { creator_id: asked.creatorId };
  for (let reading = 1; ; reading += 1) {
    const now = await readServiceTime(goat, reader);
    const from = calendarDate(toDay(Date.parse(now)) - asked.daysBack);
    const owed = await reader.readListAnew('what is owed', () =>
      goat.payoutAccruals.list({ ...mine, status: 'earned', limit: PAGE }, reader.call),
    );
    const recent = await readOrAll(
      reader,
      (filter) => goat.payoutAccruals.list({ ...mine, ...filter, limit: PAGE }, reader.call),
      { from },
    );
    const after = await readServiceTime(goat, reader);
    const isSteady = findLastRun(Date.parse(now)) === findLastRun(Date.parse(after));
    if (!isSteady && reading === MAX_READINGS) {
      reader.note({
        code: 'changed_while_read',
        what: 'the accruals at one instant: a run of the service came between the requests each time',
        affects: 'what is owed now; ask again in a minute',
        ids: [],
      });
    }
    if (isSteady || reading === MAX_READINGS) {
      const isOwed = new Set(owed.map(({ id }) => id));
      const kept = recent.filter(({ id, period_start_at: start }) => start >= from && !isOwed.has(id));
      // A row of an unknown status may be owed, so the world names it as one that it cannot contain.
      return { accruals: [...owed.filter(({ status }) => !CLOSED.has(status)), ...kept], now };
    }
  }
}

/** A list with an unpublished filter; the whole list if the service does not take the filter. */
async function readOrAll<Row, Filter extends object>(
  reader: Reader,
  list: (filter: Partial<Filter>) => ListPromise<Row>,
  filter: Filter,
): Promise<Row[]> {
  try {
    return await reader.readListAnew('the latest accruals', () => list(filter));
  } catch (error) {
    if (!isValidationError(error) && !(isApiError(error) && error.code === 'unpublished_behaviour')) throw error;
    return reader.readListAnew('the accruals', () => list({}));
  }
}
