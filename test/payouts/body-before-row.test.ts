import { describe, expect, it } from 'vitest';
import { mockApi } from '../harness/mock-api.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const LATE = { start_date: '2026-02-02', end_date: '2026-02-01' };

describe('a wrong body on an unknown id', () => {
  const api = mockApi({ seed: 'empty', now: '2026-01-05T00:00:00Z' });
  it.each([
    ['createGoal', { metric: 'posts', target_value: 1, period: 'weekly', ...LATE }, 'start_date'],
    ['updateGoal', LATE, 'start_date'],
    ['createPayoutAssignments', { creator_ids: [UNKNOWN, UNKNOWN] }, 'creator_ids'],
    ['createPayoutAssignments', { creator_id: UNKNOWN, assigned_at: '0000-01-01T00:00:00+14:00' }, 'assigned_at'],
    ['updatePayoutStructure', { criteria_type: 'view_threshold', criteria_params: {} }, 'criteria_params.min_views'],
    [
      'updatePayoutStructure',
      { criteria_type: 'recurring', criteria_params: { min_views: 3 } },
      'criteria_params.min_views',
    ],
    ['updatePayoutMethod', { icon_path: '\ud800' }, 'icon_path'],
    ['updateCampaign', { target_at: '0000-01-01T00:00:00+14:00' }, 'target_at'],
    [
      'createPayoutPayment',
      { creator_id: UNKNOWN, total_amount_cents: 1, paid_at: '0000-01-01T00:00:00+14:00' },
      'paid_at',
    ],
  ] as const)('is 400 and names the field: %s', (operation, body, path) => {
    const params = operation === 'createPayoutPayment' ? {} : { id: UNKNOWN };
    expect(api.refused(operation, 'invalid_body', { params, body }).meta).toMatchObject({ issues: [{ path }] });
  });

  it('answers 400 for a goal of a creator who was removed', () => {
    const id = api.addCreator('maya');
    const goal = api.ok('createGoal', { params: { id }, body: { metric: 'posts', target_value: 1, period: 'weekly' } });
    api.ok('deleteCreator', { params: { id } });
    expect(api.call('updateGoal', { params: { id: goal.id ?? '' }, body: LATE }).status).toBe(400);
    expect(api.call('updateGoal', { params: { id: goal.id ?? '' }, body: { target_value: 2 } }).status).toBe(404);
  });
});
