import type { Analytics } from '../../generated/resources.js';
import { WorkflowError } from '../run/workflow-error.js';

/** One step of a series. */
export interface SeriesPoint {
  readonly date: string;
  readonly value: number | null;
  /** True if the range or today cuts the step short. A low value is then not a decline. */
  readonly partial: boolean;
}

/**
 * The rows of a response of `/analytics`. The service publishes that there is a `series`. The shape of its rows is an
 * assumption of this package, so a row of another shape is an error and never a 0.
 */
export function readSeries({ series }: Pick<Analytics, 'series'>): SeriesPoint[] {
  if (!Array.isArray(series)) throw unknownShape('no list called series');
  return series.map(({ date, value, partial = false }) => {
    const known = typeof date === 'string' && (value === null || typeof value === 'number');
    if (!known) throw unknownShape('a row of series without a date and a value');
    return { date, value, partial };
  });
}

/** The error for statistics in another shape than this package assumes. */
export function unknownShape(found: string): WorkflowError {
  return new WorkflowError('unknown_shape', `the response has ${found}.`, {
    hint: 'The shape of this response is not published. Run `trackagoat check` and report what differs.',
  });
}
