import { isApiError, isValidationError } from '../../client/errors/errors.js';
import type { ListOptions, ListPromise } from '../../client/http/list-promise.js';
import type { Run } from '../run/run.js';

/** A list with filters that the service has not published. */
export interface FilteredList<Row, Filters extends object> {
  readonly during: string;
  /** The service may ignore them or refuse them. */
  readonly filters: Filters;
  readonly list: (filters: Partial<Filters>, options: ListOptions) => ListPromise<Row>;
  /** Applies the filters to a row, because the service may ignore them. */
  readonly keep: (row: Row) => boolean;
}

/** Reads such a list to its end: with the filters, or without them if the service refuses them. Every row is checked. */
export async function readFiltered<Row, Filters extends object>(
  run: Run,
  { during, filters, list, keep }: FilteredList<Row, Filters>,
): Promise<Row[]> {
  const read = (taken: Partial<Filters>): Promise<Row[]> => run.listAll(during, (options) => list(taken, options));
  return (await orWithout(filters, read)).filter(keep);
}

/**
 * Reads one page of such a list. If the service does not apply the filters, the page may have few or no rows and still
 * not be the last.
 */
export async function readFilteredPage<Row, Filters extends object>(
  run: Run,
  { during, filters, list, keep }: FilteredList<Row, Filters>,
  cursor?: string,
): Promise<{ readonly data: readonly Row[]; readonly nextCursor: string | null }> {
  const read = (taken: Partial<Filters>) => run.listPage(during, (options) => list(taken, options), cursor);
  const { data, nextCursor } = await orWithout(filters, read);
  return { data: data.filter(keep), nextCursor };
}

async function orWithout<Filters extends object, Result>(
  filters: Filters,
  read: (taken: Partial<Filters>) => Promise<Result>,
): Promise<Result> {
  try {
    return await read(filters);
  } catch (error) {
    if (!isNotTaken(error) || Object.keys(filters).length === 0) throw error;
    return read({});
  }
}

/**
 * Whether a call was refused because of its input, before anything was done: for example an unknown body field or
 * parameter.
 */
export function isNotTaken(error: unknown): boolean {
  return isValidationError(error) || (isApiError(error) && error.code === 'unpublished_behaviour');
}
