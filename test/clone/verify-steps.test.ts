import { verifyAccruals } from 'trackagoat-sdk/clone';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLeast } from '../../proofs/evidence/clues/share-views.js';
import { isAccrual, withInputs } from './fault.js';
import { createLedgerScene, type LedgerScene, type Row } from './ledger-scene.js';

let scene: LedgerScene;
beforeAll(async () => {
  scene = await createLedgerScene();
});

describe('a step of an accrual', () => {
  it.each([
    [0, '0 of 7'],
    [undefined, null],
  ])('of days that no assignment covers does not agree, even if the inputs say so: %s', async (covered, ledger) => {
    // The week before the assignment, in which the inputs count no day.
    const wrong = (row: Row): Row | readonly Row[] =>
      isAccrual(scene, 'flat', '2026-01-05')(row)
        ? [
            row,
            withInputs(
              {
                ...row,
                id: scene.ids.ben,
                period_start_at: '2025-12-29T00:00:00.000Z',
                period_end_at: '2026-01-05T00:00:00.000Z',
              },
              { covered_days: covered },
            ),
          ]
        : row;
    const { accruals } = await verifyAccruals(scene.readWith('/payout-accruals', wrong));
    const added = accruals.find(({ accrual }) => accrual.id === scene.ids.ben);
    expect(added?.steps.find(({ step }) => step === 'covered_days')).toMatchObject({ ledger, agrees: false });
  });

  it('whose time is not shown is not said to agree, nor called a difference', async () => {
    const bare = ({ created_at: _, ...row }: Row): Row => row;
    const { accruals } = await verifyAccruals(scene.readWith('/payout-accruals', bare));
    const made = accruals.flatMap(({ steps }) => steps.filter(({ step }) => step === 'made_at'));
    expect(new Set(made.map(({ agrees }) => agrees))).toEqual(new Set([null]));
  });

  it('by a threshold is not computable without the views', async () => {
    const bare = ({ inputs_snapshot: { impressions: _, ...inputs }, ...row }: Row): Row => ({
      ...row,
      inputs_snapshot: inputs,
    });
    const { accruals } = await verifyAccruals(
      scene.readWith('/payout-accruals', (row) => (row.structure_id === scene.ids.threshold ? bare(row) : row)),
    );
    expect(accruals.flatMap(({ reason }) => reason?.code ?? [])).toEqual(['inputs_not_shown']);
  });
});

it('the least that videos can have counted has no gain that is not sure, and each loss that may have counted', () => {
  const sure = { low: 5, high: 5, isSure: true };
  const perhaps = [0, 3, -2].map((cents) => ({ low: cents, high: cents, isSure: false }));
  expect(findLeast([sure, ...perhaps])).toBe(3);
});
