import { createClient } from 'trackagoat-sdk';
import { calibrate } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { calibrationText } from '../../cli/calibrate/print-calibration.js';
import { isPossible } from './hidden-rules.js';
import { createLedgerScene } from './ledger-scene.js';

describe('a calibration of a ledger where pay is missing', () => {
  it('rules no profile out by pay that all of them miss: the structure was archived, which no read shows', async () => {
    const mock = createMock({ now: '2026-01-05T00:00:00Z', rules: { rounding: 'floor' } });
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    const { id } = (await goat.creators.create(mock.projectId, { tiktok_handle: 'ana' })) as { id: string };
    await goat.goals.create(id, { metric: 'posts', period: 'weekly', target_value: 1 });
    const weekly = { project_id: mock.projectId, period: 'weekly', proration_mode: 'daily' } as const;
    const flat = await goat.payoutStructures.create({
      ...weekly,
      name: 'Flat',
      amount_cents: 999,
      criteria_type: 'recurring',
    });
    const goals = await goat.payoutStructures.create({
      ...weekly,
      name: 'Goals',
      amount_cents: 500,
      criteria_type: 'goals',
    });
    mock.clock.to('2026-01-06T09:00:00Z');
    for (const deal of [flat, goals]) await goat.payoutStructures.assign(deal.id, { creator_id: id });
    // The weeks of the 12th and the 19th come due while both are archived.
    for (const [day, is_active] of [
      ['07', true],
      ['16', false],
      ['21', false],
      ['30', true],
    ] as const) {
      mock.clock.to(`2026-01-${day}T09:00:00Z`);
      mock.postVideos(id, [{ posted_at: mock.clock.now, view_count: 10 }]);
      for (const deal of [flat, goals]) await goat.payoutStructures.update(deal.id, { is_active });
    }
    mock.clock.to('2026-02-10T00:00:00Z');

    const report = await calibrate(goat);
    expect(isPossible(report, mock.rules)).toBe(true);
    // 999 × 6 ÷ 7 = 856 and 2/7; of the 1st week only six days counted.
    expect(report.options.find(({ option }) => option === 'week_start')?.variants).toEqual(['monday']);
    expect(report.unknown.map(({ code, what }) => `${code}: ${what}`)).toContainEqual(
      expect.stringMatching(
        /^settled_without_accrual: .*pay is missing: absent: .*2026-01-12.* of creator .* \(and \d more\)/,
      ),
    );
    expect(calibrationText(report)).toContain('verifyAccruals lists them');
  });

  it('counts no row as reproduced or not for pay that is missing', async () => {
    const scene = await createLedgerScene();
    // Pay for goals is gone, and one of the other accruals is odd: no profile makes 3 cents more.
    const goat = scene.readWith('/payout-accruals', (row) => {
      if (row.structure_id === scene.ids.goals) return [];
      if (row.structure_id !== scene.ids.flat) return row;
      return row.period_start_at.startsWith('2026-01-12') ? { ...row, amount_cents: row.amount_cents + 3 } : row;
    });
    const { profile, accruals, nearest } = await calibrate(goat);
    expect(profile).toBeNull();
    // One of the accruals differs.
    expect(nearest[0]).toMatchObject({ of: accruals, reproduced: accruals - 1 });
    expect(nearest[0]?.differing.some(({ id }) => id === null)).toBe(true);
  });
});
