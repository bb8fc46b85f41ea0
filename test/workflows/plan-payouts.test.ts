import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import {
  checkPayouts,
  type PayoutPlan,
  type PlannedPayout,
  payoutRows,
  planPayouts,
  recordPayments,
  settleAll,
} from '../../src/workflows/index.js';
import { toCanonicalJson } from '../../src/workflows/payments/plan-digest.js';
import { payeesEarned } from './forty-payees.js';
import { oddService } from './odd-service.js';
import { loose } from './stage.js';

/** The items of a host for the payouts of a plan. */
const toItems = ({ payouts }: Pick<PayoutPlan, 'payouts'>, name = '2026-02 ') =>
  payouts.map((payout, at) => ({ reference: `${name}${at}`, payout }));

describe('a plan of payouts', () => {
  it('has for each payee what is owed, with what is in flight left out, and the same digest again', async () => {
    const { goat, mock, ids } = await payeesEarned(3, 2);
    await goat.creators.update(ids[1] ?? '', { readme: 'PayPal only, please.', metadata: { paypal: 'a@b.example' } });
    const all = await planPayouts(goat, { inFlight: [] });
    expect(all).toMatchObject({
      kind: 'payouts',
      totals: { payouts: 3, accruals: 6, totalCents: 150_000 },
      currency: 'USD',
      leftOut: [],
      readAt: '2026-01-19T09:00:00.000Z',
      payouts: [
        { creator: { id: ids[0], handle: 'creator.0', removed: false, readme: null, metadata: {} }, method: null },
        {
          creator: { id: ids[1], readme: 'PayPal only, please.', metadata: { paypal: 'a@b.example' } },
          method: { id: null, name: 'PayPal', from: 'notes' },
          totalCents: 50_000,
          currency: 'USD',
          target: 'mock',
        },
        { creator: { id: ids[2] } },
      ],
    });
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
    mock.clock.advance({ minutes: 20 });
    // Neither the time of reading nor the notes are part of the digest.
    await goat.creators.update(ids[1] ?? '', { metadata: { paypal: 'c@d.example' } });
    expect((await planPayouts(goat, { inFlight: [] })).digest).toBe(all.digest);

    const sent = all.payouts[0]?.accruals.map(({ id }) => id) ?? [];
    const [first] = all.payouts[2]?.accruals ?? [];
    const rest = await planPayouts(goat, { inFlight: [...sent, (first?.id ?? '').toUpperCase()] });
    expect(rest.payouts.map(({ creator, totalCents }) => [creator.id, totalCents])).toEqual([
      [ids[1], 50_000],
      [ids[2], 25_000],
    ]);
    expect(rest.digest).not.toBe(all.digest);
    const [third] = (await planPayouts(goat, { inFlight: sent, creatorIds: [ids[2] ?? ''] })).payouts;
    expect(third?.creator.id).toBe(ids[2]);
    const least = await planPayouts(goat, { inFlight: [first?.id ?? ''], atLeastCents: 50_000 });
    expect(least.payouts.map(({ creator }) => creator.id)).toEqual([ids[0], ids[1]]);
    expect(await planPayouts(goat, { inFlight: [], atLeastCents: 50_001 })).toMatchObject({ payouts: [] });
  });

  it('names the method that was given, or that of the last payment, and warns where the notes name another; a removed creator has no handle, or is left to a person', async () => {
    const { goat, ids } = await payeesEarned(3, 1);
    await goat.creators.update(ids[0] ?? '', { readme: 'Venmo only' });
    await goat.creators.update(ids[2] ?? '', { readme: 'Venmo or PayPal' });
    const bonus = { reference: 'bonus', totalCents: 9_000, method: 'Cash App' };
    const sent = [1, 2].map((at) => ({ ...bonus, creatorId: ids[at] ?? '' }));
    const { items } = await recordPayments(goat, sent);
    await goat.payoutPayments.void(items[1]?.payment?.id ?? '');
    const usual = await planPayouts(goat, { inFlight: [] });
    expect(usual.payouts.map(({ method }) => method)).toMatchObject([
      { name: 'Venmo', from: 'notes' },
      { name: 'Cash App', from: 'last_payment' },
      null,
    ]);
    const given = await planPayouts(goat, { inFlight: [], method: 'paypal' });
    expect(given.payouts.map(({ method, warnings }) => [method?.name, method?.from, warnings[0]?.code])).toEqual([
      ['PayPal', 'input', 'method_of_notes'],
      ['PayPal', 'input', 'method_changed'],
      ['PayPal', 'input', undefined],
    ]);
    await goat.creators.delete(ids[0] ?? '');
    const plan = await planPayouts(goat, { inFlight: [] });
    const gone = plan.payouts.find(({ creator }) => creator.id === ids[0]);
    expect(gone?.creator).toEqual({
      id: ids[0],
      handle: null,
      removed: true,
      projectId: null,
      metadata: {},
      readme: null,
    });
    const left = await planPayouts(goat, { inFlight: [], removed: 'leave' });
    expect(left.payouts.map(({ creator }) => creator.id)).toEqual([ids[1], ids[2]]);
    expect(left.leftOut).toMatchObject([{ what: 'removed creators', creatorIds: [ids[0]] }]);
    expect(await checkPayouts(goat, plan, { inFlight: [] })).toMatchObject({ asPlanned: true });
    const unnamed = Array(3).fill({ outcome: 'committed', payment: { methodName: null } });
    expect(await recordPayments(goat, toItems(plan))).toMatchObject({ outcome: 'committed', items: unnamed });
  });

  it('names the method of the notes of the project, whether or not one was given; of a creator who never earned there is nothing', async () => {
    const { mock, goat } = await payeesEarned(1, 1);
    await goat.projects.update(mock.projectId, { readme: 'All by Cash App.' });
    const [usual] = (await planPayouts(goat, { inFlight: [] })).payouts;
    expect(usual).toMatchObject({ method: { id: null, name: 'Cash App', from: 'notes' }, warnings: [] });
    const [given] = (await planPayouts(goat, { inFlight: [], method: 'PayPal' })).payouts;
    expect(given).toMatchObject({ method: { name: 'PayPal' }, warnings: [{ code: 'method_of_notes' }] });
    await goat.creators.create(mock.projectId, { tiktok_handle: 'never.earned' });
    expect(await planPayouts(goat, { inFlight: [], creatorIds: ['@never.earned'] })).toMatchObject({ payouts: [] });
  });

  it.each([
    [{}, '2026-01-12T00:30:00Z', 0],
    [{ method: 'Venmo' }, '2026-01-16T16:00:00Z', 1],
  ] as const)(
    'takes no more requests than a dry run of settleAll with a method, with %o at %s',
    async (choice, now, least) => {
      const mock = createMock({ seed: 'demo', now });
      const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
      const dry = await settleAll(goat, { method: 'Venmo', dryRun: true });
      const plan = await planPayouts(goat, { ...choice, inFlight: [] }, { acceptProvisional: true });
      expect(plan.usage.requests).toBeLessThanOrEqual(dry.usage.requests);
      expect(plan.totals).toMatchObject({ payouts: 12, totalCents: dry.totals.dueCents });
      // Those whose amounts may change are left to a person, as settleAll refuses them.
      const held = dry.creators.filter((creator) => (creator.plan?.provisional.length ?? 0) > 0);
      const final = await planPayouts(goat, { ...choice, inFlight: [] });
      expect(held.length).toBeGreaterThanOrEqual(least);
      expect(final.payouts).toHaveLength(12 - held.length);
      expect(final.leftOut.flatMap(({ creatorIds }) => creatorIds ?? []).sort()).toEqual(
        held.map(({ creatorId }) => creatorId).sort(),
      );
    },
  );

  it('is refused by the index of a reference in inFlight, without inFlight, and for half a cent; a check without a plan or inFlight', async () => {
    const { goat } = await payeesEarned(1, 1);
    const refused = (message: string) => ({ code: 'invalid_input', message: expect.stringContaining(message) });
    const byReference = planPayouts(goat, { inFlight: ['a'] });
    await expect(byReference).rejects.toMatchObject(refused('planPayouts: inFlight[0] must be an id'));
    await expect(planPayouts(goat, loose({}))).rejects.toMatchObject(refused('inFlight is missing'));
    const half = planPayouts(goat, { inFlight: [], atLeastCents: 0.5 });
    await expect(half).rejects.toMatchObject(refused('atLeastCents must be a whole number'));
    const none = checkPayouts(goat, loose(undefined), { inFlight: [] });
    await expect(none).rejects.toMatchObject({ code: 'invalid_plan' });
    const plan = await planPayouts(goat, { inFlight: [] });
    await expect(checkPayouts(goat, plan, loose({}))).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

it('a check before the file leaves says for each payout whether it is as planned, or what changed', async () => {
  const { goat, mock, ids } = await payeesEarned(6, 1);
  const plan = await planPayouts(goat, { inFlight: [] });
  mock.clock.advance({ days: 7 });
  // More is owed by now, which changes no payout.
  const same = await checkPayouts(goat, plan, { inFlight: [] });
  expect(same).toMatchObject({ asPlanned: true, usage: { requests: 2 } });
  const [first] = plan.payouts;
  const twice = await checkPayouts(goat, { payouts: loose([first, first]) }, { inFlight: [] });
  const changes = [`The accrual ${first?.accruals[0]?.id} is in two of the payouts.`];
  expect(twice).toMatchObject({ asPlanned: false, payouts: [{ changes: [] }, { changes }] });
  const [, rejected, paid, renamed, gone, sent] = plan.payouts;
  await goat.payoutAccruals.reject(rejected?.accruals[0]?.id ?? '');
  await recordPayments(goat, [{ reference: 'elsewhere', payout: loose(paid) }]);
  await goat.creators.update(renamed?.creator.id ?? '', { tiktok_handle: 'other' });
  await goat.creators.delete(gone?.creator.id ?? '');
  const inFlight = sent?.accruals.map(({ id }) => id) ?? [];
  const check = await checkPayouts(goat, plan, { inFlight });
  const accrual = ({ accruals: [first] }: { readonly accruals: readonly { readonly id: string }[] }) => first?.id;
  expect(check.payouts.map(({ changes }) => changes)).toEqual([
    [],
    [`The accrual ${rejected && accrual(rejected)} is no longer owed.`],
    [`The accrual ${paid && accrual(paid)} is no longer owed.`],
    ['The creator creator.3 is called other now.'],
    ['The creator creator.4 was removed.'],
    [`The accrual ${inFlight[0]} is in flight already.`],
  ]);
  expect(check.payouts.map(({ creatorId }) => creatorId)).toEqual(ids);
  expect(check.asPlanned).toBe(false);
});

describe('payouts that are recorded', () => {
  it.each([1, 2, 3, 5, 8])('are compared with the approved digest of a plan of %i', async (payees) => {
    const { goat, mock } = await payeesEarned(payees, 1);
    const plan = await planPayouts(goat, { inFlight: [], method: 'PayPal' });
    const kept = JSON.parse(JSON.stringify(plan)) as PayoutPlan;
    mock.clock.advance({ days: 40 });
    const { length } = mock.requests.find({ operation: 'createPayoutPayment' });
    const other = recordPayments(goat, toItems(kept), { approved: '0'.repeat(64) });
    await expect(other).rejects.toMatchObject({
      message: expect.stringMatching(/items\[0\]: .* not of a plan in approved/),
    });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(length);
    const report = await recordPayments(goat, toItems(kept), { approved: ['0'.repeat(64), plan.digest] });
    expect(report).toMatchObject({ outcome: 'committed', totals: { committed: payees } });
    expect(report.items[0]?.payment?.methodName).toBe('PayPal');
    // A person approved this sum, so nobody is asked whether it looks wrong.
    expect(await recordPayments(goat, toItems(kept), { approved: plan.digest })).toMatchObject({
      outcome: 'already_paid',
    });
  });

  it('are refused where an accrual has another amount now, and the next step is not another plan of what was sent', async () => {
    const { goat, mock } = await payeesEarned(1, 1);
    let now: object = {};
    const { goat: other } = oddService(mock, {
      row: (row) => (row.amount_cents === 25_000 ? { ...row, ...now } : row),
    });
    const plan = await planPayouts(other, { inFlight: [] });
    for (now of [{ currency: 'EUR' }, { amount_cents: 26_000 }]) {
      const report = await recordPayments(other, toItems(plan));
      expect(report.items).toMatchObject([{ outcome: 'refused', reason: { code: 'plan_changed' }, paidCents: 0 }]);
      expect(report.items[0]?.nextStep).toMatch(/^If the money was sent, give creatorId, accrualIds and totalCents/);
      const { payouts } = await checkPayouts(other, plan, { inFlight: [] });
      expect(payouts[0]?.changes[0]).toMatch(/^The accrual \S+ has another amount or currency now\.$/);
    }
    expect((await goat.payoutPayments.list()).data).toEqual([]);
    const [{ reference, payout }] = toItems(plan) as [ReturnType<typeof toItems>[number]];
    const sent = { creatorId: payout.creator.id, accrualIds: payout.accruals.map(({ id }) => id), totalCents: 25_000 };
    expect(await recordPayments(other, [{ reference, ...sent }])).toMatchObject({ totals: { paidCents: 25_000 } });
  });

  it.each<[what: string, change: (payout: Record<string, unknown>) => object]>([
    ['sum', (payout) => ({ ...payout, totalCents: 25_001 })],
    ['payee', (payout) => ({ ...payout, creator: { ...loose(payout.creator), id: 'x' } })],
    ['accrual', (payout) => ({ ...payout, accruals: [] })],
    ['currency', (payout) => ({ ...payout, currency: 'EUR' })],
    ['target', (payout) => ({ ...payout, target: 'live' })],
  ])('are refused by index with another %s, when they are checked and when they are recorded', async (_, change) => {
    const { goat, mock } = await payeesEarned(2, 1);
    const plan = await planPayouts(goat, { inFlight: [] });
    const items = toItems({ ...plan, payouts: [plan.payouts[0], change(loose(plan.payouts[1]))].map(loose) });
    const refused = (at: string) => ({
      code: 'invalid_plan',
      message: expect.stringContaining(`${at}[1]: the payout`),
    });
    await expect(recordPayments(goat, items)).rejects.toMatchObject(refused('recordPayments: items'));
    const payouts = items.map(({ payout }) => payout);
    const check = checkPayouts(goat, { payouts }, { inFlight: [] });
    await expect(check).rejects.toMatchObject(refused('checkPayouts: payouts'));
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  });

  it('are refused without a payout where something was approved, and on another service than they were planned on', async () => {
    const { goat, mock, items } = await payeesEarned(2, 1);
    const plan = await planPayouts(goat, { inFlight: [] });
    const mixed = [...toItems(plan).slice(0, 1), loose(items[1])];
    await expect(recordPayments(goat, mixed, { approved: plan.digest })).rejects.toMatchObject({
      message: expect.stringMatching(/items\[1\]: it has no payout, so nobody approved it/),
    });
    // A fetch that does not prove to be a mock's is live.
    const open = { approved: undefined } as never;
    await expect(recordPayments(goat, toItems(plan), open)).rejects.toMatchObject({
      message: expect.stringMatching(/approved is undefined/),
    });
    const live = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: (request) => mock.fetch(request) });
    await expect(recordPayments(live, toItems(plan))).rejects.toMatchObject({
      code: 'invalid_plan',
      message: expect.stringMatching(/items\[0\]: the payout was planned on a mock/),
    });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  });
});

/** Three payees of 250 dollars each. */
async function threeItems() {
  const { goat } = await payeesEarned(3, 1);
  return toItems(await planPayouts(goat, { inFlight: [] }), '2026-W02-');
}

/** The same payout of other accruals, with the digest of it. */
function withAccruals(payout: PlannedPayout, ids: readonly string[]): PlannedPayout {
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  const { metadata, readme, ...creator } = payout.creator;
  const changed = { ...payout, accruals: loose(ids.map((id) => ({ id }))) };
  const text = toCanonicalJson({ ...changed, creator }, new Set(['warnings', 'plan', 'digest']));
  return { ...changed, digest: sha(`${payout.plan} ${sha(text)}`) };
}

const mail: Parameters<typeof payoutRows>[1] = { recipient: ({ creator }) => `${creator.handle}@mail.example` };

describe('the rows of a file for PayPal', () => {
  it('have recipient, amount, currency, customer id, note and wallet, each with its reference', async () => {
    const items = await threeItems();
    const { rows, leftOut } = await payoutRows(items, { ...mail, note: ({ creator }) => `Week 2, ${creator.handle}` });
    expect(rows).toEqual(
      [0, 1, 2].map((at) => ({
        reference: `2026-W02-${at}`,
        customerId: `2026-W02-${at}`,
        cells: [`creator.${at}@mail.example`, '250.00', 'USD', `2026-W02-${at}`, `Week 2, creator.${at}`, 'PAYPAL'],
      })),
    );
    expect(leftOut).toEqual([]);
  });

  it.each([
    ['thirty characters that are kept', 'x'.repeat(30), 'x'.repeat(30)],
    ['thirty-one characters', 'x'.repeat(31), null],
    ['a space', 'invoice 17', null],
    ['a beginning like a formula', '=1+1', null],
  ])('have a customer id for a reference with %s', async (_, reference, kept) => {
    const [item] = await threeItems();
    const { rows } = await payoutRows([{ reference, payout: loose(item?.payout) }], mail);
    const digest = createHash('sha256').update(reference).digest('hex').slice(0, 26);
    expect(rows).toMatchObject([{ reference, customerId: kept ?? digest }]);
    expect(rows[0]?.cells[3]).toBe(kept ?? digest);
  });

  it('take an address, by wallet; the others are left out with a reason', async () => {
    const [item] = await threeItems();
    const taken = async (address: unknown, wallet: 'PAYPAL' | 'VENMO') => {
      const options = { recipient: () => address, wallet, note: 'Week 2' };
      const { rows, leftOut } = await payoutRows(item ? [item] : [], options);
      const why = /^(No recipient is known|The recipient must be an e-mail address)/;
      for (const note of leftOut) expect(note.why).toMatch(why);
      expect(rows.length + leftOut.length).toBe(1);
      return rows.length === 1;
    };
    for (const [address, paypal, venmo] of [
      ['maya@mail.example', true, true],
      ['_maya+pay@mail.example.org', true, true],
      ['4155550100', true, true],
      ['ABCDEFGH2345X', true, false],
      ['@maya-moves', false, true],
      ['maya', false, false],
      ['maya@mail', false, false],
      ['maya @mail.example', false, false],
      ['=maya@mail.example', false, false],
      ['+14155550100', false, false],
      ['415-555-0100', false, false],
      ['a@b.example,c@d.example', false, false],
      [4155550100, false, false],
      [Symbol('maya'), false, false],
      ['', false, false],
      [undefined, false, false],
      [null, false, false],
    ] as const)
      expect([address, await taken(address, 'PAYPAL'), await taken(address, 'VENMO')]).toEqual([
        address,
        paypal,
        venmo,
      ]);
  });

  /** The second item with another payout. */
  const other = ([one, two]: readonly object[], change: object) => [
    one,
    { ...two, payout: { ...loose(two).payout, ...change } },
  ];

  it.each<[message: RegExp, change: (items: readonly object[]) => unknown, options: object]>([
    [/items\[1\]: .* no whole number of cents/, (items) => other(items, { totalCents: 1.5 }), {}],
    [/items\[1\]: .* digest does not fit/, (items) => other(items, { totalCents: 2 }), {}],
    [/items\[1\]: it is in EUR, and the file in USD/, (items) => other(items, { currency: 'EUR' }), {}],
    [/\[1\]: it has the customer id of items\[0\]/, ([a, b]) => [a, { ...b, reference: '2026-w02-0' }], {}],
    [/\[1\]: it has the accrual [\da-f-]{36} of items\[0\]/, ([a]) => [a, { ...a, reference: 'another' }], {}],
    [/items\[0\]: it needs a reference/, ([a]) => [{ ...a, reference: ' ' }], {}],
    [/items\[0\]: its note is 401 long/, (items) => items, { note: 'x'.repeat(401) }],
    [/items\[0\]: its note begins with/, (items) => items, { note: '=1+1' }],
    [/items\[0\]: its note begins with/, (items) => items, { note: '@maya' }],
    [/items\[0\]: its note begins with/, (items) => items, { note: '\tx' }],
    [/items\[0\]: VENMO needs a note/, (items) => items, { wallet: 'VENMO' }],
    [/items\[0\]: its wallet must be PAYPAL or VENMO/, (items) => items, { wallet: 'Venmo' }],
    [/items must be an array/, () => undefined, {}],
  ])('are refused by index: %s, with %o and %o', async (message, change, options) => {
    const call = payoutRows(loose(change(await threeItems())), { ...mail, ...options });
    await expect(call).rejects.toMatchObject({ name: 'WorkflowError', message: expect.stringMatching(message) });
  });

  it('are at most 5,000, a note has at most 400 characters, and nothing is cut', async () => {
    const [item] = await threeItems();
    const payout = withAccruals(loose(item?.payout), []);
    const items = Array.from({ length: 5_001 }, (_, at) => ({ reference: `r${at}`, payout }));
    await expect(payoutRows(items, mail)).rejects.toMatchObject({
      message: expect.stringMatching(/items\[5000\]: the file would have more than 5000 rows/),
    });
    const { rows } = await payoutRows(items.slice(0, 5_000), { ...mail, note: 'x'.repeat(400) });
    expect(rows).toHaveLength(5_000);
    expect(rows[4_999]?.cells[4]).toHaveLength(400);
  });
});
