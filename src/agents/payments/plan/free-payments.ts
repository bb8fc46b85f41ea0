import type { PayoutPayment } from '../../../generated/resources.js';
import { readPaymentsWhere } from '../../../workflows/find/read-rows.js';
import type { PaymentPlan } from '../../../workflows/payments/payment-plan.js';
import { isLive } from '../../../workflows/payments/payment-record.js';
import { readPayments } from '../../../workflows/payments/reference.js';
import type { Run } from '../../../workflows/run/run.js';
import { moneyText } from '../../text/money-text.js';
import { handleText } from '../../text/untrusted-text.js';
import { type Accounts, isPaidToAccount } from './accounts.js';
import type { SinglePlan } from './any-plan.js';
import type { Caution } from './caution.js';

/** A payment larger than the largest earlier one times this factor is unusual. */
const FAR = 3;

/** The bounds of a toolset. */
export interface Bounds {
  readonly projectId: string | undefined;
  readonly creatorIds: readonly string[] | undefined;
}

/**
 * Warnings about payments that no debt explains, by the id of the plan. They concern payments that name no creator, and
 * payments larger than three times the largest payment to the same creator. For a creator who was never paid, the
 * largest payment to anybody counts. `paid`: the payments that were already read and are not voided, with all of those
 * to the creators of `parts`. A bound toolset reveals nothing about payments outside its binding.
 */
export async function warnOfFreePayments(
  run: Run,
  parts: readonly SinglePlan[],
  {
    paid,
    accounts,
    scope,
  }: { readonly paid: readonly PayoutPayment[]; readonly accounts: Accounts; readonly scope: Bounds },
): Promise<Record<string, Caution[]>> {
  const warnings: Record<string, Caution[]> = {};
  let everybody: Promise<readonly PayoutPayment[] | null> | undefined;
  for (const part of parts) {
    if (part.kind !== 'payment' || part.totalCents <= part.dueCents) continue;
    const own = paid.filter((payment) => part.creatorId !== null && isPaidToAccount(part, payment, accounts));
    // The plan itself compares it with payments to the same creator.
    if (own.length > 0) continue;
    everybody ??= run.within(() => readAll(run, scope), null);
    const toNobody =
      part.creatorId === null
        ? [{ text: 'It names no creator: the ledger owes this to nobody.', keys: ['nobody'] }]
        : [];
    const texts = [...toNobody, ...farText(part, (await everybody) ?? null)];
    if (texts.length > 0) warnings[part.id] = texts;
  }
  return warnings;
}

function farText(
  { id, totalCents, currency, creatorId, handle }: PaymentPlan,
  before: readonly PayoutPayment[] | null,
): Caution[] {
  const keys = [`far:${id}`];
  if (before === null)
    return [{ text: 'Whether it is far above what was paid before is not known: the budget of the call ended.', keys }];
  const same = before.filter((payment) => (payment.currency ?? 'USD') === currency);
  const most = same.reduce((cents, payment) => Math.max(cents, payment.total_amount_cents), 0);
  // For a creator who was never paid, another warning says that already.
  if (most === 0)
    return creatorId === null ? [{ text: 'Nothing was paid before that it could be compared with.', keys }] : [];
  if (totalCents <= FAR * most) return [];
  const who = creatorId === null ? '' : ` to ${handleText(handle)}`;
  const what = `${who} is more than ${FAR} times the largest payment before`;
  return [{ text: `${moneyText(totalCents, currency)}${what}, ${moneyText(most, currency)}.`, keys, grade: -most }];
}

/**
 * The payments within the bounds of a toolset that are not voided. If it is bound to creators, they are read creator by
 * creator.
 */
async function readAll(run: Run, { creatorIds, projectId }: Bounds): Promise<readonly PayoutPayment[]> {
  if (creatorIds) {
    const all: PayoutPayment[] = [];
    for (const id of creatorIds) all.push(...(await readPayments(run, id, 'live')));
    return all;
  }
  return readPaymentsWhere(
    run,
    projectId === undefined ? {} : { project_id: projectId },
    (payment) => isLive(payment) && (projectId === undefined || payment.project_id === projectId),
  );
}
