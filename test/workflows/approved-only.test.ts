import { expect, it } from 'vitest';
import type { TrackagoatClient } from '../../src/index.js';
import {
  commitPayment,
  commitSettlement,
  planPayment,
  planSettlement,
  recordPayment,
} from '../../src/workflows/index.js';
import { createBentClient, createClientWith, oddService, payingBy } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

/** Maya is owed 250 dollars, for which a settlement and a payment are planned, by a method of their own. */
async function twoPlans() {
  const scene = await oneWeekEarned();
  const { goat, maya } = scene;
  const method = await goat.payoutMethods.create({ name: 'Bank' });
  const settlement = await planSettlement(goat, { creatorId: maya.id, method: 'Bank' });
  const accrualIds = settlement.accruals.map(({ id }) => id);
  const payment = await planPayment(goat, { creatorId: maya.id, method: 'Bank', accrualIds, reference: 'week 2' });
  expect(payment.accruals).toEqual(settlement.accruals);
  return { ...scene, method, settlement, payment, accrualIds };
}

type Scene = Awaited<ReturnType<typeof twoPlans>>;
type Row = Readonly<Record<string, unknown>>;
const by = (row: (row: Row) => Row) => async (scene: Scene) => oddService(scene.mock, { row }).goat;
const says = (text: string) => ({ code: 'plan_changed', message: expect.stringContaining(text) });

it.each<[what: string, change: (scene: Scene) => Promise<TrackagoatClient | object | null>, refused: object]>([
  ['the method has another name', (s) => s.goat.payoutMethods.update(s.method.id, { name: 'Crypto' }), says('Crypto')],
  ['the method is gone', (s) => s.goat.payoutMethods.delete(s.method.id), says('is gone')],
  [
    'the method is disabled',
    (s) => s.goat.payoutMethods.update(s.method.id, { is_active: false }),
    { code: 'method_inactive' },
  ],
  [
    'the creator has another name',
    (s) => s.goat.creators.update(s.maya.id, { tiktok_handle: 'somebody.else' }),
    says('somebody.else'),
  ],
  ['the creator was removed', (s) => s.goat.creators.delete(s.maya.id), says('was removed')],
  [
    'the creator is in another project',
    by((row) => ('tiktok_handle' in row ? { ...row, project_id: '00000000-0000-4000-8000-000000000001' } : row)),
    says('another project'),
  ],
  [
    'an accrual has another amount',
    by((row) => (row.amount_cents === 25_000 ? { ...row, amount_cents: 25_001 } : row)),
    says('another amount or currency'),
  ],
  ['an accrual was rejected', (s) => s.goat.payoutAccruals.reject(s.accrualIds[0] ?? ''), { code: 'plan_changed' }],
])('a plan whose names or amounts are no longer what was shown is not paid: %s', async (what, change, refused) => {
  const scene = await twoPlans();
  const changed = (await change(scene)) as Partial<TrackagoatClient> | null;
  const goat = changed?.payoutPayments ? (changed as TrackagoatClient) : scene.goat;
  const details = what.includes('another amount') ? { details: { accrualIds: scene.accrualIds } } : {};
  const runs = [commitSettlement(goat, scene.settlement), commitPayment(goat, scene.payment)];
  await Promise.all(runs.map((run) => expect(run).rejects.toMatchObject({ ...refused, ...details })));
  expect(scene.posts()).toBe(0);
});

it('a plan whose names or amounts are no longer what was shown names the payee as the service does: a search that answers with another creator pays nobody', async () => {
  const { mock, maya, creator, posts } = await oneWeekEarned();
  const otis = await creator('chef_otis');
  const lying = createBentClient(mock, (body, { url }) =>
    url.includes('search=') ? JSON.parse(JSON.stringify(body).replaceAll(maya.id, otis.id)) : body,
  );
  const input = { creatorId: '@maya.moves', totalCents: 900, reference: 'bonus' };
  await expect(recordPayment(lying, input)).rejects.toMatchObject({ code: 'plan_changed' });
  expect(posts()).toBe(0);
});

it('a service that passes over accrual_ids, and records a bonus that settles nothing, has it voided: the debt would be paid a second time', async () => {
  const { mock, maya, owed, paid } = await oneWeekEarned();
  const deaf = payingBy(mock, async (request, _, send) => {
    const { accrual_ids: __, ...body } = (await request.clone().json()) as Record<string, unknown>;
    return send(new Request(request, { body: JSON.stringify(body) }));
  });
  const input = { creatorId: maya.id, accrualIds: await owed(maya.id), reference: 'week 2' };
  const receipt = await recordPayment(deaf, input);
  expect(receipt).toMatchObject({
    outcome: 'not_committed',
    paidCents: 0,
    reason: { code: 'recorded_differently' },
    voidedPaymentIds: [receipt.payment?.id],
  });
  expect(await paid(maya.id)).toEqual([]);
});

it('a receipt of a call that was still waiting for its turn when its time ran out says that nothing was sent', async () => {
  const { mock, maya, goat, paid } = await oneWeekEarned();
  const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 700, reference: 'bonus' });
  let held: (() => void) | undefined;
  const hold = async (request: Request) => {
    if (request.url.endsWith('/schema')) await new Promise<void>((resolve) => (held = resolve));
    return request;
  };
  const slow = createClientWith(mock, hold, { maxConcurrency: 1 });
  // Nothing holds the reads up; the one place is taken right before the payment is sent.
  const run = commitPayment(slow, plan, { budget: { deadlineMs: 300 } });
  slow.on('response', ({ operationId }) => {
    if (operationId === 'getCreator') void slow.schema.get();
  });
  expect(await run).toMatchObject({ outcome: 'not_committed', reason: { code: 'timeout' }, paidCents: 0 });
  held?.();
  expect(await paid(maya.id)).toEqual([]);
});

it('a receipt of a plan with accruals that is paid sends nothing again, and a plan of another reference is refused; of a replay that the service marks it says that an earlier call paid', async () => {
  const { goat, maya, payment, posts } = await twoPlans();
  const { creatorId, accrualIds } = payment;
  const other = await planPayment(goat, { creatorId: `${creatorId}`, accrualIds, reference: 'week 3' });
  const first = await commitPayment(goat, payment);
  const again = { outcome: 'already_paid', paidCents: 0, payment: { id: first.payment?.id } };
  expect(await commitPayment(goat, payment)).toMatchObject(again);
  const next = { creatorId: `${creatorId}`, accrualIds, reference: 'week 4' };
  await expect(commitPayment(goat, other)).rejects.toMatchObject({ code: 'plan_changed' });
  await expect(planPayment(goat, next)).rejects.toMatchObject({ code: 'plan_changed' });
  expect(posts()).toBe(1);
  const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 700, reference: 'bonus' });
  const { payment: bonus } = await commitPayment(goat, plan);
  // Somebody replaced the metadata: the reference is unknown, and only the key tells.
  await goat.payoutPayments.update(bonus?.id ?? '', { metadata: {} });
  const replayed = { outcome: 'already_paid', resolvedBy: 'same_key', paidCents: 0, payment: { id: bonus?.id } };
  expect(await commitPayment(goat, plan)).toMatchObject(replayed);
  expect(posts()).toBe(3);
});
