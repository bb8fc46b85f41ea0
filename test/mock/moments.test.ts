import { describe, expect, it } from 'vitest';
import type { OperationId } from '../../src/generated/operations.js';
import { type CallInput, mockApi } from '../harness/mock-api.js';

/* A moment may be written in any way that RFC 3339 has; it is kept, compared and answered in one. */

const WAYS = [
  ['2026-01-04T10:00:00.000Z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04t10:00:00z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04T10:00:00z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04t15:45:00.5+05:45', '2026-01-04T10:00:00.500Z'],
  ['2026-01-03t23:00:00.123456-11:00', '2026-01-04T10:00:00.123Z'],
] as const;

const AMISS = ['2026-01-04 10:00:00Z', '2026-01-04T10:00Z', '2026-01-04T24:00:00Z', '2026-02-30T00:00:00Z'];
/** The first has no zone. The others fit the format, and no four digits of a year can hold them once they are in UTC. */
const OUTSIDE = ['2026-01-04T10:00:00', '0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-12:00'];

/** Each field of a body that is a moment, with a call that writes it. */
function start() {
  const api = mockApi();
  const params = { projectId: api.mock.projectId };
  const creator_id = api.addCreator('ana');
  const rule = { name: 'Fee', period: 'weekly', amount_cents: 100, criteria_type: 'recurring' };
  const { id } = api.ok('createPayoutStructure', { body: { ...rule, project_id: api.mock.projectId } });
  const writes = (written: string): [OperationId, string, CallInput][] => [
    ['createCampaign', 'target_at', { params, body: { name: 'C', target_at: written } }],
    ['createPayoutPayment', 'paid_at', { body: { creator_id, total_amount_cents: 5, paid_at: written } }],
    ['createPayoutAssignments', 'assigned_at', { params: { id }, body: { creator_id, assigned_at: written } }],
  ];
  return { api, creator_id, writes };
}

describe('a moment', () => {
  it.each(WAYS)('written as %s is kept as %s', (written, kept) => {
    const { api, writes } = start();
    for (const [operation, field, input] of writes(written)) {
      expect([api.ok(operation, input)].flat()).toMatchObject([{ [field]: kept }]);
    }
  });

  it('is compared by what it is, not by how it was written', () => {
    const { api, creator_id } = start();
    const pay = (paid_at: string, total_amount_cents: number) =>
      api.ok('createPayoutPayment', { body: { creator_id, total_amount_cents, paid_at } });
    pay('2026-01-03t23:30:00z', 1);
    // The 4th in UTC, the 3rd where it was written.
    pay('2026-01-03t23:30:00-05:00', 2);
    pay('2026-01-04T01:00:00Z', 3);
    const { data } = api.call('listPayoutPayments', { query: { from: '2026-01-04', to: '2026-01-04' } });
    expect(data.map(({ total_amount_cents: cents }) => cents).sort()).toEqual([2, 3]);
  });

  it.each([...AMISS, ...OUTSIDE])('written as %s is refused by the name of its field', (written) => {
    const { api, writes } = start();
    for (const [operation, path, input] of writes(written)) {
      expect(api.refused(operation, 'invalid_body', input).meta.issues).toMatchObject([{ path }]);
    }
  });
});
