import { type ExploreOptions, type Program, paidAtMostOnce, type WorkerContext } from 'trackagoat-sdk/explore';
import { type Accrual, type Creator, listIds, type Payment, type PlantedJob, sum } from '../job.js';
import { call, fetchAll, fetchOwed } from './fetch-wrong.js';

/** Jobs about money that is not owed, that is never paid, or that the job takes away. Their world is that of `createOrganization`. */

const ANA = 'ana.bakes';
const find = async (context: WorkerContext, handle: string): Promise<string> =>
  (await fetchAll<Creator>(context, '/creators')).find((one) => one.tiktok_handle === handle)?.id ?? '';
const patch = ({ goat }: WorkerContext) => ({
  void: (id: string) => goat.payoutPayments.update(id, { status: 'voided' }),
  reject: (id: string) => goat.payoutAccruals.update(id, { status: 'rejected' }),
});
const send = async (context: WorkerContext, body: object, key: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call(context, '/payout-payments', { body, key });
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
};
const settle = async (context: WorkerContext, isPaid: (accrual: Accrual) => boolean = () => true): Promise<void> => {
  for (const [creator_id, all] of await fetchOwed(context)) {
    const ids = listIds(all.filter(isPaid));
    if (ids.length > 0) await send(context, { creator_id, accrual_ids: ids }, ids.join('').slice(0, 250));
  }
};

const BONUS = { total_amount_cents: 5_000, metadata: { note: 'bonus' } };
const others = [{ below: 10_000_000, reason: 'the payout job pays them' }];

export const bonusUnderNewKey: Program = async (context) => {
  const creator_id = await find(context, ANA);
  const pay = () => call(context, '/payout-payments', { body: { creator_id, ...BONUS }, key: crypto.randomUUID() });
  const paid = await fetchAll<Payment>(context, `/payout-payments?creator_id=${creator_id}`);
  if (paid.some(({ metadata }) => metadata.note === 'bonus')) return;
  await pay().catch(pay);
};

/** Waits for a payment that got no response by looking three times, and gives it up: one that lands later is a second one. */
export const givesUpTooSoon: Program = async (context) => {
  const creator_id = await find(context, ANA);
  const isThere = async () =>
    (await fetchAll<Payment>(context, `/payout-payments?creator_id=${creator_id}`)).some(
      ({ metadata }) => metadata.note === 'bonus',
    );
  for (let attempt = 1; attempt <= 2 && !(await isThere()); attempt += 1) {
    const sent = await call(context, '/payout-payments', { body: { creator_id, ...BONUS } }).catch(() => undefined);
    for (let reads = 1; !sent && reads <= 3 && !(await isThere()); reads += 1);
    if (sent) return;
  }
};

/** The week of the clock, from Monday. */
const week = (now: number): number => Math.floor((now / 86_400_000 - 4) / 7);
const bonusOfTheWeek: Program = async (context) => {
  const creator_id = await find(context, ANA);
  const note = `bonus ${week(context.now())}`;
  const paid = await fetchAll<Payment>(context, `/payout-payments?creator_id=${creator_id}`);
  if (!paid.some(({ metadata }) => metadata.note === note))
    await send(context, { creator_id, ...BONUS, metadata: { note } }, `${creator_id} ${note}`);
};

/** Settles what is owed, and pays Ana a bonus once. */
export const debtAndBonus: Program = async (context) => {
  await settle(context);
  const creator_id = await find(context, ANA);
  if (context.store.get('bonus')) return;
  await send(context, { creator_id, ...BONUS }, `bonus ${creator_id}`);
  context.store.set('bonus', true);
};

export const oneProjectOnly: Program = async (context) => {
  const projects = await fetchAll<{ readonly id: string; readonly name: string }>(context, '/projects');
  const other = projects.find(({ name }) => name === 'Spring launch')?.id;
  const structures = await fetchAll<{ readonly id: string; readonly project_id: string }>(
    context,
    '/payout-structures',
  );
  const own = structures.filter(({ project_id: project }) => project !== other).map(({ id }) => id);
  await settle(context, ({ structure_id: structure }) => own.includes(structure));
};

export const swallowsAll: Program = (context) => settle(context).catch(() => undefined);

export const voidsTheNewest: Program = async (context) => {
  const payments = await fetchAll<Payment>(context, '/payout-payments?status=paid');
  for (const { id } of payments.slice(0, 3)) await patch(context).void(id);
};

export const rejectsAllOf =
  (handle: string): Program =>
  async (context) => {
    const creator_id = await find(context, handle);
    const owed = await fetchAll<Accrual>(context, `/payout-accruals?status=earned&creator_id=${creator_id}`);
    for (const { id } of owed) await patch(context).reject(id);
  };

/** A sum a creator, without accruals, and a week before the next one. It keeps what it paid in its store. */
const sumsByWeek: Program = async (context) => {
  const creators = (await fetchAll<Creator>(context, '/creators')).map(({ id }) => id).sort();
  for (const creator_id of creators) {
    const owed = await fetchAll<Accrual>(context, `/payout-accruals?status=earned&creator_id=${creator_id}`);
    const open = owed.filter(({ id }) => !context.store.get(id));
    const sent = context.store.get(creator_id) as { ids: string[]; cents: number } | undefined;
    const plan = sent ?? { ids: listIds(open), cents: sum(open) };
    if (plan.cents === 0) continue;
    context.store.set(creator_id, plan);
    const reference = plan.ids.join(' ').slice(0, 200);
    const paid = await fetchAll<Payment>(context, `/payout-payments?creator_id=${creator_id}&status=paid`);
    if (!paid.some(({ metadata }) => metadata.reference === reference))
      await send(context, { creator_id, total_amount_cents: plan.cents, metadata: { reference } }, reference);
    for (const id of plan.ids) context.store.set(id, true);
    context.store.delete(creator_id);
    await new Promise((resolve) => setTimeout(resolve, 7 * 86_400_000));
  }
};

/** Corrects one payment by hand: voids it, and pays its accruals. */
const corrects =
  (wrong: string): Program =>
  async (context) => {
    const old = (await fetchAll<Payment>(context, '/payout-payments')).find(({ id }) => id === wrong);
    if (old?.status === 'paid') await patch(context).void(wrong);
    await settle(context);
  };

const rejectsOne =
  (wrong: string): Program =>
  async (context) => {
    const open = (await fetchAll<Accrual>(context, '/payout-accruals?status=earned')).some(({ id }) => id === wrong);
    if (open) await patch(context).reject(wrong);
    await settle(context);
  };

/** A sound job, and the options that its user sets. */
type Sound = (ids: {
  readonly ana: string;
  readonly payment: string;
  readonly accrual: string;
  /** The world on Monday at noon. */
  readonly monday: ExploreOptions['world'];
}) => PlantedJob;

const declared = (ana: string): NonNullable<ExploreOptions['invariants']> => [
  ...([paidAtMostOnce({ [ana]: 5_000 }), 'booksBalance', 'paidInFull', 'eventuallySettled'] as const),
];

export const soundSiblings: readonly Sound[] = [
  () => ({ name: 'sums without accruals', what: 'a week lies between its requests', workers: [sumsByWeek] }),
  ({ ana }) => ({
    name: 'a debt and a bonus',
    what: 'the bonus is declared',
    workers: [debtAndBonus],
    options: { invariants: declared(ana) },
  }),
  ({ ana, monday }) => ({
    name: 'a bonus of each week',
    what: 'the week is in its key and in its note',
    workers: [bonusOfTheWeek],
    options: { world: monday, mayLeave: others, invariants: declared(ana) },
  }),
  () => ({
    name: 'one project',
    what: 'mayLeave names the other one',
    workers: [oneProjectOnly],
    options: { mayLeave: [{ project: 'Spring launch', reason: 'another job pays it' }] },
  }),
  () => ({
    name: 'settles, and says what fails',
    what: 'mustReject asks for that',
    workers: [(context) => settle(context)],
    options: { mustReject: true },
  }),
  ({ payment }) => ({
    name: 'corrects a payment',
    what: 'mayVoid names it',
    workers: [corrects(payment)],
    options: { mayVoid: [payment] },
  }),
  ({ accrual }) => ({
    name: 'rejects an accrual',
    what: 'mayVoid names it',
    workers: [rejectsOne(accrual)],
    options: { mayVoid: [accrual] },
  }),
];
