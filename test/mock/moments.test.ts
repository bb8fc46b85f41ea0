import { describe, expect, it } from 'vitest';
import { mockApi } from '../harness/mock-api.js';

/* A moment may be written in any way that RFC 3339 has; it is kept, compared and answered in one. */

const WAYS = [
  ['2026-01-04T10:00:00.000Z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04t10:00:00z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04T10:00:00z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04t15:45:00.5+05:45', '2026-01-04T10:00:00.500Z'],
  ['2026-01-03t23:00:00.123456-11:00', '2026-01-04T10:00:00.123Z'],
] as const;

const AMISS = [
  '2026-01-04 10:00:00Z',
  '2026-01-04T10:00Z',
  '2026-01-04T24:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-01-04T10:00:00',
];
/** Fit the format, and lie outside of it once they are in UTC. */
const OUTSIDE = ['0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-12:00'];

function scene() {
  const api = mockApi();
  const { projectId } = api.mock;
  const creator = api.ok('createCreators', { params: { projectId }, body: { tiktok_handle: 'ana' } }) as { id: string };
  const rule = { name: 'Fee', period: 'weekly', amount_cents: 100, criteria_type: 'recurring' };
  const structure = api.ok('createPayoutStructure', { body: { ...rule, project_id: projectId } });
  return { api, projectId, creator, structure };
}

describe('a moment', () => {
  it.each(WAYS)('written as %s is kept as %s', (written, kept) => {
    const { api, projectId, creator, structure } = scene();
    const campaign = { name: 'C', target_at: written };
    expect(api.ok('createCampaign', { params: { projectId }, body: campaign })).toMatchObject({ target_at: kept });
    const payment = { creator_id: creator.id, total_amount_cents: 5, paid_at: written };
    expect(api.ok('createPayoutPayment', { body: payment })).toMatchObject({ paid_at: kept });
    const assignment = { creator_id: creator.id, assigned_at: written };
    expect(api.ok('createPayoutAssignments', { params: { id: structure.id }, body: assignment })).toMatchObject([
      { assigned_at: kept },
    ]);
  });

  it('is compared by what it is, not by how it was written', () => {
    const { api, creator } = scene();
    const pay = (paid_at: string, total_amount_cents: number) =>
      api.ok('createPayoutPayment', { body: { creator_id: creator.id, total_amount_cents, paid_at } });
    pay('2026-01-03t23:30:00z', 1);
    // The 4th in UTC, the 3rd where it was written.
    pay('2026-01-03t23:30:00-05:00', 2);
    pay('2026-01-04T01:00:00Z', 3);
    const { data } = api.call('listPayoutPayments', { query: { from: '2026-01-04', to: '2026-01-04' } });
    expect(data.map(({ total_amount_cents: cents }) => cents).sort()).toEqual([2, 3]);
  });

  it.each(AMISS)('of another form, %s, is refused by the name of its field', (written) => {
    const { api, projectId } = scene();
    const body = { name: 'C', target_at: written };
    const { meta } = api.refused('createCampaign', 'invalid_body', { params: { projectId }, body });
    expect(meta.issues).toMatchObject([{ path: 'target_at' }]);
  });

  it.each(OUTSIDE)('that no four digits of a year can hold in UTC, %s, is refused too', (written) => {
    const { api, projectId, creator, structure } = scene();
    const refused = [
      api.refused('createCampaign', 'invalid_body', { params: { projectId }, body: { name: 'C', target_at: written } }),
      api.refused('createPayoutPayment', 'invalid_body', {
        body: { creator_id: creator.id, total_amount_cents: 5, paid_at: written },
      }),
      api.refused('createPayoutAssignments', 'invalid_body', {
        params: { id: structure.id },
        body: { creator_id: creator.id, assigned_at: written },
      }),
    ];
    expect(refused.map(({ meta }) => (meta.issues as { path: string }[])[0]?.path)).toEqual([
      'target_at',
      'paid_at',
      'assigned_at',
    ]);
  });
});
