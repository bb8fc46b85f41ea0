// Things that no tool will do, by the parameters that a model invents for them, each with the way out.

type Refusals = Readonly<Record<string, string>>;

/** The refusal of a payout method for one creator. */
export const NO_DEFAULT =
  'A creator has no default method: name it in each plan, or let plan_settlement take that of the last payment.';

export const noDefaultMethod: Refusals = all(['method', 'default_method', 'payment_method', 'is_default'], NO_DEFAULT);

export const noLaterEnd: Refusals = all(
  ['until', 'to', 'end', 'ends', 'end_date', 'date'],
  'The service takes no end in the future: plan_change with stop ends pay at its commit. Another rate from a later day: plan_rate with from.',
);

export const noDeleting: Refusals = all(
  ['delete', 'deleted', 'purge'],
  'Nothing is deleted: what was paid, voided or rejected stays in the record, with the reason. plan_change with stop removes a creator, and the history stays.',
);

export const noHalf: Refusals = all(
  ['amount_cents', 'total_cents', 'percent', 'half', 'share'],
  'A settlement pays whole accruals. To pay some of them: ended_by, or plan_payment with their accrual_ids; half of one cannot stay owed.',
);

function all(names: readonly string[], way: string): Refusals {
  return Object.fromEntries(names.map((name) => [name, way]));
}
