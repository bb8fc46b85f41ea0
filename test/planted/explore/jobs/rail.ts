import type { Program, WorkerContext } from 'trackagoat-sdk/explore';
import { prepare, readReport, type Store, send } from '../../../../docs/snippets/sent-elsewhere/service.js';

/** A job whose money is sent by a payout provider, and whose ledger follows the report; and its mistakes. */

interface Sent {
  readonly id: string;
  readonly payee: string;
  readonly cents: number;
  readonly accruals: readonly string[];
  readonly state: 'in_flight' | 'recorded' | 'returned';
}

export interface Mistakes {
  /** No mistake: sends each accrual by itself. */
  readonly eachAlone?: true;
  /** Takes unclaimed money for money that was not sent. */
  readonly plansUnclaimed?: true;
  /** Records by the first report that it read, also after a return. */
  readonly keepsReport?: true;
  /** A payout without a response is sent again under another id. */
  readonly resendsAnew?: true;
  /** Writes down what is in flight after it has left. */
  readonly savesLate?: true;
  /** Takes what it wanted to send for sent. */
  readonly recordsUnsent?: true;
  /** Leaves the payment of money that came back. */
  readonly neverVoids?: true;
  /** Forgets a payout that the ledger refuses to record. */
  readonly dropsRefused?: true;
  /** Records a payout again whose payment a person voided, and sends it again too. */
  readonly sendsVoidedAgain?: true;
  /** Leaves everything of a creator to the person who voided a payment of theirs. */
  readonly skipsVoided?: true;
  /** Takes money that came back for settled. */
  readonly neverResends?: true;
}

const listSent = ({ store }: WorkerContext) => JSON.parse((store.get('sent') as string | undefined) ?? '[]') as Sent[];
const keep = ({ store }: WorkerContext, sent: readonly Sent[], one: Sent) =>
  store.set('sent', JSON.stringify([...sent.filter(({ id }) => id !== one.id), one]));

async function findPayment({ goat }: WorkerContext, { payee, id }: Sent) {
  const payments = await goat.payoutPayments.list({ creator_id: payee }).toArray();
  return payments.find(({ metadata }) => metadata.reference === id);
}

/** The accruals that are still owed; what a person rejected meanwhile is the rest of the sum. */
async function record(context: WorkerContext, one: Sent): Promise<void> {
  const { goat } = context;
  if (await findPayment(context, one)) return;
  const owed = await goat.payoutAccruals.list({ creator_id: one.payee, status: 'earned' }).toArray();
  const accrual_ids = one.accruals.filter((id) => owed.some((accrual) => accrual.id === id));
  await goat.payoutPayments.create(
    {
      creator_id: one.payee,
      total_amount_cents: one.cents,
      metadata: { reference: one.id },
      ...(accrual_ids.length > 0 ? { accrual_ids } : {}),
    },
    { idempotencyKey: one.id },
  );
}

async function recordRefusably({ goat }: WorkerContext, { payee, id, accruals }: Sent): Promise<void> {
  await goat.payoutPayments
    .create({ creator_id: payee, accrual_ids: [...accruals] }, { idempotencyKey: id })
    .catch((error: { readonly status?: number }) => {
      if (error.status !== 409) throw error;
    });
}

/** A payment that a person voided is recorded once more; with its mistake the accruals count as not sent, too. */
async function recordVoidedAgain(context: WorkerContext, one: Sent): Promise<void> {
  const { goat } = context;
  const payment = await findPayment(context, one);
  if (payment?.status !== 'voided') return;
  const owed = await goat.payoutAccruals.list({ creator_id: one.payee, status: 'earned' }).toArray();
  const accrual_ids = one.accruals.filter((id) => owed.some((accrual) => accrual.id === id));
  if (accrual_ids.length === 0) return;
  const again = { creator_id: one.payee, accrual_ids, metadata: { reference: `${one.id}-anew` } };
  await goat.payoutPayments.create(again, { idempotencyKey: `${one.id}-anew` });
  keep(context, listSent(context), { ...one, accruals: [] });
  const id = `${one.id}-again`;
  keep(context, listSent(context), { ...one, id, state: 'in_flight' });
  await context.rail.send({ ...one, id });
}

async function isVoidedFor({ goat }: WorkerContext, payee: string): Promise<boolean> {
  const payments = await goat.payoutPayments.list({ creator_id: payee }).toArray();
  return payments.some(({ status }) => status === 'voided');
}

async function takeBack(context: WorkerContext, one: Sent): Promise<void> {
  const payment = await findPayment(context, one);
  if (payment?.status === 'paid') await context.goat.payoutPayments.void(payment.id);
}

async function followReport(context: WorkerContext, mistakes: Mistakes): Promise<void> {
  const { rail, store } = context;
  const kept = mistakes.keepsReport ? (store.get('report') as Awaited<ReturnType<typeof rail.report>>) : undefined;
  const now = await rail.report();
  if (mistakes.keepsReport && now.length > 0 && !kept) store.set('report', now);
  const report = kept ? [...kept, ...now.filter(({ id }) => !kept.some((one) => one.id === id))] : now;
  for (const one of listSent(context)) {
    const status = report.find(({ id }) => id === one.id)?.status;
    if (one.state === 'in_flight' && status === undefined && !mistakes.recordsUnsent) await rail.send(one);
    const isOver = status === 'returned' || (mistakes.plansUnclaimed && status === 'unclaimed');
    if (one.state === 'in_flight' && (status === 'paid' || (mistakes.recordsUnsent && status === undefined))) {
      const isSkipped = mistakes.skipsVoided && (await isVoidedFor(context, one.payee));
      if (!isSkipped) await (mistakes.dropsRefused ? recordRefusably : record)(context, one);
      keep(context, listSent(context), { ...one, state: 'recorded' });
    } else if (isOver && one.state !== 'returned') {
      if (!mistakes.neverVoids) await takeBack(context, one);
      keep(context, listSent(context), { ...one, state: mistakes.neverResends ? 'recorded' : 'returned' });
    } else if (mistakes.sendsVoidedAgain && one.state === 'recorded') await recordVoidedAgain(context, one);
  }
}

async function sendWhatIsOwed(context: WorkerContext, mistakes: Mistakes): Promise<void> {
  const { goat, rail } = context;
  const owed = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
  const groups = new Set(owed.map((one) => (mistakes.eachAlone ? one.id : one.creator_id)));
  for (const group of [...groups].sort()) {
    const sent = listSent(context);
    // Recorded ones too, because a read may be stale.
    const gone = sent.filter(({ state }) => state !== 'returned').flatMap(({ accruals }) => accruals);
    const own = owed.filter((one) => [one.id, one.creator_id].includes(group) && !gone.includes(one.id));
    const payee = own[0]?.creator_id;
    if (payee === undefined) continue;
    const cents = own.reduce((sum, one) => sum + one.amount_cents, 0);
    const id = `${payee.slice(0, 8)}-${sent.length}${mistakes.savesLate ? `-${context.uuid().slice(0, 4)}` : ''}`;
    const one: Sent = { id, payee, cents, accruals: own.map((accrual) => accrual.id), state: 'in_flight' };
    if (!mistakes.savesLate) keep(context, sent, one);
    await rail.send(one).catch(async (error: unknown) => {
      if (!mistakes.resendsAnew) throw error;
      const again = { ...one, id: `${id}-again` };
      keep(context, sent, again);
      await rail.send(again);
    });
    if (mistakes.savesLate) keep(context, sent, one);
  }
}

/** Follows the report, then sends what is owed and not in flight. In flight is written before the money leaves. */
export const sendsAndRecords =
  (mistakes: Mistakes = {}): Program =>
  async (context) => {
    await followReport(context, mistakes);
    await sendWhatIsOwed(context, mistakes);
  };

/** The bank gave one payment of before back: it is voided by hand, and the same job sends it again. */
export const returnsOneOfBefore =
  (payment: string): Program =>
  async (context) => {
    const old = (await context.goat.payoutPayments.list().toArray()).find(({ id }) => id === payment);
    if (old?.status === 'paid') await context.goat.payoutPayments.void(payment);
    await sendsAndRecords()(context);
  };

const WORDS = { paid: 'Completed', unclaimed: 'Unclaimed', returned: 'Returned' };

/** The service of docs/sent-elsewhere.md. After a crash it looks at the provider, and reports what needs a person. */
export const serviceOfThePage: Program = async ({ goat, rail, store: kept }) => {
  const store: Store = {
    load: async () => JSON.parse((kept.get('service') as string | undefined) ?? '{"approved":[],"sent":[]}'),
    save: async (now) => kept.set('service', JSON.stringify(now)),
  };
  const upload = async () => {
    for (const { state, customerId: id, payout } of (await store.load()).sent)
      if (state === 'in_flight') await rail.send({ id, payee: payout.creator.id, cents: payout.totalCents });
  };
  await upload();
  const report = (await rail.report()).map(({ id, status }) => `${id},${WORDS[status]}`).join('\n');
  const problems = await readReport(goat, store, report);
  const prepared = await prepare(goat, store);
  if (prepared.rows.length > 0)
    await send(goat, store, prepared, { digest: prepared.plan.digest, seal: prepared.seal, upload });
  if (problems.length > 0) throw new Error(`${problems.length} payouts need a person`);
};
