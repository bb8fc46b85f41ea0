/** A call that a model makes. */
export interface Move {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The next call of a model that pays Maya what she is owed, from the answer to its last call; null when it is done. */
export function nextMove(previous: string | undefined): Move | null {
  if (previous === undefined) return { name: 'plan_settlement', args: { creator: '@maya.moves', method: 'Venmo' } };
  const { plan_id } = JSON.parse(previous) as { readonly plan_id?: string };
  return plan_id === undefined ? null : { name: 'commit_plan', args: { plan_id } };
}
