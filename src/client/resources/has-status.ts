/** The statuses that this version knows: the written-out ones of an open list. */
type KnownStatus<Status extends string> = Status extends Status ? (string extends Status ? never : Status) : never;

/**
 * Whether a row has a status. It narrows the type: afterwards `status` is that literal, and a misspelt one does not
 * compile. A plain comparison does neither, because the statuses of responses are open.
 */
export function hasStatus<
  Row extends { readonly status: string },
  Status extends [KnownStatus<Row['status']>] extends [never] ? string : KnownStatus<Row['status']>,
>(row: Row, status: Status): row is Row & { readonly status: Status } {
  return row.status === status;
}
