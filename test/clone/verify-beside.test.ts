import { createClient } from 'trackagoat-sdk';
import { type Verification, verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { matchers } from 'trackagoat-sdk/mocks/matchers';
import { beforeAll, describe, expect, it } from 'vitest';
import { stage } from '../workflows/stage.js';
import { type Change, silently } from './faults.js';
import { createLedgerScene, type LedgerScene, type Row, readRowsWith } from './ledger-scene.js';

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
  const pay = (body: object) => goat.payoutPayments.create({ creator_id: ana, ...body } as never);
  return { mock, goat, structure, creator, ana, pay };
}

describe('money paid beyond what was earned', () => {
  it('is listed beside the verdict: a payment of twice what is due, and a bonus twice', async () => {
    const { goat, ana, pay } = await createFlatLedger();
    const doubled = await pay({ auto_apply_outstanding: true, total_amount_cents: 4000 });
    const payBonus = (paid_at: string) => pay({ total_amount_cents: 500, paid_at });
    const bonus = await payBonus('2026-01-19T02:00:00Z');
    const again = await payBonus('2026-01-22T02:00:00Z');
    const later = await payBonus('2026-01-25T02:00:01Z');
    const voided = await payBonus('2026-01-20T02:00:00Z');
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

  it('may repeat a settlement of the same instant, and be paid by its sum before it is settled', async () => {
    const { goat, pay } = await createFlatLedger();
    const settled = await pay({ auto_apply_outstanding: true });
    await pay({ total_amount_cents: settled.total_amount_cents });
    expect((await verifyAccruals(goat)).paidBeyond.map(({ repeats }) => repeats)).toEqual([settled.id]);
    const other = await createFlatLedger();
    const [owed] = await other.goat.payoutAccruals.list({ status: 'earned' }).toArray();
    await other.pay({ total_amount_cents: owed?.amount_cents, paid_at: '2026-02-01T00:00:00Z' });
    const late = await other.pay({ accrual_ids: [owed?.id], paid_at: '2026-02-03T00:00:00Z' });
    const { paidBeyond, verdict } = await verifyAccruals(other.goat);
    expect([verdict, paidBeyond.map(({ repeats }) => repeats)]).toEqual(['unproven', [late.id]]);
  });

  it('may repeat another one if its date is not shown: nothing shows that it is of another week', async () => {
    const { mock, goat, pay } = await createFlatLedger();
    for (const day of ['05', '19']) await pay({ total_amount_cents: 500, paid_at: `2026-01-${day}T02:00:00Z` });
    expect((await verifyAccruals(goat)).verdict).toBe('sound');
    for (const paid_at of [undefined, null, 'soon']) {
      const hide = (row: Row): Row => (String(row.paid_at).startsWith('2026-01-19') ? { ...row, paid_at } : row);
      const { verdict } = await verifyAccruals(readRowsWith(mock, '/payout-payments', hide));
      expect([paid_at, verdict]).toEqual([paid_at, 'unproven']);
    }
  });

  it('repeats nothing if it is paid each week, or to nobody in particular under another reference', async () => {
    const { mock, goat, pay } = await createFlatLedger();
    for (const day of ['05', '12', '19']) await pay({ total_amount_cents: 2_500, paid_at: `2026-01-${day}T02:00:00Z` });
    const ad = { project_id: mock.projectId, total_amount_cents: 4_500, paid_at: '2026-01-20T02:00:00Z' };
    const buy = (reference: string) => goat.payoutPayments.create({ ...ad, metadata: { reference } });
    for (const reference of ['chair', 'lamp', 'table']) await buy(reference);
    const { verdict, paidBeyond } = await verifyAccruals(goat);
    expect([verdict, paidBeyond.filter(({ repeats }) => repeats !== null)]).toEqual(['sound', []]);
    await buy('lamp');
    expect((await verifyAccruals(goat)).verdict).toBe('unproven');
  });

  it('is not what was underpaid, and not the same sum for somebody else', async () => {
    const { goat, creator, ana, pay } = await createFlatLedger();
    const ben = await creator('ben');
    await pay({ auto_apply_outstanding: true, total_amount_cents: 1999 });
    for (const creator_id of [ana, ben.id]) await pay({ creator_id, total_amount_cents: 500 });
    const { paidBeyond } = await verifyAccruals(goat);
    expect(paidBeyond.map(({ cents, repeats }) => [cents, repeats])).toEqual([
      [500, null],
      [500, null],
    ]);
  });
});

it('what is worth a look has what inactive creators are owed, and payments that are older than their accruals or still to come', async () => {
  const { mock, goat, ana, pay } = await createFlatLedger();
  const [, first] = await goat.payoutAccruals.list().toArray();
  await pay({ accrual_ids: [first?.id], paid_at: '2026-01-11T09:00:00Z' });
  mock.clock.to('2026-01-26T01:00:00Z');
  const [last] = await goat.payoutAccruals.list().toArray();
  await pay({ accrual_ids: [last?.id], paid_at: '2026-03-01T00:00:00Z' });
  const listed = await verifyAccruals(goat);
  expectWords(
    listed,
    'on 2026-01-11 of 2026-01-11T09:00:00.000Z is older than the accrual of 2026-01-12T00:15:00.000Z.',
    'is dated 2026-03-01T00:00:00.000Z, which is still to come.',
  );
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

const strange = (version: Row): Row => ({ ...version, period: 'yearly' });

const gaps: Record<string, [affects: string, path: string, change: Change]> = {
  'which accrual a line of a payment settles': [
    'whether paid accruals have a payment',
    '/payout-payments',
    (row) => ({
      ...row,
      payout_payment_lines: row.payout_payment_lines.map(({ accrual_id: _, ...rest }: Row) => rest),
    }),
  ],
  'amounts of adjustments': ['come to their total', '/payout-payments', silently],
  'entries that are not rows': ['whatever rests on them', '/videos', (row) => [row, null as never]],
  'from when to when creators are assigned': [
    'accruals that are missing: none was looked for',
    '/assignments',
    ({ assigned_at: _, ...row }) => row,
  ],
  'structure "flat"': [
    'its accruals, and whether some are missing',
    '/payout-structures/[-0-9a-f]+',
    (row) => (row.name === 'flat' ? { ...row, versions: row.versions.map(strange) } : row),
  ],
};

it.each(Object.entries(gaps))('what is not known is said: %s', async (words, [affects, path, change]) => {
  const report = await verifyAccruals(scene.readWith(path, (row) => change(row, scene)));
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
  const [sound, consistent] = [await verifyAccruals(scene.goat, { history: true }), await verifyAccruals(scene.goat)];
  expect(matchers.toHold(sound).pass).toBe(true);
  expect(verificationText(sound)).not.toMatch(/Worth a look|Not known/);
  expect(matchers.toHold(consistent).pass).toBe(false);
  expect(matchers.toHold(consistent).message()).toContain(
    'given the views that the ledger names: verifyAccruals(goat, {',
  );
});
