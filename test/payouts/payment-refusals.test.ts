import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture, UNKNOWN } from './payout-fixture.js';

/** Two weeks of 7,000 cents owed to one creator, and a second creator that is owed nothing. */
let fixture: PayoutFixture;
let creator: string;
let idle: string;
let owed: string[];

beforeEach(() => {
  fixture = new PayoutFixture();
  creator = fixture.deal().creator;
  idle = fixture.creator();
  fixture.goto('2026-01-20T09:00:00Z');
  owed = fixture.accruals().map((row) => row.id);
});

const some = { total_amount_cents: 1 };
const all = { auto_apply_outstanding: true };
const refuse = (code: 'invalid_body' | 'not_found' | 'accrual_not_earned', body: object) =>
  fixture.refusal('createPayoutPayment', code, { body });

/* A refusal says what is wrong and what to do, and who reads it has nothing else: the sentences are here in full. */
describe('a payment is refused, and nothing changes:', () => {
  it.each<[sentence: string, body: () => object]>([
    ['creator_id: is required with auto_apply_outstanding', () => ({ ...all, project_id: fixture.projectId })],
    ['creator_id: is required with accrual_ids', () => ({ accrual_ids: owed, project_id: fixture.projectId })],
    [
      'accrual_ids: cannot be given together with auto_apply_outstanding',
      () => ({ creator_id: creator, ...all, accrual_ids: owed }),
    ],
    ['total_amount_cents: is required when the payment settles no accruals', () => ({ creator_id: creator })],
    ['project_id: is required without a creator', () => some],
    ['total_amount_cents: must be 0 or more', () => ({ creator_id: creator, total_amount_cents: -1 })],
    ['total_amount_cents: must be an integer', () => ({ creator_id: creator, total_amount_cents: 0.5 })],
    [
      'total_amount_cents: must be 9007199254740991 or less',
      () => ({ creator_id: creator, total_amount_cents: 2 ** 53 }),
    ],
    [
      'paid_at: must be a time such as 2026-03-02T00:00:00Z',
      () => ({ creator_id: creator, ...some, paid_at: '2026-02-30' }),
    ],
    [
      'accrual_ids: must not hold the same entry twice, as in 0 and 1',
      () => ({ creator_id: creator, accrual_ids: [owed[0], owed[0]] }),
    ],
  ])('%s', (sentence, body) => {
    expect(refuse('invalid_body', body())).toBe(sentence);
  });

  it.each<[field: string, what: string, body: () => object]>([
    ['creator_id', 'creator', () => ({ creator_id: UNKNOWN, ...some })],
    ['project_id', 'project', () => ({ project_id: UNKNOWN, ...some })],
    ['project_id', 'project', () => ({ creator_id: creator, project_id: UNKNOWN, ...some })],
    ['method_id', 'payout method', () => ({ creator_id: creator, method_id: UNKNOWN, ...some })],
    ['accrual_ids.1', 'payout accrual', () => ({ creator_id: creator, accrual_ids: [owed[0], UNKNOWN] })],
  ])('%s is of no %s', (field, what, body) => {
    expect(refuse('not_found', body())).toBe(`${field}: There is no ${what} ${UNKNOWN} in this organization.`);
  });

  it('what belongs to another creator, project or organization', () => {
    expect(refuse('invalid_body', { creator_id: idle, accrual_ids: owed })).toBe(
      `accrual_ids.0: is an accrual of another creator (${creator})`,
    );
    const project_id = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const body = { creator_id: creator, ...some };
    const reply = fixture.api.refused('createPayoutPayment', 'invalid_body', { body: { ...body, project_id } });
    expect(reply.error).toBe(`creator_id: is a creator of project ${fixture.projectId}, not of project_id`);
    expect(reply.meta.issues).toEqual([
      { path: 'creator_id', message: 'is a creator of another project than project_id' },
      { path: 'project_id', message: `is not the project of the creator (${fixture.projectId})` },
    ]);
    const { apiKey } = fixture.mock.organizations.create({ seed: 'empty' });
    const foreign = fixture.api.call('createPayoutPayment', { apiKey, body });
    expect(foreign).toMatchObject({ status: 404, meta: { code: 'not_found', field: 'creator_id' } });
    expect(fixture.api.call('getPayoutAccrual', { apiKey, params: { id: owed[0] ?? '' } }).status).toBe(404);
  });

  it('accruals that are not earned, which it names', () => {
    fixture.pay({ creator_id: creator, accrual_ids: [owed[0]] });
    const body = { creator_id: creator, accrual_ids: owed };
    const first = fixture.api.refused('createPayoutPayment', 'accrual_not_earned', { body });
    expect(first.error).toBe(`Only earned accruals can be paid; these are not: ${owed[0]} (paid).`);
    expect(first.meta.accrual_ids).toEqual([owed[0]]);
    fixture.pay({ creator_id: creator, accrual_ids: [owed[1]] });
    expect(refuse('accrual_not_earned', body)).toContain(`these are not: ${owed[0]} (paid), ${owed[1]} (paid).`);
    const none = fixture.api.refused('createPayoutPayment', 'no_outstanding_accruals', {
      body: { creator_id: idle, ...all },
    });
    expect(none.error).toBe(`Creator ${idle} has no earned accrual to settle.`);
    expect(none.meta).toEqual({ code: 'no_outstanding_accruals', creator_id: idle });
  });

  it('a disabled method', () => {
    const [method] = fixture.api.ok('listPayoutMethods');
    const id = method?.id ?? '';
    fixture.api.ok('updatePayoutMethod', { params: { id }, body: { is_active: false } });
    const body = { creator_id: creator, ...all, method_id: id };
    expect(fixture.api.refused('createPayoutPayment', 'method_inactive', { body })).toMatchObject({
      error: `Payout method ${method?.name} is disabled.`,
      meta: { method_id: id },
    });
  });

  it('accruals that come to more than the API can carry', () => {
    fixture.assign(fixture.structure({ amount_cents: 9_007_199_254_740_991 }), creator);
    fixture.goto('2026-01-27T00:00:00Z');
    // Three weeks of 7,000, and one of 2^53 − 1.
    expect(refuse('invalid_body', { creator_id: creator, ...all })).toBe(
      'accrual_ids: come to 9007199254761991 cents, more than the API can carry exactly; pay them in parts',
    );
  });
});
