/**
 * Whether a row has a status, for the compiler too: afterwards `status` is that one literal. A comparison alone does not
 * narrow, for the statuses of answers are open.
 */
export function hasStatus<Row extends { readonly status: string }, Status extends Row['status']>(
  row: Row,
  status: Status,
): row is Row & { readonly status: Status } {
  return row.status === status;
}
