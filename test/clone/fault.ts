import { type Verification, verifyAccruals } from 'trackagoat-sdk/clone';
import type { LedgerScene, Row } from './ledger-scene.js';

/** How a row is broken on the way. */
export type Change = (row: Row) => Row | readonly Row[];

/**
 * A fault of a list: what it is called, how it is made, and how it is named: by words, or by the steps of its one accrual
 * that do not agree.
 */
export type Fault = readonly [
  name: string,
  make: (scene: LedgerScene) => Change,
  named: RegExp | readonly string[],
  options?: Parameters<typeof verifyAccruals>[1],
];

/** Those payments that have lines. */
export const onlyPaid =
  (change: Change): Change =>
  (row) =>
    row.payout_payment_lines.length > 0 ? change(row) : row;

/** The payment with another first line. */
export const line = (row: Row, change: Row): Row => ({
  ...row,
  payout_payment_lines: row.payout_payment_lines.map((one: Row, at: number) =>
    at === 0 ? { ...one, ...change } : one,
  ),
});

/** A payment whose adjustments have no amounts. One that has none gets one, so that each payment is of this kind. */
export const silently = (row: Row): Row => ({
  ...row,
  payout_adjustments: [{ id: row.id }, ...row.payout_adjustments.slice(1).map(({ id }: Row) => ({ id }))],
});

/** Whether an accrual is that of this structure or creator in the week or day that begins then. */
export const isAccrual = (scene: LedgerScene, name: string, start: string) => (row: Row) =>
  (row.structure_id === scene.ids[name] || row.creator_id === scene.ids[name]) && row.period_start_at.startsWith(start);

/** Verifies the scene with such an accrual changed on the way. */
export async function plant(
  scene: LedgerScene,
  [name, start]: readonly [name: string, start: string],
  change: Change,
): Promise<Verification> {
  const isIt = isAccrual(scene, name, start);
  return verifyAccruals(scene.readWith('/payout-accruals', (row) => (isIt(row) ? change(row) : row)));
}

/** An accrual with other inputs. */
export const withInputs = (row: Row, inputs: Row): Row => ({
  ...row,
  inputs_snapshot: { ...row.inputs_snapshot, ...inputs },
});

/** The steps that do not agree, of each accrual that is different. */
export const differences = (report: Verification): string[][] =>
  report.accruals
    .filter(({ outcome }) => outcome === 'different')
    .map(({ steps }) => steps.filter(({ agrees }) => agrees === false).map(({ step }) => step));
