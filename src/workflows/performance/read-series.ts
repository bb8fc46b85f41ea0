import type { Analytics } from '../../generated/resources.js';
import { WorkflowError } from '../workflow-error.js';

/** One step of a series. */
export interface SeriesPoint {
  readonly date: string;
  readonly value: number | null;
  /** True when the range or today cuts the step short: it is no fall. */
  readonly partial: boolean;
}

/**
 * The rows of an answer of `/analytics`. The service publishes that there is a `series`; what a row of it looks like is an
 * assumption of this package, so a row that is otherwise is an error and never a 0.
 */
export function readSeries({ series }: Pick<Analytics, 'series'>): SeriesPoint[] {
  if (!Array.isArray(series)) throw unknownShape('no list called series');
  return series.map(({ date, value, partial = false }) => {
    const known = typeof date === 'string' && (value === null || typeof value === 'number');
    if (!known) throw unknownShape('a row of series without a date and a value');
    return { date, value, partial };
  });
}

/** The error for statistics that the service answers in a shape that is not ours. */
export function unknownShape(found: string): WorkflowError {
  return new WorkflowError('unknown_shape', `the answer has ${found}.`, {
    hint: 'The shape of this answer is not published. Run `trackagoat check` and report what differs.',
  });
}
