import { expect, it } from 'vitest';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import { transitionAll } from '../../mocks/world/store/transition.js';

it('a row that may not change keeps those before it from being written', () => {
  const written: PayoutAccrualRow[] = [];
  const table = {
    copy: (row: PayoutAccrualRow) => ({ ...row }),
    put: (row: PayoutAccrualRow) => row,
    replaceAll: (befores: readonly PayoutAccrualRow[], accruals: readonly PayoutAccrualRow[]) => {
      expect(befores.map(({ id }) => id)).toEqual(accruals.map(({ id }) => id));
      written.push(...accruals);
    },
  };
  const rows = (['earned', 'earned', 'rejected'] as const).map((status, at) => ({ id: `${at}`, status }));
  const pay = (accruals: readonly object[]): void =>
    transitionAll({ schema: 'AccrualStatus', table }, accruals as PayoutAccrualRow[], {
      to: 'paid',
      by: 'createPayoutPayment',
    });
  expect(() => pay(rows)).toThrow(/rejected/);
  expect(written).toEqual([]);
  pay(rows.slice(0, 2));
  expect(written).toEqual([
    { id: '0', status: 'paid' },
    { id: '1', status: 'paid' },
  ]);
});
