/**
 * A row as the mock sends it: every field is present, at any depth. In the client's types, unpublished fields are
 * optional; in a test on the mock `(await goat.payoutPayments.get(id)) as Whole<PayoutPayment>` reads it without a
 * check. With `strictAssumptions`, and on the service, such a field may be missing.
 */
export type Whole<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? Whole<Item>[]
      : { [Key in keyof T]-?: Whole<T[Key]> };
