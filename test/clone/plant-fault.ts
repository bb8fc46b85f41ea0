import { type Verification, verifyAccruals } from 'trackagoat-sdk/clone';
import type { LedgerScene, Row } from './ledger-scene.js';

/** Whether an accrual is that of this structure or creator in the week or day that begins then. */
export const isAccrual = (scene: LedgerScene, name: string, start: string) => (row: Row) =>
  (row.structure_id === scene.ids[name] || row.creator_id === scene.ids[name]) && row.period_start_at.startsWith(start);

/** Verifies the scene with such an accrual changed on the way. */
export async function plant(
  scene: LedgerScene,
  [name, start]: readonly [name: string, start: string],
  change: (row: Row) => Row | readonly Row[],
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
