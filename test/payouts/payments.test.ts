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

const statuses = () => fixture.accruals().map((row) => row.status);

describe('a payment', () => {
  it('settles what is outstanding: a line an accrual, oldest period first, and the accruals are paid', () => {
    const venmo = fixture.api.ok('listPayoutMethods').find(({ name }) => name === 'Venmo')?.id;
    const payment = fixture.pay({ creator_id: creator, auto_apply_outstanding: true, method_id: venmo });
    expect(payment).toEqual({
      id: payment.id,
      project_id: fixture.projectId,
      creator_id: creator,
      method_id: venmo,
      method_name_snapshot: 'Venmo',
      total_amount_cents: 14_000,
      currency: 'USD',
      status: 'paid',
      paid_at: '2026-01-20T09:00:00.000Z',
      payout_payment_lines: owed.map((accrual_id, at) => ({
        id: payment.payout_payment_lines[at]?.id,
        payment_id: payment.id,
        accrual_id,
        applied_amount_cents: 7000,
      })),
      payout_adjustments: [],
      metadata: {},
      readme: null,
      created_at: '2026-01-20T09:00:00.000Z',
      updated_at: '2026-01-20T09:00:00.000Z',
    });
    expect(statuses()).toEqual(['paid', 'paid']);
    expect(fixture.api.ok('getPayoutPayment', { params: { id: payment.id } })).toEqual(payment);
  });

  it('settles only the accruals that it names, in the order of their periods', () => {
    const payment = fixture.pay({ creator_id: creator, accrual_ids: [...owed].reverse() });
    expect(payment.payout_payment_lines.map((line) => line.accrual_id)).toEqual(owed);
    fixture.mock.clock.advance({ days: 7 });
    const [, , third] = fixture.accruals();
    fixture.pay({ creator_id: creator, accrual_ids: [third?.id] });
    expect(statuses()).toEqual(['paid', 'paid', 'paid']);
  });

  it.each([
    [15_500, [{ amount_cents: 1500, reason: 'overpayment' }]],
    [13_999, [{ amount_cents: -1, reason: 'underpayment' }]],
    [0, [{ amount_cents: -14_000, reason: 'underpayment' }]],
    [14_000, []],
  ])('of %i for 14,000 due has the adjustment total − due', (total_amount_cents, adjustments) => {
    const payment = fixture.pay({ creator_id: creator, auto_apply_outstanding: true, total_amount_cents });
    expect(payment.total_amount_cents).toBe(total_amount_cents);
    expect(payment.payout_adjustments.map(({ amount_cents, reason }) => ({ amount_cents, reason }))).toEqual(
      adjustments,
    );
    expect(statuses()).toEqual(['paid', 'paid']);
  });

  it('without accruals is a bonus to a creator, or ad-hoc without one: no lines, no adjustment', () => {
    const { projectId: project_id } = fixture;
    const paid = { creator_id: creator, project_id, total_amount_cents: 500 };
    const bonus = fixture.pay({ ...paid, paid_at: '2026-01-01T01:00:00+01:00' });
    const adHoc = fixture.pay({ project_id, total_amount_cents: 0, readme: 'studio', metadata: { a: 1 } });
    expect(bonus).toMatchObject({ ...paid, paid_at: '2026-01-01T00:00:00.000Z' });
    expect(adHoc).toMatchObject({ creator_id: null, method_id: null, method_name_snapshot: null, readme: 'studio' });
    for (const payment of [bonus, adHoc]) {
      expect(payment).toMatchObject({ payout_payment_lines: [], payout_adjustments: [], status: 'paid' });
    }
    expect(statuses()).toEqual(['earned', 'earned']);
  });

  it('can come to the very largest number of cents that the API carries', () => {
    const largest = fixture.creator();
    for (const amount_cents of [Number.MAX_SAFE_INTEGER - 1, 1]) {
      fixture.assign(fixture.structure({ amount_cents }), largest);
    }
    fixture.goto('2026-01-26T01:00:00Z');
    const { total_amount_cents } = fixture.pay({ creator_id: largest, auto_apply_outstanding: true });
    expect(total_amount_cents).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('orders the lines by period also where a later period was computed first', () => {
    fixture.assign(fixture.structure({ period: 'daily', amount_cents: 5 }), creator, '2026-01-30T00:00:00Z');
    fixture.assign(fixture.structure({ period: 'monthly', amount_cents: 9 }), creator, '2026-01-01T00:00:00Z');
    fixture.goto('2026-02-01T01:00:00Z');
    const { payout_payment_lines } = fixture.pay({ creator_id: creator, auto_apply_outstanding: true });
    // The month is computed last and begins first; the week of the 12th begins before the days of the 30th and the 31st.
    expect(payout_payment_lines.map((line) => line.applied_amount_cents)).toEqual([9, 7000, 7000, 7000, 5, 5]);
  });
});

describe('voiding a payment', () => {
  it('puts its accruals back to earned and keeps lines and adjustments; then they can be paid again', () => {
    const body = { creator_id: creator, auto_apply_outstanding: true, total_amount_cents: 15_000 };
    const payment = fixture.pay(body);
    fixture.mock.clock.advance({ hours: 1 });
    const params = { id: payment.id };
    const change = { status: 'voided', readme: 'wrong account' };
    const voided = fixture.api.ok('updatePayoutPayment', { params, body: change });
    expect(voided).toEqual({ ...payment, ...change, updated_at: '2026-01-20T10:00:00.000Z' });
    expect(statuses()).toEqual(['earned', 'earned']);
    expect(fixture.accruals()[0]?.updated_at).toBe('2026-01-20T10:00:00.000Z');
    fixture.pay(body);
    expect(statuses()).toEqual(['paid', 'paid']);
  });

  it('leaves notes writable: readme and metadata, whole, also on a voided payment', () => {
    const { id } = fixture.pay({ creator_id: creator, total_amount_cents: 5, readme: 'a', metadata: { a: 1 } });
    const update = (body: object) => fixture.api.ok('updatePayoutPayment', { params: { id }, body });
    expect(update({ metadata: { b: 2 } })).toMatchObject({ readme: 'a', metadata: { b: 2 }, status: 'paid' });
    update({ status: 'voided' });
    expect(update({ readme: null })).toMatchObject({ readme: null, metadata: { b: 2 }, status: 'voided' });
  });
});

it('the list of payments filters by creator, project, status and the days of paid_at', () => {
  const { projectId: project_id } = fixture;
  const first = fixture.pay({ creator_id: creator, total_amount_cents: 1, paid_at: '2026-01-10T23:59:59.999Z' }).id;
  const second = fixture.pay({ project_id, total_amount_cents: 2, paid_at: '2026-01-11T00:00:00Z' }).id;
  fixture.api.ok('updatePayoutPayment', { params: { id: second }, body: { status: 'voided' } });
  const list = (query: Record<string, string>) => fixture.api.ok('listPayoutPayments', { query }).map((row) => row.id);
  expect(list({ creator_id: creator })).toEqual([first]);
  expect(list({ creator_id: creator, project_id: UNKNOWN })).toEqual([]);
  expect(list({ project_id }).sort()).toEqual([first, second].sort());
  expect(list({ project_id: UNKNOWN })).toEqual([]);
  expect(list({ status: 'voided' })).toEqual([second]);
  expect(list({ to: '2026-01-10' })).toEqual([first]);
  expect(list({ from: '2026-01-11', to: '2026-01-11' })).toEqual([second]);
  fixture.api.refused('listPayoutPayments', 'invalid_query', { query: { from: '2026-01-12', to: '2026-01-11' } });
});

describe('a payment under one Idempotency-Key', () => {
  it('is made once of 100 identical posts at the same time, and all get the same body', async () => {
    const { fetch, baseUrl, apiKey } = fixture.mock;
    const post = () =>
      fetch(`${baseUrl}/payout-payments`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
          'idempotency-key': 'settle-2026-01-20',
        },
        body: JSON.stringify({ creator_id: creator, auto_apply_outstanding: true }),
      });
    const responses = await Promise.all(Array.from({ length: 100 }, post));
    const bodies = new Set(await Promise.all(responses.map((response) => response.text())));
    expect(new Set(responses.map((response) => response.status))).toEqual(new Set([201]));
    expect(bodies.size).toBe(1);
    expect(responses.filter((response) => response.headers.get('idempotency-replayed') === 'true')).toHaveLength(99);
    expect(fixture.api.ok('listPayoutPayments')).toHaveLength(1);
    expect(statuses()).toEqual(['paid', 'paid']);
  });

  it('is replayed as it was, whatever became of the payment since', () => {
    const body = { creator_id: creator, auto_apply_outstanding: true };
    const settle = () => fixture.api.call('createPayoutPayment', { body, idempotencyKey: 'k' });
    const first = settle();
    fixture.api.ok('updatePayoutPayment', { params: { id: first.data.id }, body: { status: 'voided', readme: 'no' } });
    const again = settle();
    expect(again.text).toBe(first.text);
    expect(again.data.status).toBe('paid');
    expect(fixture.api.ok('listPayoutPayments')).toMatchObject([{ status: 'voided' }]);
    expect(statuses()).toEqual(['earned', 'earned']);
  });
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
