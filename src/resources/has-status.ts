/** The statuses that this version knows; of an open list those that are written out. */
type KnownStatus<Status extends string> = Status extends Status ? (string extends Status ? never : Status) : never;

/**
 * Whether a row has a status. The compiler knows it too: afterwards `status` is that one literal, and a misspelt one does not
 * compile. A comparison alone does neither, because the statuses of responses are open.
 */
export function hasStatus<
  Row extends { readonly status: string },
  Status extends [KnownStatus<Row['status']>] extends [never] ? string : KnownStatus<Row['status']>,
>(row: Row, status: Status): row is Row & { readonly status: Status } {
  return row.status === status;
}
