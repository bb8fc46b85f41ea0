import { expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import {
  auditUnpaidCreators,
  commitPayment,
  commitSettlement,
  planPayment,
  planSettlement,
  settleAll,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { carryOut, getData, getError } from '../agents/tool-result.js';
import { oddService } from './odd-service.js';
import { oneWeekEarned, stage } from './stage.js';

type Row = Readonly<Record<string, unknown>>;

/** The rows of a service that has these amounts, or all, in euros. The real one has one currency today, and names it on each row. */
const inEuros =
  (...cents: readonly number[]) =>
  (row: Row): Row => {
    const isEuro = cents.length === 0 || cents.includes(Number(row.amount_cents ?? row.total_amount_cents));
    return 'currency' in row && isEuro ? { ...row, currency: 'EUR' } : row;
  };

const ofMoney = { allow: ['read', 'money'], approve: async () => true } as const;

/** Ada is owed 100 cents in USD and 200 in EUR. */
async function twoCurrencies() {
  const scene = stage();
  const ada = await scene.creator('ada', await scene.structure(100), await scene.structure(200));
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const { goat: odd } = oddService(scene.mock, { row: inEuros(200) });
  const owed = await odd.payoutAccruals.list({ creator_id: ada.id }).toArray();
  const find = (cents: number) => owed.find(({ amount_cents }) => amount_cents === cents)?.id ?? '';
  return { ...scene, ada, odd, euros: find(200), dollars: find(100) };
}

it('debts and bonuses in one other currency are named in it, to a program, to a model and in the plot; dollar limits do not allow them', async () => {
  const { mock, maya } = await oneWeekEarned();
  const { goat } = oddService(mock, { row: inEuros() });
  const owed = { currency: 'EUR', totalCents: 25_000 };
  expect(await planSettlement(goat, { creatorId: maya.id })).toMatchObject(owed);
  expect(await auditUnpaidCreators(goat)).toMatchObject({ currency: 'EUR', totals: { owedCents: 25_000 } });
  const review = await weeklyPayoutReview(goat, { plot: true });
  expect(review).toMatchObject({ currency: 'EUR', totals: { dueCents: 25_000 } });
  expect(review.svg).toContain('>EUR 250.00<');
  const toolset = await createToolset(goat, { ...ofMoney, limits: { perDayCents: 1_000 } });
  for (const tool of ['audit_unpaid_creators', 'weekly_payout_review']) {
    const text = JSON.stringify(getData(await toolset.call(tool, { detail: 'full' })));
    expect(text).toContain('EUR 250.00');
    expect(text).not.toMatch(/USD|\$/);
  }
  const input = { creator: maya.id, reference: 'bonus', total_cents: 900 };
  const { plan_id, summary } = getData(await toolset.call('plan_payment', input));
  expect(summary).toContain('Record EUR 9.00 to @maya.moves');
  expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('spending_limit');
  const ninth = { creatorId: maya.id, reference: 'bonus', totalCents: 900 };
  expect(await commitPayment(goat, await planPayment(goat, ninth))).toMatchObject({ outcome: 'committed' });
  await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
  expect(await planPayment(goat, { ...ninth, reference: 'other' })).toMatchObject({ currency: 'EUR' });
});

it('debts in two currencies are not added up: no plan, audit or review takes 200 euro cents and 100 dollar cents as 3 dollars; creators of one currency are not stopped, and a toolset bound to one learns nothing of the others', async () => {
  const { odd, ada, creator, structure, mock, posts } = await twoCurrencies();
  const refused = { code: 'mixed_currencies', message: expect.stringContaining('in "EUR" and "USD", which') };
  await expect(planSettlement(odd, { creatorId: ada.id })).rejects.toMatchObject(refused);
  for (const workflow of [settleAll, auditUnpaidCreators, weeklyPayoutReview])
    await expect(workflow(odd)).rejects.toMatchObject(refused);
  const toolset = await createToolset(odd);
  for (const [tool, input] of [
    ['plan_settlement', { creator: '@ada' }],
    ['plan_settlement', { everyone: true }],
    ['explain_amount', { creators: ['@ada'] }],
    ['list_creators', { owed: true }],
  ] as const) {
    const error = { code: 'mixed_currencies', retry: 'fix_input', next_tool: 'plan_payment' };
    expect([tool, getError(await toolset.call(tool, input))]).toMatchObject([tool, error]);
  }
  expect(posts()).toBe(0);
  const bea = await creator('bea', await structure(300));
  mock.clock.to('2026-01-19T09:00:00Z');
  for (const input of [{ creatorIds: ['@bea'] }, { exceptCreatorIds: ['@ada'] }]) {
    expect((await settleAll(odd, { ...input, dryRun: true })).totals).toMatchObject({ creators: 1, dueCents: 300 });
  }
  const bound = await createToolset(odd, { bind: { creatorIds: [bea.id] } });
  expect(getData(await bound.call('plan_settlement', { everyone: true }))).toMatchObject({ total_cents: 300 });
  expect(getData(await bound.call('audit_unpaid_creators', {}))).toMatchObject({ totals: { owed_cents: 300 } });
});

it('debts in two currencies are not paid by a plan of the other currency, but one by one, each by its accruals, and the rest that is named is of that currency', async () => {
  const { odd, goat, ada, euros, dollars, paid } = await twoCurrencies();
  // Behind this client all is in USD.
  const settlement = await planSettlement(goat, { creatorId: ada.id });
  await expect(commitSettlement(odd, settlement)).rejects.toMatchObject({ code: 'plan_changed' });
  const payment = await planPayment(goat, { creatorId: ada.id, reference: 'x', accrualIds: [euros, dollars] });
  await expect(commitPayment(odd, payment)).rejects.toMatchObject({
    code: 'plan_changed',
    message: expect.stringContaining('another amount or currency'),
  });
  expect(await paid(ada.id)).toEqual([]);
  const input = { creatorId: ada.id, reference: 'in euros' };
  await expect(planPayment(odd, { ...input, accrualIds: [euros, dollars] })).rejects.toMatchObject({
    code: 'mixed_currencies',
  });
  const plan = await planPayment(odd, { ...input, accrualIds: [euros] });
  expect(plan).toMatchObject({ currency: 'EUR', totalCents: 200, staysOwedCents: 0 });
  expect(await commitPayment(odd, plan)).toMatchObject({ outcome: 'committed', paidCents: 200 });
  const rest = await planSettlement(odd, { creatorId: ada.id });
  expect(rest).toMatchObject({ currency: 'USD', totalCents: 100 });
  expect((await paid(ada.id)).map(({ total_amount_cents: cents }) => cents)).toEqual([200]);
});

const AMOUNTS = ['perPaymentCents', 'perDayCents', 'perWeekCents', 'dualApprovalAboveCents'] as const;

it.each(AMOUNTS)('a limit in cents of dollars allows no payment in euros: %s', async (limit) => {
  const { odd, ada, euros, dollars, paid } = await twoCurrencies();
  const toolset = await createToolset(odd, { ...ofMoney, limits: { [limit]: 10_000 } });
  const plan = async (reference: string, id: string) =>
    getData(await toolset.call('plan_payment', { creator: ada.id, reference, accrual_ids: [id] }));
  const inEuros = await plan('in euros', euros);
  const why = `The payment is 200 cents (EUR 2.00), and the limits are cents of USD (${limit})`;
  expect(inEuros.warnings).toContainEqual(expect.stringContaining(why));
  const refused = getError(await toolset.call('commit_plan', { plan_id: inEuros.plan_id }));
  expect(refused).toMatchObject({ code: 'spending_limit', message: expect.stringContaining(why) });
  expect(await paid(ada.id)).toEqual([]);
  const { plan_id } = await plan('in dollars', dollars);
  expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ paid_cents: 100 });
});

it('a limit on the number of payments allows any currency; payments in another one are listed, and are not in the total of dollars', async () => {
  const { goat, mock, odd, ada, euros } = await twoCurrencies();
  const limited = await createToolset(odd, { ...ofMoney, limits: { paymentsPerHour: 1 } });
  const input = { creator: ada.id, reference: 'in euros', accrual_ids: [euros] };
  expect(getData(await carryOut(limited, 'plan_payment', input))).toMatchObject({ paid_cents: 200 });
  for (const total_amount_cents of [500, 700])
    await goat.payoutPayments.create({ creator_id: ada.id, total_amount_cents });
  const toolset = await createToolset(oddService(mock, { row: inEuros(700) }).goat);
  const result = getData(await toolset.call('list_payments', {}));
  // By this service the first one is of 200 dollar cents.
  expect(result).toMatchObject({ totals: { paid_cents: 700, payments: 2 } });
  expect(result.payments).toHaveLength(3);
  expect(result.left_out).toEqual([expect.stringMatching(/not in USD, so not added up$/)]);
});

it('payments in another currency than the debts are in no sum of an audit or a review', async () => {
  const { goat, mock, creator, structure } = stage();
  const ada = await creator('ada', await structure(20_000));
  mock.clock.to('2026-01-12T09:00:00Z');
  // Nothing is owed any more, and she got 5 less than that.
  await goat.payoutPayments.create({ creator_id: ada.id, total_amount_cents: 19_500, auto_apply_outstanding: true });
  const { goat: odd } = oddService(mock, { row: (each) => (each.status === 'paid' ? inEuros()(each) : each) });
  const short = { creatorId: ada.id, underpaidCents: 500 };
  expect(await auditUnpaidCreators(odd)).toMatchObject({ currency: 'EUR', underpayments: [short], leftOut: [] });
  expect(await weeklyPayoutReview(odd)).toMatchObject({ currency: 'EUR', totals: { paidAlreadyCents: 20_000 } });
  // The next week is owed in dollars.
  mock.clock.to('2026-01-19T09:00:00Z');
  const audit = await auditUnpaidCreators(odd);
  expect(audit).toMatchObject({ currency: 'USD', totals: { owedCents: 20_000 }, underpayments: [] });
  expect(audit.leftOut).toMatchObject([{ what: 'underpayments in another currency', count: 1 }]);
  const past = weeklyPayoutReview(odd, { weekOf: '2026-01-05' });
  await expect(past).rejects.toMatchObject({ code: 'mixed_currencies' });
});

it('a run that leaves out an amount that is not a number of cents does not say that everyone is paid', async () => {
  const scene = stage();
  const ada = await scene.creator('ada', await scene.structure(100), await scene.structure(200));
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const asText = (cents: number) => (each: Row) =>
    each.amount_cents === cents ? { ...each, amount_cents: String(cents) } : each;
  const { goat: all } = oddService(scene.mock, { row: (each) => asText(100)(asText(200)(each)) });
  expect(await settleAll(all)).toMatchObject({ outcome: 'not_committed', totals: { creators: 0 } });
  const { goat: one } = oddService(scene.mock, { row: asText(200) });
  const report = await settleAll(one);
  expect(report).toMatchObject({ outcome: 'partly_committed', totals: { paidCents: 100 } });
  expect(report.leftOut).toHaveLength(1);
  expect((await scene.paid(ada.id)).map(({ total_amount_cents: cents }) => cents)).toEqual([100]);
});

/**
 * An organization with a rate in each of these currencies, one creator who has none of them, and one in another project
 * with a rate in dollars. Rows of other amounts have the first currency.
 */
async function ratesIn(...currencies: readonly string[]) {
  const { mock, goat, creator } = stage();
  const rule = { period: 'weekly', criteria_type: 'recurring' } as const;
  const { id: elsewhere } = await goat.projects.create({ name: 'Elsewhere' });
  const rates = currencies.map((name) => ({ project_id: mock.projectId, name }));
  for (const rate of [...rates, { project_id: elsewhere, name: 'USD' }])
    await goat.payoutStructures.create({ ...rule, ...rate, amount_cents: 1 });
  const bea = await goat.creators.create(elsewhere, { tiktok_handle: 'bea' });
  const row = ({ ...each }: Row) => {
    if (each.current_version) return { ...each, current_version: { ...each.current_version, currency: each.name } };
    return 'currency' in each && each.creator_id !== bea.id ? { ...each, currency: currencies[0] } : each;
  };
  return { mock, goat, ada: await creator('ada'), bea, odd: oddService(mock, { row }).goat };
}

const bonus = { creatorId: '@ada', reference: 'bonus', totalCents: 900 };

it('a bonus to somebody who was never paid and is owed nothing is in the currency of the rates of the project', async () => {
  const { odd, mock } = await ratesIn('EUR', 'EUR');
  for (const input of [bonus, { projectId: mock.projectId, reference: 'ad hoc', totalCents: 900 }]) {
    const plan = await planPayment(odd, input);
    expect(plan).toMatchObject({ currency: 'EUR', totalCents: 900 });
    expect(await commitPayment(odd, plan)).toMatchObject({ outcome: 'committed', paidCents: 900 });
  }
  expect(await planPayment(odd, { ...bonus, creatorId: '@bea' })).toMatchObject({ currency: 'USD' });
});

it('a bonus to somebody who was never paid and is owed nothing is refused with rates in two, in a workflow and in a tool, with the way out', async () => {
  const { odd, mock } = await ratesIn('EUR', 'USD');
  const refused = { code: 'mixed_currencies', message: expect.stringContaining('payment in "EUR" or "USD": name') };
  await expect(planPayment(odd, bonus)).rejects.toMatchObject(refused);
  const toolset = await createToolset(odd, { allow: ['read', 'money'] });
  const asked = { reference: 'bonus', total_cents: 900 };
  const error = getError(await toolset.call('plan_payment', { ...asked, creator: '@ada' }));
  expect(error).toMatchObject({ code: 'mixed_currencies', retry: 'fix_input' });
  expect(error?.message).toMatch(/name accruals of one currency, or let a person record it/);
  expect(getData(await toolset.call('plan_payment', { ...asked, creator: '@bea' }))).toMatchObject({
    total_cents: 900,
  });
  expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
});

it('bonuses in two currencies are never one plan; to somebody who was paid in two one is refused, and the reference of an earlier one names that one', async () => {
  const { odd, goat, ada, bea, mock } = await ratesIn('EUR');
  const input = { creators: [ada.id, bea.id], reference: 'bonus', total_cents: 900 };
  const toolset = await createToolset(odd);
  expect(getError(await toolset.call('plan_payment', input))).toMatchObject({ code: 'mixed_currencies' });
  const paid = await commitPayment(goat, await planPayment(goat, bonus));
  await goat.payoutPayments.create({ creator_id: ada.id, total_amount_cents: 5 });
  const { goat: both } = oddService(mock, { row: inEuros(5) });
  await expect(planPayment(both, { ...bonus, reference: 'other' })).rejects.toMatchObject({ code: 'mixed_currencies' });
  expect(await planPayment(odd, { ...bonus, reference: 'other' })).toMatchObject({ currency: 'EUR' });
  const again = await planPayment(both, bonus);
  const same = { outcome: 'already_paid', payment: { id: paid.payment?.id } };
  expect([again.currency, await commitPayment(both, again)]).toMatchObject(['USD', same]);
});
