import type { PayoutAccrual, PayoutPayment, TrackagoatClient } from 'trackagoat-sdk';
import type { Program } from 'trackagoat-sdk/explore';

// Twelve payout jobs as they are written, each with one mistake in the way it pays.

async function findMaya(goat: TrackagoatClient): Promise<string> {
  const { data } = await goat.creators.list();
  const maya = data.find(({ tiktok_handle: handle }) => handle === 'maya.moves');
  if (!maya) throw new Error('@maya.moves is not there');
  return maya.id;
}

async function readOwed(
  goat: TrackagoatClient,
  creatorId: string,
): Promise<{ accruals: PayoutAccrual[]; cents: number }> {
  const accruals = await goat.payoutAccruals.list({ creator_id: creatorId, status: 'earned' }).toArray();
  return { accruals, cents: accruals.reduce((sum, { amount_cents: cents }) => sum + cents, 0) };
}

function claim(payment: PayoutPayment): object {
  return { outcome: 'committed', paidCents: payment.total_amount_cents, payment: { id: payment.id } };
}

/** Looks whether the week was paid, and pays when it was not. */
export const checksThenPays: Program = async ({ goat }) => {
  const creatorId = await findMaya(goat);
  const { cents } = await readOwed(goat, creatorId);
  const payments = await goat.payoutPayments.list({ creator_id: creatorId }).toArray();
  if (payments.some(({ metadata }) => metadata.week === '2026-05')) return;
  await goat.payoutPayments.create({ creator_id: creatorId, total_amount_cents: cents, metadata: { week: '2026-05' } });
};

/** Tries three times, each time under a new key. */
export const makesAKeyPerAttempt: Program = async ({ goat, worker, start }) => {
  const creatorId = await findMaya(goat);
  const { cents } = await readOwed(goat, creatorId);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const idempotencyKey = `pay-${worker}-${start}-${attempt}`;
      const body = { creator_id: creatorId, total_amount_cents: cents };
      return claim(await goat.payoutPayments.create(body, { idempotencyKey, maxRetries: 0 }));
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
};

/** Takes the day for the key, so that one day pays once: until a run crosses midnight. */
export const takesTheDayForTheKey: Program = async ({ goat, mock, store }) => {
  if (store.get('paid')) return;
  const creatorId = await findMaya(goat);
  const { cents } = await readOwed(goat, creatorId);
  const idempotencyKey = `maya-${mock.clock.now.slice(0, 10)}`;
  await goat.payoutPayments.create({ creator_id: creatorId, total_amount_cents: cents }, { idempotencyKey });
  store.set('paid', true);
};

/** Has a fetch of its own, and sends a payment again when the connection breaks. */
export const retriesWithoutAKey: Program = async ({ goat, mock, fetch }) => {
  const creatorId = await findMaya(goat);
  const { cents } = await readOwed(goat, creatorId);
  const send = () =>
    fetch(`${mock.baseUrl}/payout-payments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ creator_id: creatorId, total_amount_cents: cents }),
    });
  await send().catch(send);
};

/** After a lost response it takes any payment of the amount for its own. */
export const readsBackByAmount: Program = async ({ goat, store }) => {
  if (store.get('paid')) return;
  const creatorId = await findMaya(goat);
  const { cents } = await readOwed(goat, creatorId);
  try {
    await goat.payoutPayments.create({ creator_id: creatorId, auto_apply_outstanding: true }, { maxRetries: 0 });
  } catch (error) {
    const payments = await goat.payoutPayments.list({ creator_id: creatorId, status: 'paid' }).toArray();
    if (!payments.some(({ total_amount_cents: total }) => total === cents)) throw error;
  }
  store.set('paid', true);
};

/** Keeps a lock in the database, and takes it in two steps. */
export const locksInTwoSteps: Program = async ({ goat, store }) => {
  const isLocked = store.get('lock');
  const creatorId = await findMaya(goat);
  const { cents } = await readOwed(goat, creatorId);
  if (isLocked) return;
  store.set('lock', true);
  await goat.payoutPayments.create({ creator_id: creatorId, total_amount_cents: cents });
};

/** Pays first and asks afterwards. */
export const paysBeforeItIsApproved: Program = async ({ goat, approve }) => {
  const creatorId = await findMaya(goat);
  const { accruals, cents } = await readOwed(goat, creatorId);
  if (cents === 0) return;
  await goat.payoutPayments.create({ creator_id: creatorId, accrual_ids: accruals.map(({ id }) => id) });
  approve({ creatorId, cents });
};

/** When it does not know what happened, it voids the newest payment and pays again. */
export const voidsAndPaysAgain: Program = async ({ goat }) => {
  const creatorId = await findMaya(goat);
  const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
  try {
    return claim(await goat.payoutPayments.create(body, { maxRetries: 0 }));
  } catch {
    const { data } = await goat.payoutPayments.list({ creator_id: creatorId, status: 'paid', limit: 1 });
    const [newest] = data;
    if (newest) await goat.payoutPayments.void(newest.id);
    return claim(await goat.payoutPayments.create(body));
  }
};

/** Notes that it is done, whatever happened. */
export const swallowsTheError: Program = async ({ goat, store }) => {
  if (store.get('done')) return;
  const creatorId = await findMaya(goat);
  try {
    await goat.payoutPayments.create({ creator_id: creatorId, auto_apply_outstanding: true }, { maxRetries: 0 });
  } catch {
    // Next week is another week.
  }
  store.set('done', true);
};

/** Takes the response of a known key for what is so now. */
export const trustsAReplay: Program = async ({ goat }) => {
  const creatorId = await findMaya(goat);
  const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
  return claim(await goat.payoutPayments.create(body, { idempotencyKey: 'maya-2026-05' }));
};

/** Shows a sum to a person, and then settles whatever is owed by then. */
export const settlesWhatTheCronAdded: Program = async ({ goat, approve }) => {
  const creatorId = await findMaya(goat);
  const { cents } = await readOwed(goat, creatorId);
  if (cents === 0) return;
  approve({ creatorId, cents });
  await goat.payoutPayments.create({ creator_id: creatorId, auto_apply_outstanding: true });
};
