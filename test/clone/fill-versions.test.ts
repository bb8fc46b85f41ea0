import { describe, expect, it } from 'vitest';
import { fillVersions } from '../../proofs/read/complete-rows.js';
import type { PayoutAccrual, PayoutStructureDetail, PayoutStructureVersion } from '../../src/generated/resources.js';

const NOW = '2026-02-02T00:00:00.000Z';
const rule = (amount_cents: number): PayoutStructureVersion => ({
  period: 'weekly',
  amount_cents,
  currency: 'USD',
  criteria_type: 'recurring',
  criteria_params: {},
  proration_mode: 'none',
});
const structure = (current: number, versions: readonly PayoutStructureVersion[]): PayoutStructureDetail => ({
  id: 's',
  project_id: 'p',
  name: 'Retainer',
  is_active: true,
  current_version: rule(current),
  assignment_count: 1,
  metadata: {},
  readme: null,
  versions: [...versions],
});
/** The accrual of the week of January 2026 that begins on this Monday. */
const accrual = (version: string, monday: number): PayoutAccrual => {
  const day = (date: number) => `2026-01-${String(date).padStart(2, '0')}T00:00:00.000Z`;
  return {
    id: `${version}-${monday}`,
    creator_id: 'c',
    structure_id: 's',
    structure_version_id: version,
    period_start_at: day(monday),
    period_end_at: day(monday + 7),
    amount_cents: 1,
    currency: 'USD',
    status: 'earned',
    inputs_snapshot: null,
  };
};
const fill = (one: PayoutStructureDetail, accruals: readonly PayoutAccrual[]) => {
  const { structures, unknown } = fillVersions({ structures: [one], accruals: [...accruals], assignments: [] }, NOW);
  const shown = structures[0]?.versions.map(({ id, version, amount_cents, effective_at }) => [
    ...[id, version, amount_cents, effective_at?.slice(0, 10)],
  ]);
  return { shown, current: structures[0]?.current_version, unknown };
};
const two = [accrual('a', 5), accrual('a', 12), accrual('b', 19)];
const SOME = expect.any(String);
const OF_TWO = [
  ['a', 1, 100, '2026-01-05'],
  ['b', 2, 200, '2026-01-19'],
];

describe('versions of which the service shows the rule alone', () => {
  const filledIn: Record<string, [cents: number[], accruals: PayoutAccrual[], shown: unknown[][]]> = {
    'get the ids that accruals name, each from the end of the last period of the one before': [[100, 200], two, OF_TWO],
    'are turned round where the current one is listed first': [[200, 100], two, OF_TWO],
    'are one: it holds from the first period on, under the one id that accruals name': [
      [100],
      [accrual('a', 12), accrual('a', 5)],
      [['a', 1, 100, '2026-01-05']],
    ],
    'without an accrual hold from now on': [[100], [], [[SOME, 1, 100, '2026-02-02']]],
    'are more than the ids: the latest have them': [
      [100, 200],
      [accrual('b', 19)],
      [
        [SOME, 1, 100, '2026-01-19'],
        ['b', 2, 200, '2026-01-19'],
      ],
    ],
    'are fewer than accruals name: no accrual loses its version': [
      [200],
      two,
      [['a', 1, 200, '2026-01-05'], ...OF_TWO.slice(1)],
    ],
  };

  it.each(Object.entries(filledIn))('%s', (_, [cents, accruals, shown]) => {
    const filled = fill(structure(Math.max(...cents), cents.map(rule)), accruals);
    expect(filled.shown).toEqual(shown);
    expect(filled.current?.id).toEqual(shown.at(-1)?.[0]);
    expect(filled.unknown).toMatchObject([{ code: 'filled_in', ids: ['s'] }]);
  });

  it('keep what is shown', () => {
    const shown = [
      { ...rule(200), id: 'b', version: 2, effective_at: '2026-01-14T08:00:00.000Z' },
      { ...rule(100), id: 'a', version: 1, effective_at: '2026-01-02T08:00:00.000Z' },
    ];
    const whole = structure(200, shown);
    const { structures, unknown } = fillVersions({ structures: [whole], accruals: two, assignments: [] }, NOW);
    expect([structures[0], unknown]).toEqual([whole, []]);
    const untimed = shown.map(({ effective_at: _, ...row }) => row);
    expect(fill(structure(200, untimed), two).shown).toEqual(OF_TWO);
  });
});
