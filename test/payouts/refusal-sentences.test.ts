import { beforeEach, describe, expect, it } from 'vitest';
import type { OperationId } from '../../src/generated/operations.js';
import { PayoutFixture } from './payout-fixture.js';

/*
 * A refusal says what is wrong and what to do; who reads it has nothing else. So the sentences are part of the mock's
 * promises, and are here in full.
 */

const unknown = '00000000-0000-4000-8000-000000000000';

let fixture: PayoutFixture;
let creator: string;
let idle: string;
let structure: string;
let owed: string[];

beforeEach(() => {
  fixture = new PayoutFixture('2026-01-05T00:00:00Z');
  [creator, idle] = [fixture.creator(), fixture.creator()];
  structure = fixture.structure();
  fixture.assign(structure, creator);
  fixture.goto('2026-01-20T09:00:00Z');
  owed = fixture.accruals().map((row) => row.id);
});

function sentence(operation: OperationId, input: object): string | null {
  const reply = fixture.api.call(operation, input);
  expect(reply.status).toBeGreaterThanOrEqual(400);
  return reply.error;
}

const pay = (body: object) => sentence('createPayoutPayment', { body });
const assign = (body: object) => sentence('createPayoutAssignments', { params: { id: structure }, body });
const edit = (body: object) => sentence('updatePayoutStructure', { params: { id: structure }, body });

describe('a refused payment says', () => {
  it('which fields belong together', () => {
    const projectId = fixture.projectId;
    expect(pay({ creator_id: creator, accrual_ids: owed, auto_apply_outstanding: true })).toBe(
      'accrual_ids: cannot be given together with auto_apply_outstanding',
    );
    expect(pay({ project_id: projectId, accrual_ids: owed })).toBe('creator_id: is required with accrual_ids');
    expect(pay({ project_id: projectId, auto_apply_outstanding: true })).toBe(
      'creator_id: is required with auto_apply_outstanding',
    );
    expect(pay({ creator_id: creator })).toBe('total_amount_cents: is required when the payment settles no accruals');
    expect(pay({ total_amount_cents: 1 })).toBe('project_id: is required without a creator');
  });

  it('what belongs to somebody else', () => {
    expect(pay({ creator_id: idle, accrual_ids: owed })).toBe(
      `accrual_ids.0: is an accrual of another creator (${creator})`,
    );
    const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const reply = fixture.api.call('createPayoutPayment', {
      body: { creator_id: creator, project_id: other, total_amount_cents: 1 },
    });
    expect(reply.error).toBe(`creator_id: is a creator of project ${fixture.projectId}, not of project_id`);
    expect(reply.meta.issues).toEqual([
      { path: 'creator_id', message: 'is a creator of another project than project_id' },
      { path: 'project_id', message: `is not the project of the creator (${fixture.projectId})` },
    ]);
  });

  it('what is not known', () => {
    const gone = (what: string) => `There is no ${what} ${unknown} in this organization.`;
    const total = { total_amount_cents: 1 };
    expect(pay({ creator_id: unknown, ...total })).toBe(`creator_id: ${gone('creator')}`);
    expect(pay({ project_id: unknown, ...total })).toBe(`project_id: ${gone('project')}`);
    expect(pay({ creator_id: creator, method_id: unknown, ...total })).toBe(`method_id: ${gone('payout method')}`);
    expect(pay({ creator_id: creator, accrual_ids: [unknown] })).toBe(`accrual_ids.0: ${gone('payout accrual')}`);
    expect(sentence('getPayoutPayment', { params: { id: unknown } })).toBe(gone('payout payment'));
    expect(sentence('getPayoutAccrual', { params: { id: unknown } })).toBe(gone('payout accrual'));
    expect(sentence('getPayoutStructure', { params: { id: unknown } })).toBe(gone('payout structure'));
  });

  it('which accruals are not earned, or that none is', () => {
    fixture.pay({ creator_id: creator, accrual_ids: owed });
    expect(pay({ creator_id: creator, accrual_ids: owed })).toBe(
      `Only earned accruals can be paid; these are not: ${owed[0]} (paid), ${owed[1]} (paid).`,
    );
    const none = fixture.api.call('createPayoutPayment', { body: { creator_id: idle, auto_apply_outstanding: true } });
    expect(none.error).toBe(`Creator ${idle} has no earned accrual to settle.`);
    expect(none.meta).toEqual({ code: 'no_outstanding_accruals', creator_id: idle });
  });

  it('that a method is disabled, or that the sum is too large', () => {
    const [method] = fixture.api.ok('listPayoutMethods');
    fixture.api.ok('updatePayoutMethod', { params: { id: method?.id ?? '' }, body: { is_active: false } });
    expect(pay({ creator_id: creator, total_amount_cents: 1, method_id: method?.id })).toBe(
      `Payout method ${method?.name} is disabled.`,
    );
    fixture.edit(structure, { amount_cents: 9_007_199_254_740_991 });
    fixture.goto('2026-01-27T00:00:00Z');
    expect(pay({ creator_id: creator, auto_apply_outstanding: true })).toBe(
      'accrual_ids: come to 9007199254754991 cents, more than the API can carry exactly; pay them in parts',
    );
  });
});

it('a refused change of an accrual says which payment to void, live and not voided before', () => {
  const { id } = fixture.pay({ creator_id: creator, accrual_ids: owed });
  fixture.api.ok('updatePayoutPayment', { params: { id }, body: { status: 'voided' } });
  fixture.mock.clock.advance({ minutes: 1 });
  const live = fixture.pay({ creator_id: creator, accrual_ids: owed }).id;
  const reply = fixture.api.call('updatePayoutAccrual', {
    params: { id: owed[0] ?? '' },
    body: { status: 'rejected' },
  });
  expect(reply.error).toBe(`Accrual ${owed[0]} is paid; void payment ${live} first.`);
  expect(reply.meta).toEqual({ code: 'accrual_paid', from: 'paid', to: 'rejected', allowed: [], payment_id: live });
});

describe('a refused structure or assignment says', () => {
  it('what the criteria take', () => {
    expect(edit({ criteria_params: { min_views: 3 } })).toBe(
      'criteria_params.min_views: is not known; recurring takes no parameters',
    );
    fixture.edit(structure, { criteria_type: 'view_threshold', criteria_params: { min_views: 3 } });
    expect(edit({ criteria_params: {} })).toBe(
      'criteria_params.min_views: must be a whole number of views, 1 or more, for view_threshold',
    );
    const body = { project_id: unknown, name: 'X', period: 'weekly', amount_cents: 1, criteria_type: 'cpm' };
    expect(sentence('createPayoutStructure', { body })).toBe(
      `project_id: There is no project ${unknown} in this organization.`,
    );
  });

  it('who is assigned already and until when', () => {
    const at = '2026-01-20T09:00:00.000Z';
    const until = `an assignment to structure ${structure} that runs after ${at}.`;
    expect(assign({ creator_id: creator })).toBe(`1 of the creators has ${until}`);
    fixture.assign(structure, idle);
    expect(assign({ creator_ids: [creator, idle] })).toBe(`2 of the creators have ${until}`);
  });

  it('who does not belong, is not known, or has nothing to end', () => {
    const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const stranger = fixture.creator({ projectId: other });
    expect(assign({ creator_id: stranger })).toBe(
      `creator_id: is a creator of another project than structure ${structure}`,
    );
    expect(assign({ creator_id: unknown })).toBe(`creator_id: There is no creator ${unknown} in this organization.`);
    expect(sentence('deletePayoutAssignments', { params: { id: structure }, body: { creator_id: idle } })).toBe(
      `creator_id: There is no open assignment of creator ${idle} in this organization.`,
    );
    fixture.edit(structure, { is_active: false });
    expect(assign({ creator_id: idle })).toBe(`Structure ${structure} is archived; set is_active to true first.`);
  });
});

it('a warning says which accrual was too large, and why a backdated assignment pays less than expected', () => {
  fixture.edit(structure, { amount_cents: 9_007_199_254_740_991, criteria_type: 'cpm' });
  fixture.post(creator, '2026-01-20T00:00:00Z', 2000);
  fixture.assign(structure, idle, '2025-12-01T00:00:00Z');
  fixture.goto('2026-01-26T01:00:00Z');
  const [, ...messages] = fixture.mock.warnings().map((warning) => warning.message);
  expect(messages).toEqual([
    `assigned_at 2025-12-01T00:00:00.000Z lies before structure ${structure} had a rule (2026-01-05T00:00:00.000Z). ` +
      'Periods that ended by then have no version in force at their end and make no accrual.',
    `Structure ${structure} owes creator ${creator} 18014398509481982 cents for 2026-01-19 to 2026-01-25, ` +
      'more than the API can carry exactly; the period is settled without an accrual. ' +
      'Is amount_cents really in cents?',
  ]);
});
