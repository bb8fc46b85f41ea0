import pRetry, { AbortError } from 'p-retry';
import type { Program, WorkerContext } from 'trackagoat-sdk/explore';
import { type Accrual, listIds, type Payment, type PlantedJob, sum } from '../job.js';
import { call, fetchAll, fetchOwed, RefusedError } from './fetch-wrong.js';

const isSettled = (error: unknown) => error instanceof RefusedError && error.status === 409;

const oneBodyOneKey: Program = async (context) => {
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    const send = {
      body: { creator_id, accrual_ids: listIds(accruals) },
      key: listIds(accruals).join('').slice(0, 250),
    };
    await pRetry(
      async () => {
        await call(context, '/payout-payments', send).catch((error: unknown) => {
          if (error instanceof RefusedError && error.status < 500 && error.status !== 429) throw new AbortError(error);
          throw error;
        });
      },
      { retries: 3, minTimeout: 500 },
    );
  }
};

const wholeJobAgain: Program = (context) =>
  pRetry(
    async () => {
      for (const [creator_id, accruals] of await fetchOwed(context)) {
        await call(context, '/payout-payments', { body: { creator_id, accrual_ids: listIds(accruals) } });
      }
    },
    { retries: 3 },
  );

const sideBySide: Program = async (context) => {
  const results = await Promise.allSettled(
    (await fetchOwed(context)).map(([creator_id, accruals]) =>
      call(context, '/payout-payments', { body: { creator_id, accrual_ids: listIds(accruals) } }),
    ),
  );
  const failed = results.flatMap((result) =>
    result.status === 'rejected' && !isSettled(result.reason) ? [result.reason] : [],
  );
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} payments failed`);
};

async function settleEach(context: WorkerContext): Promise<void> {
  for (const { id, creator_id } of await fetchAll<Accrual>(context, '/payout-accruals?status=earned')) {
    await call(context, '/payout-payments', { body: { creator_id, accrual_ids: [id] }, key: `accrual-${id}` }).catch(
      (error: unknown) => {
        if (!isSettled(error)) throw error;
      },
    );
  }
}

const givesUpAfterTenSeconds: Program = async (context) => {
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    const body = { creator_id, accrual_ids: listIds(accruals) };
    await call(context, '/payout-payments', { body, signal: AbortSignal.timeout(10_000) }).catch((error: unknown) => {
      if (!isSettled(error)) throw error;
    });
  }
};

const asksForEach: Program = async (context) => {
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    context.approve({ creatorId: creator_id, cents: sum(accruals) });
    await call(context, '/payout-payments', { body: { creator_id, accrual_ids: listIds(accruals) } });
  }
};

const receiptsWithoutIds: Program = async (context) => {
  const receipts: object[] = [];
  for (const { id, creator_id, amount_cents } of await fetchAll<Accrual>(context, '/payout-accruals?status=earned')) {
    const base = { creatorId: creator_id };
    try {
      await call(context, '/payout-payments', { body: { creator_id, accrual_ids: [id] } });
      receipts.push({ ...base, outcome: 'committed', paidCents: amount_cents });
    } catch (error) {
      // A refusal proves that nothing was recorded; anything else proves nothing.
      const isProof = error instanceof RefusedError && error.status < 500;
      receipts.push({ ...base, outcome: isProof ? 'not_committed' : 'unknown', paidCents: 0 });
    }
  }
  return receipts;
};

const receiptsThatLookAgain: Program = async (context) => {
  const receipts: object[] = [];
  for (const [creatorId, accruals] of await fetchOwed(context)) {
    const ids = listIds(accruals);
    const paidBy = async () =>
      (await fetchAll<Payment>(context, `/payout-payments?creator_id=${creatorId}&status=paid`)).find((payment) =>
        payment.payout_payment_lines.some(({ accrual_id: id }) => id !== null && ids.includes(id)),
      );
    await call(context, '/payout-payments', { body: { creator_id: creatorId, accrual_ids: ids } }).catch(
      () => undefined,
    );
    const payment = await paidBy();
    receipts.push(
      payment
        ? { outcome: 'committed', paidCents: payment.total_amount_cents, payment: { id: payment.id }, creatorId }
        : { outcome: 'unknown', paidCents: 0, creatorId },
    );
  }
  return receipts;
};

/** Sound jobs on fetch. */
export const fetchRight: readonly PlantedJob[] = [
  { name: 'p-retry around one payment', what: 'one body and one key for all attempts', workers: [oneBodyOneKey] },
  {
    name: 'p-retry around the whole job, by accruals',
    what: 'reads again what is owed, and each accrual is paid once',
    workers: [wholeJobAgain],
  },
  { name: 'all creators side by side', what: 'waits for all, and throws what failed', workers: [sideBySide] },
  { name: 'a webhook and a sweep by accruals', what: 'both settle accruals', workers: [settleEach, settleEach] },
  { name: 'gives up after ten seconds', what: 'the next run reads what is owed', workers: [givesUpAfterTenSeconds] },
  { name: 'a person approves each sum', what: 'approves the exact accruals that are sent', workers: [asksForEach] },
  {
    name: 'receipts without ids',
    what: 'says unknown unless a refusal proves that nothing was recorded',
    workers: [receiptsWithoutIds],
  },
  {
    name: 'receipts that look again',
    what: 'names the payment that has its accruals, whoever made it',
    workers: [receiptsThatLookAgain],
  },
];
