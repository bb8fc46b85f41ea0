import { verifyAccruals } from 'trackagoat-sdk/clone';
import { beforeAll, describe, expect, it } from 'vitest';
import { canSum, findLeast } from '../../proofs/evidence/clues/can-sum.js';
import { readChanged } from './changed-service.js';
import { createLedgerScene, type LedgerScene, type Row } from './ledger-scene.js';
import { isAccrual, withInputs } from './plant-fault.js';

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

  it.each<[name: string, field: object]>([
    ['whose time of discovery is not shown', { created_at: undefined }],
    ['that a person included', { tracking_status: 'included' }],
  ])('of videos is not sure of one %s: an accrual without it agrees', async (_, field) => {
    const fewer = (row: Row): Row =>
      isAccrual(scene, 'ben', '2026-01-05')(row) && row.structure_id === scene.ids.cpm
        ? withInputs({ ...row, amount_cents: 150, status: 'earned' }, { video_count: 1, impressions: 1000 })
        : row;
    const change = (row: Row): Row =>
      row.view_count === undefined ? fewer(row) : row.view_count === 10 ? { ...row, ...field } : row;
    const read = readChanged(scene.mock, /\/(payout-accruals|videos)$/, (text) => {
      const body = JSON.parse(text) as Row;
      return JSON.stringify({ ...body, data: body.data.map(change) });
    });
    const { accruals } = await verifyAccruals(read);
    const check = accruals.find(
      ({ accrual }) => isAccrual(scene, 'ben', '2026-01-05')(accrual) && accrual.structure_id === scene.ids.cpm,
    );
    expect(check?.steps.find(({ step }) => step === 'videos')).toMatchObject({
      agrees: true,
      computed: expect.stringMatching(/^1 to 2 videos/),
    });
  });
});

const sure = (low: number, high = low) => ({ low, high, isSure: true });
const perhaps = (low: number, high = low) => ({ low, high, isSure: false });
const many = (count: number, cents: number) => Array.from({ length: count }, () => perhaps(cents));

it.each([
  ['all that is sure, and some of the rest', [sure(5), perhaps(3)], { 5: true, 8: true, 3: false, 6: false }],
  ['two bounds', [sure(1, 2), perhaps(3, 5)], { 1: true, 2: true, 3: false, 4: true, 7: true, 8: false }],
  ['each choice of twelve', many(12, 2), { 0: true, 3: false, 24: true, 25: false }],
  ['the bounds of thirteen', [sure(1), ...many(13, 2)], { 0: false, 1: true, 4: true, 27: true, 28: false }],
  ['the losses of thirteen', [sure(1), ...many(13, -1)], { '-13': false, '-12': true, 1: true, 2: false }],
])('a sum of videos is possible by %s', (_, shares, sums) => {
  expect(Object.fromEntries(Object.keys(sums).map((sum) => [sum, canSum(shares, Number(sum))]))).toEqual(sums);
});

it('a sum of so many videos is that of as many, and the least has no gain that is not sure', () => {
  const shares = [sure(5), perhaps(0), perhaps(3), perhaps(-2)];
  expect([1, 2, 3, 4].map((count) => canSum(shares, 8, count))).toEqual([false, true, true, false]);
  expect(findLeast(shares)).toBe(3);
});
