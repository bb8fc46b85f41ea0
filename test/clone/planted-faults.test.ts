import { beforeAll, describe, expect, it } from 'vitest';
import { createLedgerScene, type LedgerScene, type Row } from './ledger-scene.js';
import { differences, plant, withInputs } from './plant-fault.js';

let scene: LedgerScene;
beforeAll(async () => {
  scene = await createLedgerScene();
});

describe('a planted fault', () => {
  it.each<[fault: string, name: string, start: string, change: (row: Row) => Row | readonly Row[], steps: string[]]>([
    [
      'the version before pinned',
      'flat',
      '2026-01-19',
      (row) => ({ ...row, structure_version_id: first(), amount_cents: 10_000 }),
      ['version', 'amount'],
    ],
    [
      'a version of another structure pinned',
      'flat',
      '2026-01-12',
      (row) => ({ ...row, structure_version_id: scene.ids.ana }),
      ['version'],
    ],
    [
      'a day too many',
      'flat',
      '2026-01-05',
      // 10000 × 6 ÷ 7 = 8571.4
      (row) => withInputs({ ...row, amount_cents: 8571 }, { covered_days: 6 }),
      ['covered_days', 'amount'],
    ],
    ['a cent too much', 'flat', '2026-01-12', (row) => ({ ...row, amount_cents: 10_001 }), ['amount']],
    ['a half rounded down', 'ben', '2026-01-05', (row) => ({ ...row, amount_cents: 151 }), ['amount']],
    [
      'another rate',
      'ben',
      '2026-01-05',
      // 200 × 1010 ÷ 1000
      (row) => withInputs({ ...row, amount_cents: 202 }, { rate_cents_per_1000: 200 }),
      ['rule', 'amount'],
    ],
    [
      'a counting video left out',
      'ben',
      '2026-01-05',
      (row) => withInputs({ ...row, amount_cents: 150 }, { video_count: 1, impressions: 1000 }),
      ['videos'],
    ],
    [
      'goals paid that were missed',
      'goals',
      '2026-01-05',
      (row) => withInputs(row, { goals: [{ ...row.inputs_snapshot.goals[0], actual: 1 }] }),
      ['goals', 'condition', 'amount'],
    ],
    [
      'a goal forgotten',
      'goals',
      '2026-01-05',
      (row) => withInputs(row, { goals: [] }),
      ['goals', 'condition', 'amount'],
    ],
    [
      'a threshold paid that was missed',
      'threshold',
      '2026-01-07',
      (row) => withInputs(row, { impressions: 999 }),
      ['condition', 'amount'],
    ],
    [
      'a week from Tuesday to Tuesday',
      'flat',
      '2026-01-12',
      (row) => ({ ...row, period_start_at: '2026-01-13T00:00:00.000Z', period_end_at: '2026-01-20T00:00:00.000Z' }),
      ['period', 'made_at'],
    ],
    [
      'a week before the assignment',
      'flat',
      '2026-01-05',
      (row) => [
        row,
        {
          ...row,
          id: scene.ids.ben,
          period_start_at: '2025-12-29T00:00:00.000Z',
          period_end_at: '2026-01-05T00:00:00.000Z',
        },
      ],
      ['version', 'assignments', 'covered_days', 'amount'],
    ],
    [
      'the assignment of another creator',
      'flat',
      '2026-01-12',
      (row) => withInputs(row, { assignment_ids: [scene.ids.ben] }),
      ['assignments'],
    ],
    [
      'goals paid before their 48 hours',
      'goals',
      '2026-01-05',
      (row) => ({ ...row, created_at: '2026-01-12T00:15:00.000Z' }),
      ['made_at'],
    ],
    ['another currency', 'flat', '2026-01-12', (row) => ({ ...row, currency: 'EUR' }), ['currency']],
  ])('in an accrual is found at its step: %s', async (_, name, start, change, steps) => {
    const report = await plant(scene, [name, start], change);
    expect(report.verdict).toBe('unsound');
    expect(differences(report)).toEqual([steps]);
  });

  it('with an excluded video counted leaves the ledger unproven, and says what to look at', async () => {
    // 150 × 1710 ÷ 1000 = 256.5
    const report = await plant(scene, ['ben', '2026-01-05'], (row) =>
      row.structure_id === scene.ids.cpm
        ? withInputs({ ...row, amount_cents: 257 }, { video_count: 3, impressions: 1710 })
        : row,
    );
    expect(report.verdict).toBe('unsound');
    const [check] = report.accruals.filter(({ outcome }) => outcome === 'not_computable');
    expect(check?.reason).toEqual({
      code: 'videos_not_shown',
      message: expect.stringContaining('counted although they were excluded'),
    });
  });

  it('with a video counted that waits for review is named', async () => {
    // 150 × 5400 ÷ 1000
    const report = await plant(scene, ['cleo', '2026-01-05'], (row) =>
      withInputs({ ...row, amount_cents: 810 }, { video_count: 2, impressions: 5400 }),
    );
    expect(report.verdict).toBe('unproven');
    const [check] = report.accruals.filter(({ outcome }) => outcome === 'not_computable');
    expect(check?.reason?.message).toContain(`what waits for review (${scene.ids.pending}) the ledger's numbers`);
  });
});

/** The first version of the flat deal, as its accruals pin it. */
function first(): string {
  const rows = scene.mock.snapshot().world.tables.payout_structure_versions as readonly Row[];
  return rows.find((row) => row.structure_id === scene.ids.flat && row.version === 1)?.id ?? '';
}
