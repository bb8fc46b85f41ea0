import { isApiError, isValidationError } from '../errors/guards.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Run } from './run.js';

/** A list that is asked for by filters which the service has not published. */
export interface FilteredList<Row, Filters extends object> {
  readonly during: string;
  /** A service may overlook them, and may refuse them. */
  readonly filters: Filters;
  readonly list: (filters: Partial<Filters>, options: ListOptions) => ListPromise<Row>;
  /** Says of a row what the filters ask, for a service that overlooks them. */
  readonly keep: (row: Row) => boolean;
}

/** Reads such a list to its end: with the filters, or without them where the service does not take them; every row is looked at. */
export async function readFiltered<Row, Filters extends object>(
  run: Run,
  { during, filters, list, keep }: FilteredList<Row, Filters>,
): Promise<Row[]> {
  const read = (taken: Partial<Filters>): Promise<Row[]> => run.listAll(during, (options) => list(taken, options));
  return (await orWithout(filters, read)).filter(keep);
}

/** Reads one page of such a list; where the filters are not taken it may have few rows, or none, and still not be the last. */
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

/** Whether a call was refused for what it asks, before anything was done: a body or parameter that is not known, for instance. */
export function isNotTaken(error: unknown): boolean {
  return isValidationError(error) || (isApiError(error) && error.code === 'unpublished_behaviour');
}
