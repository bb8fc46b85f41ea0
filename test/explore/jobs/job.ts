import type { PayoutAccrual, PayoutPayment, TrackagoatClient } from 'trackagoat-sdk';
import type { Program } from 'trackagoat-sdk/explore';

/** A payout job as people write it, and what is wrong with it. */
export interface Job {
  /** The mistake in a sentence; what makes it right, for one without. */
  readonly what: string;
  readonly program: Program;
  /** It pays @maya.moves alone: what @chef.otis is owed is for another job. */
  readonly paysMaya?: boolean;
  /** How many of it run at once. Default 1. */
  readonly workers?: number;
}

export const listWorkers = ({ program, workers = 1 }: Job): Program[] => Array.from({ length: workers }, () => program);

export async function findMaya(goat: TrackagoatClient): Promise<string> {
  for await (const { id, tiktok_handle: handle } of goat.creators.list()) if (handle === 'maya.moves') return id;
  throw new Error('@maya.moves is not there');
}

/** A program that pays @maya.moves by `pay`, and notes in the store that it has. */
export function once(pay: (goat: TrackagoatClient, creatorId: string) => PromiseLike<unknown>): Program {
  return async ({ goat, store }) => {
    if (store.get('paid')) return;
    await pay(goat, await findMaya(goat));
    store.set('paid', true);
  };
}

/** The debts of one creator, or of all. */
export function readOwed(goat: TrackagoatClient, creatorId?: string): Promise<PayoutAccrual[]> {
  return goat.payoutAccruals.list({ status: 'earned', ...(creatorId && { creator_id: creatorId }) }).toArray();
}

export function sum(accruals: readonly { readonly amount_cents: number }[]): number {
  return accruals.reduce((total, { amount_cents: cents }) => total + cents, 0);
}

export function groupByCreator(accruals: readonly PayoutAccrual[]): Map<string, PayoutAccrual[]> {
  const groups = new Map<string, PayoutAccrual[]>();
  for (const accrual of accruals) groups.set(accrual.creator_id, [...(groups.get(accrual.creator_id) ?? []), accrual]);
  return groups;
}

export async function readByCreator(goat: TrackagoatClient): Promise<Map<string, PayoutAccrual[]>> {
  return groupByCreator(await readOwed(goat));
}

/** A body that pays accruals, and nothing but them. */
export function payFor(
  creatorId: string,
  accruals: readonly PayoutAccrual[],
): { creator_id: string; accrual_ids: string[] } {
  return { creator_id: creatorId, accrual_ids: accruals.map(({ id }) => id) };
}

/** A body that pays all that is owed, whatever it is by then. */
export const owedTo = (creatorId: string) => ({ creator_id: creatorId, auto_apply_outstanding: true }) as const;

/** A body that pays the sum of what is owed now, and does not say what for. */
export async function sumOwedTo(goat: TrackagoatClient, creatorId: string) {
  return { creator_id: creatorId, total_amount_cents: sum(await readOwed(goat, creatorId)) };
}

/** A key that follows from what is paid. */
export function createKey(accruals: readonly PayoutAccrual[]): string {
  return `settle-${accruals
    .map(({ id }) => id.slice(0, 8))
    .sort()
    .join('-')}`;
}

/** Pays accruals of one creator, under a key that follows from them. */
export function settle(goat: TrackagoatClient, accruals: readonly PayoutAccrual[]): PromiseLike<PayoutPayment> {
  const [{ creator_id: creatorId } = { creator_id: '' }] = accruals;
  return goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
}
