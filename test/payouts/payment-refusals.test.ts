import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

const unknown = '00000000-0000-4000-8000-000000000000';

/** Two weeks of 7,000 cents owed to one creator, and a second creator that is owed nothing. */
let fixture: PayoutFixture;
let creator: string;
let idle: string;
let owed: string[];

beforeEach(() => {
  fixture = new PayoutFixture('2026-01-05T00:00:00Z');
  [creator, idle] = [fixture.creator(), fixture.creator()];
  fixture.assign(fixture.structure(), creator);
  fixture.goto('2026-01-20T09:00:00Z');
  owed = fixture.accruals().map((row) => row.id);
});

const method = (name: string): string => {
  const found = fixture.api.ok('listPayoutMethods').find((row) => row.name === name);
  return found?.id ?? '';
};
const statuses = () => fixture.accruals().map((row) => row.status);

describe('a payment is refused, and nothing changes:', () => {
  const bad = 'invalid_body';
  const lost = 'not_found';
  const some = { total_amount_cents: 1 };
  const all = { auto_apply_outstanding: true };
  const refusals: [string, string, string | undefined, () => Record<string, unknown>][] = [
    ['auto-apply without a creator', bad, 'creator_id', () => ({ ...all, project_id: fixture.projectId })],
    ['auto-apply with accrual_ids', bad, 'accrual_ids', () => ({ creator_id: creator, ...all, accrual_ids: owed })],
    ['accruals without a creator', bad, 'creator_id', () => ({ accrual_ids: owed, project_id: fixture.projectId })],
    ['no accruals and no total', bad, 'total_amount_cents', () => ({ creator_id: creator })],
    ['an empty body', bad, 'total_amount_cents', () => ({})],
    ['no creator and no project', bad, 'project_id', () => some],
    ['negative cents', bad, 'total_amount_cents', () => ({ creator_id: creator, total_amount_cents: -1 })],
    ['fractional cents', bad, 'total_amount_cents', () => ({ creator_id: creator, total_amount_cents: 0.5 })],
    ['cents beyond 2^53 − 1', bad, 'total_amount_cents', () => ({ creator_id: creator, total_amount_cents: 2 ** 53 })],
    ['a date that is none', bad, 'paid_at', () => ({ creator_id: creator, ...some, paid_at: '2026-02-30' })],
    ['an accrual of another creator', bad, 'accrual_ids.0', () => ({ creator_id: idle, accrual_ids: [owed[0]] })],
    ['an unknown creator', lost, 'creator_id', () => ({ creator_id: unknown, ...some })],
    ['an unknown project', lost, 'project_id', () => ({ project_id: unknown, ...some })],
    [
      'a creator in an unknown project',
      lost,
      'project_id',
      () => ({ creator_id: creator, project_id: unknown, ...some }),
    ],
    ['an unknown method', lost, 'method_id', () => ({ creator_id: creator, method_id: unknown, ...some })],
    ['an unknown accrual', lost, 'accrual_ids.1', () => ({ creator_id: creator, accrual_ids: [owed[0], unknown] })],
    ['nothing outstanding', 'no_outstanding_accruals', undefined, () => ({ creator_id: idle, ...all })],
  ];

  it.each(refusals)('%s → %s', (_, code, field, body) => {
    const reply = fixture.api.refused('createPayoutPayment', code as 'invalid_body', { body: body() });
    if (code === 'invalid_body')
      expect((reply.meta.issues as { path: string }[]).map((issue) => issue.path)).toContain(field);
    if (code === 'not_found') expect(reply.meta.field).toBe(field);
    expect(statuses()).toEqual(['earned', 'earned']);
  });

  it('the same accrual twice', () => {
    const body = { creator_id: creator, accrual_ids: [owed[0], owed[0]] };
    const reply = fixture.api.refused('createPayoutPayment', 'invalid_body', { body });
    expect(JSON.stringify(reply.meta.issues)).toContain('accrual_ids');
  });

  it('accruals that are not earned, which it names', () => {
    fixture.pay({ creator_id: creator, accrual_ids: [owed[0]] });
    const reply = fixture.api.refused('createPayoutPayment', 'accrual_not_earned', {
      body: { creator_id: creator, accrual_ids: owed },
    });
    expect(reply.meta.accrual_ids).toEqual([owed[0]]);
  });

  it('a disabled method', () => {
    const id = method('PayPal');
    fixture.api.ok('updatePayoutMethod', { params: { id }, body: { is_active: false } });
    const body = { creator_id: creator, auto_apply_outstanding: true, method_id: id };
    expect(fixture.api.refused('createPayoutPayment', 'method_inactive', { body }).meta.method_id).toBe(id);
  });

  it('a creator of another project, naming both fields', () => {
    const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const body = { creator_id: creator, project_id: other, total_amount_cents: 1 };
    const reply = fixture.api.refused('createPayoutPayment', 'invalid_body', { body });
    expect((reply.meta.issues as { path: string }[]).map((issue) => issue.path)).toEqual(['creator_id', 'project_id']);
  });

  it('a creator and an accrual of another organization', () => {
    const other = fixture.mock.organizations.create({ seed: 'empty' });
    const input = { apiKey: other.apiKey };
    const body = { creator_id: creator, total_amount_cents: 1 };
    const foreign = fixture.api.call('createPayoutPayment', { ...input, body });
    expect(foreign).toMatchObject({ status: 404, meta: { code: 'not_found', field: 'creator_id' } });
    expect(fixture.api.call('getPayoutAccrual', { ...input, params: { id: owed[0] ?? '' } }).status).toBe(404);
  });

  it('accruals that come to more than the API can carry', () => {
    const structure = fixture.structure({ amount_cents: 9_007_199_254_740_991 });
    fixture.assign(structure, idle, '2026-01-19T00:00:00Z');
    fixture.goto('2026-02-02T01:00:00Z');
    const reply = fixture.api.refused('createPayoutPayment', 'invalid_body', {
      body: { creator_id: idle, auto_apply_outstanding: true },
    });
    expect(reply.meta.issues).toMatchObject([{ path: 'accrual_ids' }]);
  });
});
