import { elementAt } from '../../../base/values/element-at.js';
import type { AccrualStatus, PaymentStatus, TrackingStatus } from '../../../src/generated/entities.js';
import { transitions } from '../../../src/generated/transitions.js';
import { ApiProblem } from './api-problem.js';
import type { TableRow } from './table.js';

/** The status field of a row, and the schema with its `x-transitions`. */
interface StatusTypes {
  AccrualStatus: { field: 'status'; value: AccrualStatus };
  PaymentStatus: { field: 'status'; value: PaymentStatus };
  TrackingStatus: { field: 'tracking_status'; value: TrackingStatus };
}

type StatusSchema = keyof StatusTypes;
type ValueOf<Schema extends StatusSchema> = StatusTypes[Schema]['value'];
type RowOf<Schema extends StatusSchema> = TableRow & Readonly<Record<StatusTypes[Schema]['field'], ValueOf<Schema>>>;

interface Step {
  readonly from: string | null;
  readonly to: string;
  readonly by: string;
}

const FIELDS: { readonly [Schema in StatusSchema]: StatusTypes[Schema]['field'] } = {
  AccrualStatus: 'status',
  PaymentStatus: 'status',
  TrackingStatus: 'tracking_status',
};

function listSteps(schema: StatusSchema): readonly Step[] {
  return transitions[schema];
}

/** The statuses that `by` (an operation, the accrual cron or discovery) may give a row with the status `from`. */
function allowedStatuses(schema: StatusSchema, from: string | null, by: string): string[] {
  return listSteps(schema)
    .filter((step) => step.from === from && step.by === by)
    .map((step) => step.to);
}

function isAllowed(schema: StatusSchema, { from, to, by }: Step): boolean {
  for (const step of listSteps(schema)) if (step.from === from && step.to === to && step.by === by) return true;
  return false;
}

/** The status of a new row, checked by the table: a row cannot begin with a status that its maker may not give. */
export function bornAs<Schema extends StatusSchema>(
  schema: Schema,
  status: ValueOf<Schema>,
  by: string,
): ValueOf<Schema> {
  if (!isAllowed(schema, { from: null, to: status, by })) throw new Error(`${by} cannot make a row that is ${status}`);
  return status;
}

/** Refuses with `invalid_transition` unless the table lets `by` take a row from `from` to `to`. */
export function checkTransition(schema: StatusSchema, step: Step): void {
  if (isAllowed(schema, step)) return;
  const allowed = allowedStatuses(schema, step.from, step.by);
  const ways = allowed.length > 0 ? `only ${allowed.join(', ')}` : 'nothing';
  throw new ApiProblem(
    'invalid_transition',
    `What is ${step.from} cannot become ${step.to}; ${ways} is possible here.`,
    {
      from: step.from,
      to: step.to,
      allowed,
    },
  );
}

/** The table whose rows change their status, and the schema of the status. */
interface StatusOwner<Schema extends StatusSchema, Row> {
  readonly schema: Schema;
  readonly table: {
    put(row: Row): Row;
    replaceAll(befores: readonly Row[], rows: readonly Row[]): void;
  };
}

/** The status that rows get, and the operation (or other cause) that gives it. */
interface StatusChange<Schema extends StatusSchema> {
  readonly to: ValueOf<Schema>;
  readonly by: string;
}

/**
 * Takes `row` to the status `to` on behalf of `by`, with further `changes`, and stores it. This and `transitionAll` are
 * the only writers of a status. A change that is not in the spec's `x-transitions` is refused, and nothing changes.
 */
export function transition<Schema extends StatusSchema, Row extends RowOf<Schema>>(
  owner: StatusOwner<Schema, Row>,
  row: Row,
  { to, by, changes }: StatusChange<Schema> & { readonly changes: Partial<Row> },
): Row {
  checkTransition(owner.schema, { from: getStatus(owner.schema, row), to, by });
  return owner.table.put({ ...row, ...changes, [FIELDS[owner.schema]]: to });
}

/**
 * The same for several rows: all are checked before the first is written. A status that they have in common is checked
 * once. `makeNext` makes the next version of a row, with the status that it is given.
 */
export function transitionAll<Schema extends StatusSchema, Row extends RowOf<Schema>>(
  owner: StatusOwner<Schema, Row>,
  rows: readonly Row[],
  { to, by }: StatusChange<Schema>,
  makeNext: (row: Row, to: ValueOf<Schema>) => Row,
): void {
  let checked: string | undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const from = getStatus(owner.schema, elementAt(rows, at));
    if (from !== checked) checkTransition(owner.schema, { from, to, by });
    checked = from;
  }
  const next: Row[] = [];
  for (let at = 0; at < rows.length; at += 1) next.push(makeNext(elementAt(rows, at), to));
  owner.table.replaceAll(rows, next);
}

function getStatus<Schema extends StatusSchema, Row extends RowOf<Schema>>(schema: Schema, row: Row): string {
  return (row as Readonly<Record<string, unknown>>)[FIELDS[schema]] as string;
}
