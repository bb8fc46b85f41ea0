import { describe, expect, it } from 'vitest';
import {
  AbortError,
  ConflictError,
  ConnectionError,
  type PayoutPayment,
  PermissionError,
  TimeoutError,
  type TrackagoatClient,
} from '../../src/index.js';
import { commitPayment, commitSettlement, planPayment, planSettlement } from '../../src/workflows/index.js';
import { sumCents } from '../../src/workflows/payments/cents.js';
import { settleAmongDuplicates } from '../../src/workflows/payments/duplicate-payments.js';
import {
  adviseNext,
  alreadyPaid,
  isNothingRecorded,
  judgeRecord,
  notCommitted,
  presentOutcome,
  type Settled,
  takenBack,
  unknown,
  voidedSince,
} from '../../src/workflows/payments/outcome.js';
import { isIntact, sealPlan } from '../../src/workflows/payments/plan-digest.js';
import { isMadeHere, takeBack } from '../../src/workflows/payments/take-back.js';
import { Run } from '../../src/workflows/run/run.js';
import { oddService, type Send } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

const origin = { resolvedBy: 'response', isEarlier: false, replayed: false } as const;

/** A payment of 900 cents to Maya, and what a plan of it knows. */
async function recorded(metadata: Record<string, string> = {}) {
  const scene = await oneWeekEarned();
  const { goat, maya, mock } = scene;
  const payment = await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 900, metadata });
  const plan = { id: 'payment-1', creatorId: maya.id, projectId: mock.projectId, accruals: [] };
  return { ...scene, payment, plan };
}

it('what is said of an outcome advises what fits: nothing where it is paid, and never to pay in another way where it may be', async () => {
  const { payment } = await recorded();
  const because = (code: string): Settled => notCommitted({ code, message: '' });
  expect(adviseNext(presentOutcome(payment, origin))).toBeNull();
  expect(adviseNext(alreadyPaid(payment))).toBeNull();
  expect(adviseNext({ ...alreadyPaid(payment), nextStep: 'Look.' })).toBe('Look.');
  expect(adviseNext(unknown({ code: 'key_over', message: '' }))).toContain('a person decides');
  expect(adviseNext(unknown({ code: 'lost_response', message: '' }))).toContain('Do not pay in another way before.');
  expect(adviseNext(voidedSince(payment))).toContain('what was voided is due');
  expect(adviseNext(takenBack(payment, origin, ''))).toContain('everything that was planned is owed again');
  expect(adviseNext(because('reference_reused'))).toContain('Use another reference');
  expect(adviseNext(because('method_inactive'))).toBe('See the reason, then plan again.');
});

describe('that nothing was recorded', () => {
  const make = <T>(Class: new (message: string, fields: never) => T, fields: object): T =>
    new Class('x', { code: 'x', idempotencyKey: 'k', ...fields } as never);
  it.each<[string, () => unknown, boolean]>([
    ['a connection that sent nothing', () => make(ConnectionError, { sent: false, attempts: 1 }), true],
    ['a connection that sent nothing, three times', () => make(ConnectionError, { sent: false, attempts: 3 }), true],
    [
      'a connection that sent nothing, of another call',
      () => make(ConnectionError, { sent: false, idempotencyKey: 'of another' }),
      false,
    ],
    ['a refusal of another call', () => make(PermissionError, { status: 403, idempotencyKey: undefined }), false],
    ['a connection that may have sent it', () => make(ConnectionError, { sent: true, attempts: 1 }), false],
    ['a time that ran out before it was sent', () => make(TimeoutError, { attempts: 0 }), true],
    ['a time that ran out after it was sent', () => make(TimeoutError, { attempts: 1 }), false],
    ['a stop before it was sent', () => make(AbortError, { attempts: 0 }), true],
    ['a stop after it was sent', () => make(AbortError, { attempts: 1 }), false],
    ['a failure of the service', () => make(PermissionError, { status: 500, attempts: 1 }), false],
    ['a conflict', () => make(ConflictError, { status: 409, attempts: 1 }), false],
    ['an error of the program', () => new TypeError('x'), false],
    [
      'an error of the program that says it sent nothing',
      () => Object.assign(new TypeError('x'), { sent: false, attempts: 0, idempotencyKey: 'k' }),
      false,
    ],
  ])('is proven by %s: or not', (_, error, isProven) => {
    expect(isNothingRecorded(error(), 'k')).toBe(isProven);
  });

  it('is said of a conflict that tells why, at the first attempt, with the record read', () => {
    const conflict = (attempts: number, code = 'accrual_not_earned') =>
      make(ConflictError, { status: 409, code, attempts });
    const judge = (lost: unknown, isRead: boolean) => judgeRecord(lost, { found: null, isRead }).outcome;
    expect(judge(conflict(1), true)).toBe('not_committed');
    expect(judge(conflict(1), false)).toBe('unknown');
    expect(judge(conflict(2), true)).toBe('unknown');
    expect(judge(conflict(1, 'idempotency_in_progress'), true)).toBe('unknown');
    expect(judge(Object.assign(new Error('x'), { code: 'accrual_not_earned' }), true)).toBe('unknown');
  });
});

it('the proof that this call made a payment needs that it was not there before, goes to the payee, and carries the id of the plan; without it, and with a program that stumbles, nothing is voided', async () => {
  const { goat, mock, payment, plan } = await recorded({ plan_id: 'payment-1' });
  const claim = { plan, before: new Set<string>(), origin };
  expect(isMadeHere(claim, payment)).toBe(true);
  expect(isMadeHere({ ...claim, before: null }, payment)).toBe(false);
  expect(isMadeHere({ ...claim, before: new Set([payment.id]) }, payment)).toBe(false);
  expect(isMadeHere({ ...claim, plan: { ...plan, creatorId: 'another' } }, payment)).toBe(false);
  expect(isMadeHere({ ...claim, plan: { ...plan, projectId: 'another' } }, payment)).toBe(false);
  expect(isMadeHere({ ...claim, plan: { ...plan, projectId: null } }, payment)).toBe(true);
  const other = { ...claim, plan: { ...plan, id: 'payment-2' } };
  expect(isMadeHere(other, payment)).toBe(false);
  // The proof is asked for by what voids, whoever calls it.
  expect(await takeBack(new Run(goat, {}), other, payment)).toBe(false);
  expect((await goat.payoutPayments.get(payment.id)).status).toBe('paid');
  const stumble = async (request: Request, next: Send) => {
    if (request.method === 'PATCH') throw new RangeError('ours');
    return next(request);
  };
  const { goat: broken } = oddService(mock, { middleware: [stumble] });
  mock.requests.clear();
  expect(await takeBack(new Run(broken, {}), claim, payment)).toBe(false);
  expect(mock.requests.total).toBe(0);
});

it('the proof that this call made a payment is, without metadata, a first answer whose lines hold every accrual', async () => {
  const { goat, maya, plan } = await recorded();
  const payment = await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
  const accruals = payment.payout_payment_lines.map(({ accrual_id }) => ({ id: accrual_id ?? '' }));
  const claim = { plan: { ...plan, accruals }, before: new Set<string>(), origin };
  expect(isMadeHere(claim, payment)).toBe(true);
  expect(isMadeHere({ ...claim, origin: { ...origin, replayed: true } }, payment)).toBe(false);
  expect(isMadeHere({ ...claim, plan: { ...plan, accruals: [...accruals, { id: 'x' }] } }, payment)).toBe(false);
  expect(isMadeHere({ ...claim, plan: { ...plan, accruals: [] } }, payment)).toBe(false);
});

const again = { ...origin, replayed: true } as const;

type Claim = Parameters<typeof settleAmongDuplicates>[1];
const judge = (goat: TrackagoatClient, plan: Claim['plan'], returned: PayoutPayment, from: Claim['origin'] = origin) =>
  settleAmongDuplicates(new Run(goat, {}), { plan, origin: from, before: new Set() }, returned);

/** A plan of 900 cents under a reference, and payments of it that were recorded. */
async function planned() {
  const scene = await oneWeekEarned();
  const { goat, maya } = scene;
  const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'x' });
  const record = (metadata: Record<string, string>) =>
    goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 900, metadata });
  return { ...scene, plan, record };
}

it('a payment that was recorded under a reference is left where one does not say when it was made, looked at eight times where nothing tells which one has to go, and taken back where this call made it after another', async () => {
  const { goat, mock, plan, record } = await planned();
  const earlier = await record({ reference: 'x', plan_id: plan.id });
  mock.clock.advance({ minutes: 1 });
  const own = await record({ reference: 'x', plan_id: plan.id });
  const sharedReference = { outcome: 'unknown', reason: { code: 'reference_shared' } };
  const undated = oddService(mock, { row: ({ created_at: _, ...row }: Record<string, unknown>) => row }).goat;
  for (const returned of [earlier, own]) expect(await judge(undated, plan, returned)).toMatchObject(sharedReference);
  mock.requests.clear();
  expect(await judge(goat, plan, own, again)).toMatchObject(sharedReference);
  expect(mock.requests.count({ operation: 'listPayoutPayments' })).toBe(8);
  expect((await goat.payoutPayments.list({ status: 'paid' })).data).toHaveLength(2);
  const settled = await judge(goat, plan, own);
  expect(settled).toMatchObject({ outcome: 'already_paid', payment: { id: earlier.id }, voided: [own.id] });
  expect((await goat.payoutPayments.get(earlier.id)).status).toBe('paid');
});

it('a payment that was recorded under a reference is this call’s where the service keeps no metadata and it was not there before, another payment by another reference, void when it is, or the one that has the reference now', async () => {
  const { goat, plan, record } = await planned();
  const unmarked = await record({});
  const settle = (before: ReadonlySet<string>, isEarlier = false) =>
    settleAmongDuplicates(new Run(goat, {}), { plan, origin: { ...origin, isEarlier }, before }, unmarked);
  expect(await settle(new Set())).toMatchObject({ outcome: 'committed' });
  expect(await settle(new Set([unmarked.id]))).toMatchObject({ reason: { code: 'other_payment' } });
  expect(await settle(new Set([unmarked.id]), true)).toMatchObject({ outcome: 'already_paid' });
  const returned = await record({ reference: 'y', plan_id: plan.id });
  expect(await judge(goat, plan, returned)).toMatchObject({
    outcome: 'unknown',
    reason: { code: 'other_payment' },
    payment: { id: returned.id },
  });
  expect((await goat.payoutPayments.get(returned.id)).status).toBe('paid');
  const own = await record({ reference: 'x', plan_id: plan.id });
  await goat.payoutPayments.void(own.id);
  const voided = { outcome: 'not_committed', reason: { code: 'voided_since' } };
  expect(await judge(goat, plan, own)).toMatchObject(voided);
  const other = await record({ reference: 'x' });
  expect(await judge(goat, plan, own)).toMatchObject({ outcome: 'already_paid', payment: { id: other.id } });
});

it('cents that are not whole numbers, or have an inexact sum, are refused', () => {
  expect(() => sumCents([0.5, 0.5])).toThrow(RangeError);
  expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  expect(sumCents([Number.MAX_SAFE_INTEGER, -1])).toBe(Number.MAX_SAFE_INTEGER - 1);
});

it('a plan has another digest with a list than with an object of the same items', async () => {
  const list = await sealPlan('x', { items: ['a'] });
  expect(list.id).not.toBe((await sealPlan('x', { items: { 0: 'a' } })).id);
  expect(await isIntact('x', { ...list, items: { 0: 'a' } } as never)).toBe(false);
});

it('a plan of one kind is not committed as one of another, whatever seal it has, nor one for a removed creator who is back; one whose names cannot be read is not said to be changed', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  const input = { creatorId: maya.id, totalCents: 9, reference: 'x' };
  const payment = await planPayment(goat, input);
  const settlement = await planSettlement(goat, { creatorId: maya.id });
  const { id: _, seal: __, ...asPayment } = { ...payment, kind: 'settlement' };
  const { id: ___, seal: ____, ...asSettlement } = { ...settlement, kind: 'payment' };
  const readPrefix = ({ id }: { id: string }) => id.slice(0, id.indexOf('-'));
  const disguised = await sealPlan(readPrefix(payment), asPayment);
  await expect(commitPayment(goat, disguised as never)).rejects.toMatchObject({ code: 'invalid_plan' });
  const other = await sealPlan(readPrefix(settlement), asSettlement);
  await expect(commitSettlement(goat, other as never)).rejects.toMatchObject({ code: 'invalid_plan' });
  expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  const named = await planPayment(goat, { ...input, method: 'Venmo' });
  mock.faults.add({ operation: 'getPayoutMethod', kind: 'status', status: 403, code: 'insufficient_scope' });
  await expect(commitPayment(goat, named)).rejects.toMatchObject({ code: 'insufficient_scope' });
  expect(await commitPayment(goat, named)).toMatchObject({ outcome: 'committed' });
  // The person read an id.
  await goat.creators.delete(maya.id);
  const plan = await planSettlement(goat, { creatorId: maya.id });
  await goat.creators.create(maya.project_id, { tiktok_handle: maya.tiktok_handle });
  expect((await goat.creators.find(maya.tiktok_handle)).id).toBe(maya.id);
  await expect(commitSettlement(goat, plan)).rejects.toMatchObject({ code: 'plan_changed' });
});
