import { expect, it, onTestFinished } from 'vitest';
import { createMock, type Snapshot } from '../../mocks/index.js';
import { ledgerWatch } from '../../mocks/world/payouts/payments.js';
import { call } from '../control/plain-call.js';

/** A world in which an accrual that a live payment has settled is owed again: whoever pays it pays twice. */
function withSettledAccrualOwed() {
  const mock = createMock({ seed: 'demo', hooks: { onDefect: (error) => defects.push(String(error)) } });
  const defects: string[] = [];
  const snapshot = mock.snapshot();
  const tables = snapshot.world.tables as unknown as Record<
    string,
    { id: string; status: string; creator_id: string }[]
  >;
  const paid = tables.payout_accruals?.find(({ status }) => status === 'paid');
  if (!paid) throw new Error('the demo has paid something');
  const rows = tables.payout_accruals?.map((row) => (row === paid ? { ...row, status: 'earned' } : row));
  const broken = { ...snapshot.world, tables: { ...tables, payout_accruals: rows } };
  mock.restore({ ...snapshot, world: broken } as unknown as Snapshot);
  const pay = () =>
    call(mock, 'POST /payout-payments', { body: { creator_id: paid.creator_id, accrual_ids: [paid.id] } }).status;
  return { mock, paid, defects, pay };
}

it('in our own test runs a payment that breaks the books is a defect, and nothing of it stays', () => {
  const { mock, paid, defects, pay } = withSettledAccrualOwed();
  const before = JSON.stringify(mock.snapshot().world.tables);
  expect(pay()).toBe(500);
  expect(defects).toEqual([expect.stringMatching(new RegExp(`"paid_once","id":"${paid.id}".*live payments`))]);
  expect(JSON.stringify(mock.snapshot().world.tables)).toBe(before);
});

it('the mock that is shipped does not look: the ledger tells', () => {
  const { onPayment } = ledgerWatch;
  ledgerWatch.onPayment = undefined;
  onTestFinished(() => {
    ledgerWatch.onPayment = onPayment;
  });
  const { mock, pay } = withSettledAccrualOwed();
  expect(pay()).toBe(201);
  expect(mock.ledger().balanced).toBe(false);
});
