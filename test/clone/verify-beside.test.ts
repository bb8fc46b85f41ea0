import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { type Verification, verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { matchers } from 'trackagoat-sdk/mocks/matchers';
import { beforeAll, describe, expect, it } from 'vitest';
import { stage } from '../workflows/stage.js';
import { line, onlyPaid } from './fault.js';
import { createLedgerScene, type LedgerScene, type Row, readRowsWith } from './ledger-scene.js';
import { isAccrual } from './plant-fault.js';

let scene: LedgerScene;
beforeAll(async () => {
  scene = await createLedgerScene();
});

function expectWords(report: Verification, ...words: readonly string[]): void {
  const text = verificationText(report);
  for (const one of words) expect(text).toContain(one);
}

/** A ledger of flat pay of $10 a week for ana, two weeks old. */
async function createFlatLedger() {
  const { mock, structure, creator } = stage({ now: '2026-01-05T00:00:00Z' });
  // Lists in one order: rows that come in another one are taken for rows that have changed.
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const { id: ana } = await creator('ana', await structure(1000, { name: 'flat' }));
  mock.clock.to('2026-01-19T01:00:00Z');
  return { mock, goat, structure, creator, ana };
}

describe('money paid beyond what was earned', () => {
  it('is listed beside the verdict: a payment of twice what is due, and a bonus twice', async () => {
    const { goat, ana } = await createFlatLedger();
    const pay = (rest: { readonly total_amount_cents: number; readonly paid_at?: string }) =>
      goat.payoutPayments.create({ creator_id: ana, ...rest });
    const body = { creator_id: ana, auto_apply_outstanding: true, total_amount_cents: 4000 } as const;
    const doubled = await goat.payoutPayments.create(body);
    const bonus = await pay({ total_amount_cents: 500, paid_at: '2026-01-19T02:00:00Z' });
    const again = await pay({ total_amount_cents: 500, paid_at: '2026-01-22T02:00:00Z' });
    const later = await pay({ total_amount_cents: 500, paid_at: '2026-01-25T02:00:01Z' });
    const voided = await pay({ total_amount_cents: 500, paid_at: '2026-01-20T02:00:00Z' });
    await goat.payoutPayments.update(voided.id, { status: 'voided' });
    const report = await verifyAccruals(goat);
    const rest = { creatorId: ana, currency: 'USD' };
    expect([report.verdict, report.paidBeyond]).toEqual([
      'unproven',
      [
        { ...rest, paymentId: doubled.id, kind: 'overpayment', cents: 2000, repeats: doubled.id },
        { ...rest, paymentId: bonus.id, kind: 'without_accruals', cents: 500, repeats: null },
        // 3 days, and 3 days and a second.
        { ...rest, paymentId: again.id, kind: 'without_accruals', cents: 500, repeats: bonus.id },
        { ...rest, paymentId: later.id, kind: 'without_accruals', cents: 500, repeats: null },
      ],
    ]);
    expectWords(
      report,
      'is unproven: a payment may be another one made twice.',
      'Beyond what was earned, $35.00 was paid, in 4 payments, 2 of which may repeat a payment.',
      'overpays by $20.00, as much as its accruals once more',
      `settles no accrual: $5.00, as much as the payment of $5.00 to @ana on 2026-01-19 (${bonus.id})`,
    );
  });

  it('may repeat a settlement of the same instant', async () => {
    const { goat, ana } = await createFlatLedger();
    const settled = await goat.payoutPayments.create({ creator_id: ana, auto_apply_outstanding: true });
    await goat.payoutPayments.create({ creator_id: ana, total_amount_cents: settled.total_amount_cents });
    const { paidBeyond } = await verifyAccruals(goat);
    expect(paidBeyond.map(({ repeats }) => repeats)).toEqual([settled.id]);
  });

  it('may be paid by its sum before it is settled', async () => {
    const { goat, ana } = await createFlatLedger();
    const [owed] = (await goat.payoutAccruals.list().toArray()).filter((one) => one.status === 'earned');
    const total_amount_cents = owed?.amount_cents ?? 0;
    await goat.payoutPayments.create({ creator_id: ana, total_amount_cents, paid_at: '2026-02-01T00:00:00Z' });
    const ids = { creator_id: ana, accrual_ids: [owed?.id ?? ''] };
    const settled = await goat.payoutPayments.create({ ...ids, paid_at: '2026-02-03T00:00:00Z' });
    const { paidBeyond, verdict } = await verifyAccruals(goat);
    expect([verdict, paidBeyond.map(({ repeats }) => repeats)]).toEqual(['unproven', [settled.id]]);
  });

  it.each([undefined, null, 'soon'])(
    'may repeat another one if its date is %s: nothing shows that it is of another week',
    async (paid_at) => {
      const { mock, goat, ana } = await createFlatLedger();
      for (const day of ['05', '19'])
        await goat.payoutPayments.create({
          creator_id: ana,
          total_amount_cents: 500,
          paid_at: `2026-01-${day}T02:00:00Z`,
        });
      const hide = (row: Row): Row => (String(row.paid_at).startsWith('2026-01-19') ? { ...row, paid_at } : row);
      const other = readRowsWith(mock, '/payout-payments', hide);
      const verdicts = [await verifyAccruals(goat), await verifyAccruals(other)].map(({ verdict }) => verdict);
      expect(verdicts).toEqual(['sound', 'unproven']);
    },
  );

  it('repeats nothing if it is paid each week, or to nobody in particular under another reference', async () => {
    const { mock, goat, ana } = await createFlatLedger();
    for (const day of ['05', '12', '19'])
      await goat.payoutPayments.create({
        creator_id: ana,
        total_amount_cents: 2_500,
        paid_at: `2026-01-${day}T02:00:00Z`,
      });
    const pay = (reference: string) =>
      goat.payoutPayments.create({
        project_id: mock.projectId,
        total_amount_cents: 4_500,
        paid_at: '2026-01-20T02:00:00Z',
        metadata: { reference },
      });
    for (const reference of ['chair', 'lamp', 'table']) await pay(reference);
    const { verdict, paidBeyond } = await verifyAccruals(goat);
    expect([verdict, paidBeyond.filter(({ repeats }) => repeats !== null)]).toEqual(['sound', []]);
    await pay('lamp');
    expect((await verifyAccruals(goat)).verdict).toBe('unproven');
  });

  it('is not what was underpaid, and not the same sum for somebody else', async () => {
    const { goat, creator, ana } = await createFlatLedger();
    const ben = await creator('ben');
    await goat.payoutPayments.create({ creator_id: ana, auto_apply_outstanding: true, total_amount_cents: 1999 });
    for (const id of [ana, ben.id]) await goat.payoutPayments.create({ creator_id: id, total_amount_cents: 500 });
    const { paidBeyond } = await verifyAccruals(goat);
    expect(paidBeyond.map(({ cents, repeats }) => [cents, repeats])).toEqual([
      [500, null],
      [500, null],
    ]);
  });
});

it('what is worth a look has what inactive creators are owed, and payments that are older than their accruals or still to come', async () => {
  const { mock, goat, ana } = await createFlatLedger();
  const [, first] = await goat.payoutAccruals.list().toArray();
  const pay = (accrual: string, paid_at: string) =>
    goat.payoutPayments.create({ creator_id: ana, accrual_ids: [accrual], paid_at });
  await pay(first?.id ?? '', '2026-01-11T09:00:00Z');
  mock.clock.to('2026-01-26T01:00:00Z');
  const [last] = await goat.payoutAccruals.list().toArray();
  await pay(last?.id ?? '', '2026-03-01T00:00:00Z');
  const listed = await verifyAccruals(goat);
  expectWords(
    listed,
    'on 2026-01-11 of 2026-01-11T09:00:00.000Z is older than the accrual of 2026-01-12T00:15:00.000Z.',
  );
  expectWords(listed, 'is dated 2026-03-01T00:00:00.000Z, which is still to come.');
  expect(verificationText(listed)).not.toContain('inactive');
  await goat.creators.delete(ana);
  const removed = await verifyAccruals(goat);
  const owed = removed.accruals.filter(({ notes }) =>
    notes.some((note) => note.includes('owed to a creator who is inactive')),
  );
  expect(owed.map(({ accrual }) => accrual.status)).toEqual(['earned']);
  expectWords(removed, 'It is owed to a creator who is inactive.');
});

it('what the ledger alone says makes it consistent, and not sound: the views of accruals, what goals came to, and thresholds that were missed', async () => {
  const { goat, mock, structure, ana } = await createFlatLedger();
  for (const deal of [
    await structure(700, { name: 'bar', criteria_type: 'view_threshold', criteria_params: { min_views: 100 } }),
    await structure(900, { name: 'goals', criteria_type: 'goals' }),
  ])
    await goat.payoutStructures.assign(deal, { creator_id: ana });
  await goat.goals.create(ana, { metric: 'views', target_value: 50, period: 'weekly' });
  const [video] = mock.postVideos(ana, [{ posted_at: '2026-01-19T00:30:00Z', view_count: 99 }]);
  mock.clock.to('2026-01-28T01:00:00Z');
  const before = await verifyAccruals(goat);
  expect([before.verdict, before.trusted.accruals.length, before.trusted.periods]).toEqual(['consistent', 1, []]);
  expectWords(before, 'consistent, given the results of goals that the ledger names (--history checks them)');
  // By now there would be pay. Only the history shows that nothing was due then.
  mock.setVideoCounts(video?.id ?? '', { view_count: 100 });
  const now = await verifyAccruals(goat);
  expect(now.trusted.periods).toMatchObject([
    { criteriaType: 'view_threshold', periodStartAt: '2026-01-19T00:00:00.000Z' },
  ]);
  expectWords(now, 'given the results of goals and 1 period without pay that the ledger names');
  const proven = await verifyAccruals(goat, { history: true });
  expect([proven.verdict, proven.trusted]).toEqual(['sound', { accruals: [], periods: [] }]);
});

/** A list of payments whose adjustments have no amounts. One that has none gets one, so that each payment is of this kind. */
const silently = (row: Row): Row => ({
  ...row,
  payout_adjustments: [{ id: row.id }, ...row.payout_adjustments.slice(1).map(({ id }: Row) => ({ id }))],
});

describe('a violation of the books', () => {
  const payments = '/payout-payments';
  it.each<
    [
      invariant: Verification['books'][number]['invariant'],
      path: string,
      change: (row: Row) => Row | readonly Row[],
      hidden: boolean,
    ]
  >([
    ['payee', payments, (row) => ({ ...row, creator_id: scene.ids.ana }), false],
    ['line_amount', payments, onlyPaid((row) => line(row, { accrual_id: scene.ids.ana })), false],
    ['paid_once', payments, (row) => ({ ...row, status: 'voided' }), false],
    ['currency', payments, (row) => ({ ...row, currency: 'EUR' }), false],
    ['cents', payments, (row) => ({ ...row, total_amount_cents: -1 }), false],
    ['listed_once', payments, (row) => [row, row], false],
    [
      'one_accrual_a_period',
      '/payout-accruals',
      (row) => (isAccrual(scene, 'flat', '2026-01-12')(row) ? [row, { ...row, id: scene.ids.ana }] : row),
      false,
    ],
    // Without the amounts of adjustments nothing shows these.
    ['payment_total', payments, (row) => ({ ...row, total_amount_cents: row.total_amount_cents + 1 }), true],
    ['adjustment', payments, (row) => ({ ...row, payout_adjustments: [{ amount_cents: 0 }] }), true],
  ])('is found, whether the service shows adjustments or not: %s', async (invariant, path, change, hidden) => {
    const shown = await verifyAccruals(scene.readWith(path, change));
    expect(shown.books.map((violation) => violation.invariant)).toContain(invariant);
    const read = (change: (row: Row) => Row | readonly Row[]): TrackagoatClient =>
      path === payments
        ? scene.readWith(path, (row) => [change(row)].flat().map(silently))
        : scene.readWith(path, change);
    const silent = await verifyAccruals(read(change));
    expect(silent.books.map((violation) => violation.invariant).includes(invariant)).toBe(!hidden);
    expect(silent.verdict).toBe(hidden ? 'unproven' : 'unsound');
    if (path !== payments) return;
    expectWords(silent, 'amounts of adjustments of ');
  });
});

it.each<[words: string, affects: string, path: string, change: (row: Row) => Row | readonly Row[]]>([
  [
    'which accrual a line of a payment settles',
    'whether paid accruals have a payment',
    '/payout-payments',
    (row) => ({
      ...row,
      payout_payment_lines: row.payout_payment_lines.map(({ accrual_id: _, ...rest }: Row) => rest),
    }),
  ],
  ['amounts of adjustments', 'come to their total', '/payout-payments', silently],
  ['entries that are not rows', 'whatever rests on them', '/videos', (row) => [row, null as never]],
  [
    'from when to when creators are assigned',
    'accruals that are missing: none was looked for',
    '/assignments',
    ({ assigned_at: _, ...row }) => row,
  ],
  ['structure "flat"', 'its accruals, and whether some are missing', '/payout-structures', (row) => row],
])('what is not known is said: %s', async (words, affects, path, change) => {
  const strange = (row: Row): Row => ({
    ...row,
    versions: row.versions?.map((one: Row) => ({ ...one, period: 'yearly' })),
  });
  const goat =
    path === '/payout-structures' ? scene.readWith(`${path}/${scene.ids.flat}`, strange) : scene.readWith(path, change);
  const report = await verifyAccruals(goat);
  expect(report.verdict).toBe('unproven');
  expectWords(report, 'Not known', words, affects);
});

it('an adjustment whose reason is not shown is not a violation', async () => {
  const bare = (row: Row): Row => ({
    ...row,
    total_amount_cents: row.total_amount_cents + 5,
    payout_adjustments: [{ amount_cents: 5 }],
  });
  expect((await verifyAccruals(scene.readWith('/payout-payments', bare))).books).toEqual([]);
});

it('toHold takes a ledger that is sound, and says of a consistent one what checks the rest', async () => {
  const goat = scene.readWith('/nothing', (row) => row);
  const [sound, consistent] = [await verifyAccruals(goat, { history: true }), await verifyAccruals(goat)];
  expect(matchers.toHold(sound).pass).toBe(true);
  expect(verificationText(sound)).not.toMatch(/Worth a look|Not known/);
  expect(matchers.toHold(consistent).pass).toBe(false);
  expect(matchers.toHold(consistent).message()).toContain(
    'given the views that the ledger names: verifyAccruals(goat, {',
  );
});
