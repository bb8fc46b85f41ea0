import { describe, expect, it } from 'vitest';
import { Office } from './office.js';

const unknown = '00000000-0000-4000-8000-000000000000';

describe('the list of accruals', () => {
  it('filters by creator, status, structure, project and the day on which the period starts, newest first', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const other = office.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const [one, two] = [office.creator(), office.creator({ projectId: other })];
    const [weekly, daily] = [
      office.structure(),
      office.structure({ project_id: other, period: 'daily', amount_cents: 1 }),
    ];
    office.assign(weekly, one);
    office.assign(daily, two);
    office.goto('2026-01-19T01:00:00Z');
    const list = (query: Record<string, string>) => office.api.all('listPayoutAccruals', { query });
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
    office.pay({ creator_id: one, auto_apply_outstanding: true });
    expect(list({ creator_id: one, status: 'earned' })).toEqual([]);
    expect(list({ status: 'paid' })).toHaveLength(2);
    office.api.refused('listPayoutAccruals', 'invalid_query', { query: { from: '2026-01-08', to: '2026-01-07' } });
    office.api.refused('listPayoutAccruals', 'invalid_query', { query: { from: '2026-02-30' } });
    office.api.refused('getPayoutAccrual', 'not_found', { params: { id: unknown } });
    office.api.refused('updatePayoutAccrual', 'not_found', { params: { id: unknown }, body: { status: 'voided' } });
  });
});
