import { writeCount } from '../../base/options/write-count.js';
import { elementAt } from '../../base/values/element-at.js';
import type { OperationId } from '../../src/generated/operations.js';
import type { Row } from './make-probe.js';
import { ROW_RULES } from './row-rules.js';
import type { Findings } from './spec-responses.js';

/** A page of rows with the cursor of the next one. */
interface Page {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** The defects of a page: more rows than requested, a row twice, or rows that contradict themselves. */
export function findPageFaults(operation: OperationId, rows: readonly Row[], limit: number): Findings {
  const published: string[] = [];
  if (rows.length > limit) published.push(`has ${writeCount(rows.length, 'row')} where limit=${limit} was asked for`);
  const ids = rows.map(({ id }) => id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) published.push('has a row twice');
  const found = rows.map((row, at) => findOwnFaults(operation, row, `/data/${at}`));
  return {
    published: [...published, ...found.flatMap((faults) => faults.published)],
    ours: found.flatMap((faults) => faults.ours),
  };
}

/** The contradictions in a single row of a response. */
export function findOwnFaults(operation: OperationId, row: Row, place = '/data'): Findings {
  const rules = ROW_RULES.filter((rule) => rule.of.includes(operation));
  const find = (isOurs: boolean): string[] =>
    rules
      .filter((rule) => (rule.isOurs ?? false) === isOurs)
      .flatMap((rule) => rule.find(row).map((fault) => `${place} ${fault}`));
  return { published: find(false), ours: find(true) };
}

/** Whether a second page follows the first: other rows, another cursor, and (this project's choice) older rows. */
export function findCursorFaults(first: Page, second: Page): Findings {
  const published: string[] = [];
  const seen = new Set(first.rows.map(({ id }) => id));
  const again = second.rows.filter(({ id }) => id !== undefined && seen.has(id));
  if (again.length > 0) published.push(`has ${writeCount(again.length, 'row')} of the page before again`);
  if (second.nextCursor !== null && second.nextCursor === first.nextCursor) {
    published.push('has the cursor that it was asked with as the next one, so that paging never ends');
  }
  const times = [...first.rows, ...second.rows].map(({ created_at: at }) => at).filter((at) => typeof at === 'string');
  const isInOrder = times.every(
    (at, place) => place === 0 || Date.parse(elementAt(times, place - 1)) >= Date.parse(at),
  );
  return { published, ours: isInOrder ? [] : ['is not in the order of created_at, the newest first'] };
}
