import { expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
  commitSettlement,
  planPayment,
  planPayouts,
  planSettlement,
  settleAll,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { getData } from '../agents/tool-result.js';
import { createBentClient, createClientWith, oddService } from './odd-service.js';
import { oneWeekEarned, stage } from './stage.js';

/* The contract has no negative debt. A sum that such a row lowers would pay a creator less without a sign. */

/** Ada is owed 100 cents and, by a service that is not this one, -30; Bea is owed 200. */
async function correctedDebt() {
  const scene = stage();
  const ada = await scene.creator('ada', await scene.structure(100), await scene.structure(30));
  const bea = await scene.creator('bea', await scene.structure(200));
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const row = (each: Readonly<Record<string, unknown>>) =>
    each.amount_cents === 30 ? { ...each, amount_cents: -30 } : each;
  const owed = await scene.goat.payoutAccruals.list({ creator_id: ada.id }).toArray();
  const find = (cents: number) => owed.find(({ amount_cents }) => amount_cents === cents)?.id ?? '';
  const { goat: odd } = oddService(scene.mock, { row });
  return { ...scene, odd, ada, bea, negative: find(30), positive: find(100) };
}

it('a creator who has a negative accrual is not paid, and the refusal names it; the audit, the review and the list of creators name it and do not subtract it', async () => {
  const { odd, ada, negative, positive, paid } = await correctedDebt();
  const refused = {
    code: 'unknown_shape',
    message: expect.stringContaining(`accrual ${negative} of creator ${ada.id}: the amount is -30 cents`),
    details: { accrualIds: [negative] },
  };
  await expect(planSettlement(odd, { creatorId: ada.id })).rejects.toMatchObject(refused);
  const input = { creatorId: ada.id, reference: 'invoice 17' };
  await expect(planPayment(odd, { ...input, accrualIds: [negative, positive] })).rejects.toMatchObject(refused);
  expect(await planPayment(odd, { ...input, accrualIds: [positive] })).toMatchObject({
    totalCents: 100,
    staysOwedCents: 0,
  });
  expect(await paid(ada.id)).toEqual([]);
  const note = { what: `accrual ${negative} of creator ${ada.id}`, why: expect.stringContaining('-30 cents') };
  const audit = await auditUnpaidCreators(odd);
  expect(audit).toMatchObject({ totals: { owedCents: 300, accruals: 2 }, leftOut: [note] });
  const review = await weeklyPayoutReview(odd);
  expect(review.totals.dueCents).toBe(300);
  expect(review.leftOut).toContainEqual(expect.objectContaining(note));
  const list = getData(await (await createToolset(odd)).call('list_creators', { owed: true }));
  expect(list.left_out).toContainEqual(expect.stringContaining(`accrual ${negative}`));
});

it.each([true, false])('a run pays the others, and does not say that all is paid (dryRun: %s)', async (dryRun) => {
  const { odd, ada, bea, negative, paid } = await correctedDebt();
  const report = await settleAll(odd, { dryRun });
  expect(report.creators).toMatchObject([
    { creatorId: ada.id, outcome: 'refused', dueCents: 100, paidCents: 0, reason: { code: 'unknown_shape' } },
    { creatorId: bea.id, outcome: dryRun ? 'planned' : 'committed', dueCents: 200 },
  ]);
  expect(report.leftOut).toMatchObject([{ what: `accrual ${negative} of creator ${ada.id}`, count: 1 }]);
  expect(report.outcome).not.toBe('committed');
  const { payouts, leftOut } = await planPayouts(odd, { inFlight: [] });
  expect(payouts.map(({ totalCents }) => totalCents)).toEqual(dryRun ? [200] : []);
  expect(leftOut).toContainEqual(expect.objectContaining({ why: 'An amount is negative.', creatorIds: [ada.id] }));
  expect(await paid(ada.id)).toEqual([]);
  expect((await paid(bea.id)).map(({ total_amount_cents: cents }) => cents)).toEqual(dryRun ? [] : [200]);
});

/** One creator who is owed 7 dollars and, in another accrual of the same week, 2^53 - 1 cents. */
async function hugeDebt() {
  const scene = stage();
  const huge = await scene.structure(Number.MAX_SAFE_INTEGER);
  const gil = await scene.creator('gil', await scene.structure(700), huge);
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const [accrual] = await scene.goat.payoutAccruals.list({ creator_id: gil.id, structure_id: huge }).toArray();
  return { ...scene, gil, what: `accrual ${accrual?.id} of creator ${gil.id}` };
}

it('an accrual that is too large to be added up is left out of the audit, of the weekly review and of a run for everyone, which name it, as do a plan to a model and its request to the person', async () => {
  const { goat, what } = await hugeDebt();
  const toolset = await createToolset(goat, { allow: ['read', 'money'] });
  const plan = getData(await toolset.call('plan_settlement', { creator: '@gil' }));
  expect(plan.left_out).toEqual([expect.stringContaining(what)]);
  const { warnings } = await toolset.approvalRequest(String(plan.plan_id));
  expect(warnings).toContainEqual(expect.stringContaining(`${what} is left out`));
  const audit = await auditUnpaidCreators(goat);
  expect(audit.totals).toMatchObject({ owedCents: 700, accruals: 1 });
  expect(audit.leftOut.map((note) => note.what)).toEqual([what]);
  const review = await weeklyPayoutReview(goat);
  expect(review.totals).toMatchObject({ dueCents: 700, payableCents: 700 });
  expect(review.leftOut.map((note) => note.what)).toContain(what);
  const part = commitSettlement(goat, await planSettlement(goat, { creatorId: '@gil' }), { settles: 'everything' });
  await expect(part).rejects.toMatchObject({ code: 'invalid_input' });
  const run = await settleAll(goat);
  expect(run.totals).toMatchObject({ committed: 1, paidCents: 700 });
  expect(run.leftOut.map((note) => note.what)).toEqual([what]);
});

it('an accrual that is too large to be added up is left out of what payments fell short, when two payments gave it up', async () => {
  const { goat, gil, mock } = await hugeDebt();
  mock.clock.to('2026-01-19T09:00:00Z');
  const owed = await goat.payoutAccruals.list({ creator_id: gil.id, status: 'earned' }).toArray();
  for (const { id, amount_cents } of owed.filter((accrual) => accrual.amount_cents > 700)) {
    await goat.payoutPayments.create({ creator_id: gil.id, accrual_ids: [id], total_amount_cents: 0 });
    expect(amount_cents).toBe(Number.MAX_SAFE_INTEGER);
  }
  const audit = await auditUnpaidCreators(goat);
  // Two weeks of 700 cents.
  expect(audit.totals.owedCents).toBe(1_400);
  expect(audit.underpayments).toMatchObject([{ underpaidCents: Number.MAX_SAFE_INTEGER, payments: 1 }]);
  expect(audit.leftOut.map((note) => note.what)).toEqual([expect.stringMatching(/^what payment .* fell short$/)]);
});

/* A service that lists rows twice, or entries that are not rows. */

/** Maya is owed 250 dollars, in a list whose rows the test bends. */
async function bentList(bend: (rows: unknown[]) => unknown[]) {
  const scene = await oneWeekEarned();
  const odd = createBentClient(scene.mock, (page, { url }) =>
    new URL(url).pathname.endsWith('/payout-accruals') ? { ...page, data: bend(page.data) } : page,
  );
  return { ...scene, odd };
}

it('an accrual that the service lists twice is owed once, in every sum', async () => {
  const { odd, maya } = await bentList((rows) => [...rows, ...rows]);
  expect(await planSettlement(odd, { creatorId: maya.id })).toMatchObject({ totalCents: 25_000 });
  expect((await auditUnpaidCreators(odd)).totals).toMatchObject({ owedCents: 25_000, accruals: 1 });
  expect((await weeklyPayoutReview(odd)).totals).toMatchObject({ dueCents: 25_000, accruals: 1 });
});

it('an accrual that the service lists twice counts as it is listed last: what was paid meanwhile is no longer owed', async () => {
  const { odd } = await bentList((rows) => rows.flatMap((row) => [row, { ...(row as object), status: 'paid' }]));
  expect((await auditUnpaidCreators(odd)).totals.owedCents).toBe(0);
});

it.each([[null], ['row'], [7]])('an entry of a list that is not a row is an error that says so: %j', async (entry) => {
  const { odd } = await bentList((rows) => [...rows, entry]);
  await expect(auditUnpaidCreators(odd)).rejects.toMatchObject({
    code: 'invalid_response',
    message: expect.stringContaining('reading what is owed: the service listed an entry that is not a row'),
  });
});

/** A client of a service that answers every list with all its rows, whatever is asked of it. */
function askDeafService(mock: Mock) {
  return createClientWith(mock, async (request) => {
    const url = new URL(request.url);
    const asked = request.method === 'GET' ? [...url.searchParams.keys()] : [];
    for (const name of asked) if (name !== 'limit' && name !== 'cursor') url.searchParams.delete(name);
    return new Request(url, request);
  });
}

it('a service that overlooks the filters of lists does not make a plan, or a run for all, pay what was rejected or paid, or what somebody else is owed', async () => {
  const mock = createMock({ seed: 'demo' });
  mock.clock.advance({ days: 7 });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const creator = await goat.creators.find('kenjicooks');
  const earned = await goat.payoutAccruals.list({ creator_id: creator.id, status: 'earned' }).toArray();
  const [rejected, ...rest] = earned;
  await goat.payoutAccruals.update(rejected?.id ?? '', { status: 'rejected' });

  const deaf = askDeafService(mock);
  const plan = await planSettlement(deaf, { creatorId: creator.id, method: 'Venmo' });
  expect(plan.totalCents).toBe(rest.reduce((sum, { amount_cents: cents }) => sum + cents, 0));
  expect(plan.accruals.map(({ id }) => id).sort()).toEqual(rest.map(({ id }) => id).sort());
  const before = mock.ledger();
  const report = await settleAll(deaf, { method: 'Venmo' }, { acceptProvisional: true });
  const after = mock.ledger();
  const paid = after.payments.paid.amount_cents - before.payments.paid.amount_cents;
  expect([after.balanced, after.sums.earned]).toEqual([true, 0]);
  expect([paid, report.totals.paidCents]).toEqual([before.sums.earned, before.sums.earned]);
});

it.each([
  [400, 'invalid_query'],
  [501, 'unpublished_behaviour'],
])(
  'a service that overlooks the filters of lists or refuses them with %i %s, is read without them, and the plan is the same',
  async (status, code) => {
    const mock = createMock({ seed: 'demo' });
    const fetch = async (request: Request): Promise<Response> => {
      const isFiltered = /\/payout-payments\?.*(project|creator)_id=/.test(request.url);
      const refusal = { data: null, error: 'No such filter.', meta: { code } };
      return isFiltered ? Response.json(refusal, { status }) : mock.fetch(request);
    };
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, maxRetries: 0 });
    const usual = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const input = { creatorId: '@kenjicooks', method: 'Venmo' };
    expect((await planSettlement(goat, input)).id).toBe((await planSettlement(usual, input)).id);
  },
);
