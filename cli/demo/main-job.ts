import { writeCount } from '../../base/options/write-count.js';
import { elementAt } from '../../base/values/element-at.js';
import type { Creator, PayoutAccrual, PayoutPayment, Project, TrackagoatClient } from '../../src/index.js';

/** The debt to one creator: the sum of the accruals that are earned and not paid, in cents. */
export interface Balance {
  readonly creator_id: string;
  /** Null for a removed creator who is still owed something. */
  readonly handle: string | null;
  readonly project: string | null;
  readonly accruals: number;
  readonly amount_cents: number;
}

/** A payment as the report shows it; `key` is its idempotency key. */
export interface PaymentLine {
  readonly payment_id: string;
  readonly creator_id: string;
  readonly handle: string | null;
  readonly method: string;
  readonly lines: number;
  readonly total_cents: number;
  readonly status: string;
  readonly key: string;
}

/** Everything that the main job did, as plain data. */
export interface MainJobReport {
  readonly now: string;
  readonly context: readonly { readonly project: string; readonly notes: string }[];
  readonly owed: readonly Balance[];
  readonly paid: readonly PaymentLine[];
  readonly replay: { readonly key: string; readonly payment_id: string; readonly replayed: boolean };
  readonly voided: PaymentLine;
  readonly paid_again: PaymentLine;
  readonly left: readonly Balance[];
}

/** Called before each of the longer steps, with its description. */
export type Progress = (step: string) => void;

interface Names {
  readonly creators: ReadonlyMap<string, Creator>;
  readonly projects: ReadonlyMap<string, Project>;
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/**
 * The weekly review as a developer would write it with the client: read the context, list what is unpaid, settle every
 * creator once, void one payment and pay it again. `runId` makes the idempotency keys unique to this run.
 */
export async function runMainJob(
  goat: TrackagoatClient,
  job: { now: string; runId: string; progress: Progress },
): Promise<MainJobReport> {
  job.progress('Reading the context of each project');
  const projects = await goat.projects.list().toArray();
  const context = projects.map(({ name, description }) => ({ project: name, notes: description ?? '' }));
  const creators = await goat.creators.list({ limit: 100 }).toArray();
  const names: Names = { creators: byId(creators), projects: byId(projects) };

  job.progress('Listing what is unpaid');
  const owed = await unpaid(goat, names);
  if (owed.length === 0) throw new Error('Nobody is owed anything; start the mock with the demo seed.');

  const methods = await goat.payoutMethods.list().toArray();
  const method = methods.find(({ name }) => name === 'Venmo');
  if (!method) throw new Error('The organization has no active method called Venmo.');
  const settle = async (creatorId: string, key: string): Promise<PaymentLine> => {
    const payment = await goat.payoutPayments.create(
      { creator_id: creatorId, method_id: method.id, auto_apply_outstanding: true },
      { idempotencyKey: key },
    );
    return paymentLine(payment, names, key);
  };

  job.progress(`Settling ${writeCount(owed.length, 'creator')}`);
  const paid: PaymentLine[] = [];
  for (const { creator_id } of owed) paid.push(await settle(creator_id, `${job.runId}/${creator_id}`));

  job.progress('Sending the first payment again with its key, as after a lost response');
  const first = elementAt(paid, 0);
  const firstCreator = elementAt(owed, 0).creator_id;
  const again = await goat.payoutPayments
    .create(
      { creator_id: firstCreator, method_id: method.id, auto_apply_outstanding: true },
      { idempotencyKey: first.key },
    )
    .withResponse();

  job.progress('Voiding one payment and paying it again');
  const voidedPayment = await goat.payoutPayments.update(first.payment_id, { status: 'voided' });
  const paidAgain = await settle(firstCreator, `${first.key}/after-void`);

  job.progress('Listing what is left');
  return {
    now: job.now,
    context,
    owed,
    paid,
    replay: { key: first.key, payment_id: again.data.id, replayed: again.replayed },
    voided: paymentLine(voidedPayment, names, first.key),
    paid_again: paidAgain,
    left: await unpaid(goat, names),
  };
}

async function unpaid(goat: TrackagoatClient, names: Names): Promise<Balance[]> {
  const accruals = await goat.payoutAccruals.list({ status: 'earned', limit: 100 }).toArray();
  const byCreator = new Map<string, PayoutAccrual[]>();
  for (const accrual of accruals) {
    byCreator.set(accrual.creator_id, [...(byCreator.get(accrual.creator_id) ?? []), accrual]);
  }
  const balances = [...byCreator].map(([creatorId, list]) => {
    const creator = names.creators.get(creatorId);
    return {
      creator_id: creatorId,
      handle: creator?.tiktok_handle ?? null,
      project: names.projects.get(creator?.project_id ?? '')?.name ?? null,
      accruals: list.length,
      amount_cents: list.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
    };
  });
  return balances.sort(
    (left, right) => right.amount_cents - left.amount_cents || left.creator_id.localeCompare(right.creator_id),
  );
}

function paymentLine(payment: PayoutPayment, names: Names, key: string): PaymentLine {
  const creatorId = payment.creator_id ?? '';
  return {
    payment_id: payment.id,
    creator_id: creatorId,
    handle: names.creators.get(creatorId)?.tiktok_handle ?? null,
    method: payment.method_name_snapshot ?? '',
    lines: payment.payout_payment_lines.length,
    total_cents: payment.total_amount_cents,
    status: payment.status,
    key,
  };
}
