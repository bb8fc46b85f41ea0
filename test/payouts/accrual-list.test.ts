import { expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

const unknown = '00000000-0000-4000-8000-000000000000';

it('the list of accruals filters by creator, status, structure, project and the day on which the period starts, newest first', () => {
  const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
  const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
  const [one, two] = [fixture.creator(), fixture.creator({ projectId: other })];
  const [weekly, daily] = [
    fixture.structure(),
    fixture.structure({ project_id: other, period: 'daily', amount_cents: 1 }),
  ];
  fixture.assign(weekly, one);
  fixture.assign(daily, two);
  fixture.goto('2026-01-19T01:00:00Z');
  const list = (query: Record<string, string>) => fixture.api.all('listPayoutAccruals', { query });
  expect(list({})).toHaveLength(2 + 14);
  expect(list({})[0]?.created_at).toBe('2026-01-19T00:15:00.000Z');
  expect(list({ creator_id: one }).map((row) => row.structure_id)).toEqual([weekly, weekly]);
  expect(list({ structure_id: daily })).toHaveLength(14);
  expect(list({ creator_id: one, structure_id: daily })).toEqual([]);
  expect(list({ project_id: other })).toHaveLength(14);
  expect(list({ project_id: unknown })).toEqual([]);
  expect(list({ from: '2026-01-12' })).toHaveLength(1 + 7);
  expect(list({ to: '2026-01-05' }).map((row) => row.period_start_at)).toEqual(
    Array(2).fill('2026-01-05T00:00:00.000Z'),
  );
  expect(list({ from: '2026-01-06', to: '2026-01-07' })).toHaveLength(2);
  fixture.pay({ creator_id: one, auto_apply_outstanding: true });
  expect(list({ creator_id: one, status: 'earned' })).toEqual([]);
  expect(list({ status: 'paid' })).toHaveLength(2);
  fixture.api.refused('listPayoutAccruals', 'invalid_query', { query: { from: '2026-01-08', to: '2026-01-07' } });
  fixture.api.refused('listPayoutAccruals', 'invalid_query', { query: { from: '2026-02-30' } });
  fixture.api.refused('getPayoutAccrual', 'not_found', { params: { id: unknown } });
  fixture.api.refused('updatePayoutAccrual', 'not_found', { params: { id: unknown }, body: { status: 'voided' } });
});
