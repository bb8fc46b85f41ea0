import { describe, expect, it } from 'vitest';
import type { Mock } from '../../mocks/index.js';
import { type ApprovalRequest, createToolset, type SpendingLimits } from '../../src/agents/index.js';
import { countCents } from '../../src/agents/payments/commit/committer.js';
import { commitSettlement, planSettlement } from '../../src/workflows/index.js';
import { judgeSettlement } from '../../src/workflows/settlement/commit-settlement.js';
import { getData, getError } from '../agents/tool-result.js';
import { createClientWith, isPayment, payingBy } from './odd-service.js';
import { oneWeekEarned, stage } from './stage.js';

const everything = { settles: 'everything' } as const;

/** The service as published: accruals of a payment cannot be named. */
async function refuseAccrualIds(request: Request): Promise<Request | Response> {
  if (!isPayment(request) || !(await request.clone().text()).includes('accrual_ids')) return request;
  const refusal = { data: null, error: 'Invalid body', meta: { code: 'invalid_body' } };
  return Response.json(refusal, { status: 400 });
}

/** A client whose service refuses every payment, and what was sent to it. */
function refuseAll(mock: Mock, meta: object, status = 400) {
  const sent: string[] = [];
  const published = payingBy(mock, async (request) => {
    sent.push(await request.clone().text());
    return Response.json({ data: null, error: 'Invalid body', meta: { code: 'invalid_body', ...meta } }, { status });
  });
  return { published, sent };
}

/**
 * A plan of 250 dollars; with the next run of the cron 40 more are owed. They are of the week that has ended. By the client
 * `published` the cron runs right before a payment.
 */
async function moreComesAtTheTick() {
  const scene = stage();
  const { goat, mock } = scene;
  const late = await scene.structure(4_000);
  const maya = await scene.creator('maya.moves', await scene.structure(25_000));
  mock.clock.to('2026-01-12T09:00:00Z');
  await goat.payoutStructures.assign(late, { creator_id: maya.id, assigned_at: '2026-01-05T00:00:00Z' });
  const published = createClientWith(mock, async (request) => {
    if (isPayment(request)) mock.clock.to('2026-01-12T09:15:00Z');
    return refuseAccrualIds(request);
  });
  return { ...scene, maya, published, plan: await planSettlement(goat, { creatorId: maya.id }) };
}

it('a service that takes accrual_ids is paid what the plan names, and nothing that the cron adds between the last look and the payment', async () => {
  const { goat, mock, maya, plan } = await moreComesAtTheTick();
  const slow = createClientWith(mock, async (request) => {
    if (isPayment(request)) mock.clock.to('2026-01-12T09:15:00Z');
    return request;
  });
  const receipt = await commitSettlement(slow, plan);
  expect(receipt).toMatchObject({ outcome: 'committed', plannedCents: 25_000, paidCents: 25_000, drift: null });
  expect((await planSettlement(goat, { creatorId: maya.id })).totalCents).toBe(4_000);
});

describe('a service that does not take accrual_ids', () => {
  it.each([
    ['without a word of why', {}, true],
    ['by name', { issues: [{ path: 'accrual_ids', message: 'unknown' }] }, true],
    ['for another field', { issues: [{ path: 'method_id', message: 'unknown' }] }, false],
    ['for an entry of the list', { issues: [{ path: 'accrual_ids[0]', message: 'not a uuid' }] }, false],
    ['as too large', {}, false, 413],
    ['as of another type', {}, false, 415],
  ])('is paid nothing by default: refused %s, the reason names the way out', async (_, meta, isTold, status = 400) => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    const { published, sent } = refuseAll(mock, meta, status);
    const receipt = await commitSettlement(published, plan);
    expect(receipt).toMatchObject({ outcome: 'not_committed', paidCents: 0, reason: { code: 'invalid_body' } });
    expect(/Probably.*settles: 'everything'/.test(receipt.reason?.message ?? '')).toBe(isTold);
    expect(sent.map((body) => [body.includes('accrual_ids'), body.includes('auto_apply')])).toEqual([
      [true, false],
      [true, false],
    ]);
    await commitSettlement(published, plan);
    expect(sent).toHaveLength(isTold && 'issues' in meta ? 2 : 4);
    expect(await paid(maya.id)).toEqual([]);
  });

  it('is sent no further list as long as one that it refused by name', async () => {
    const { goat, mock, maya, creator, structureId } = await oneWeekEarned();
    const otis = await creator('chef_otis', structureId);
    mock.clock.to('2026-01-19T09:00:00Z');
    const { published, sent } = refuseAll(mock, { issues: [{ path: 'accrual_ids', message: 'unknown' }] });
    const pay = async ({ id }: { readonly id: string }, options = {}) =>
      commitSettlement(published, await planSettlement(goat, { creatorId: id }), options);
    // Two accruals; a shorter list is tried, because this one may have been too long.
    expect(await pay(maya)).toMatchObject({ outcome: 'not_committed' });
    await pay(otis);
    const again = await pay(maya);
    expect(again).toMatchObject({ outcome: 'not_committed', reason: { code: 'invalid_body' }, paidCents: 0 });
    expect(again.reason?.message).toMatch(/Invalid body.*Probably the service takes no accrual_ids/);
    expect(again.nextStep).toContain("settles: 'everything'");
    expect(sent).toHaveLength(4);
    await pay(otis, everything);
    expect(sent).toHaveLength(5);
  });

  it('is paid nothing if more is owed than was planned, or a part of the debt was planned', async () => {
    const { goat, mock, maya, paid, plan } = await moreComesAtTheTick();
    const part = await planSettlement(goat, { creatorId: maya.id, endedBy: '2026-01-11' });
    await expect(commitSettlement(goat, part, everything)).rejects.toMatchObject({ code: 'invalid_input' });
    // The cron runs after the plan is compared, and before the payment is sent.
    const late = createClientWith(mock, async (request) => {
      if (request.url.includes('/payout-payments')) mock.clock.to('2026-01-12T09:15:00Z');
      return request;
    });
    await expect(commitSettlement(late, plan, everything)).rejects.toMatchObject({ code: 'stale_plan' });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('is sent auto_apply_outstanding if that is chosen, and the payment is kept when it is the plan', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    const published = createClientWith(mock, refuseAccrualIds);
    const committed = { outcome: 'committed', paidCents: 25_000, drift: null, nextStep: null };
    expect(await commitSettlement(published, plan, everything)).toMatchObject(committed);
    const again = { outcome: 'already_paid', paidCents: 0 };
    expect(await commitSettlement(published, plan, everything)).toMatchObject(again);
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('and pays more than the plan, because the cron came by, has that payment voided, and the receipt says so', async () => {
    const { goat, mock, maya, paid, plan, published } = await moreComesAtTheTick();
    const receipt = await commitSettlement(published, plan, everything);
    expect(receipt).toMatchObject({
      outcome: 'not_committed',
      paidCents: 0,
      payment: { status: 'voided', totalCents: 29_000 },
      reason: { code: 'recorded_differently', message: expect.stringContaining('4000 cents') },
      nextStep: expect.stringMatching(/^Plan again/),
      drift: { cents: 4_000, missing: [] },
    });
    expect(await paid(maya.id)).toEqual([]);
    expect((await planSettlement(goat, { creatorId: maya.id })).totalCents).toBe(29_000);
    expect(mock.ledger().balanced).toBe(true);
    // Of one that is found in the record that is said too; of one that was answered, that it is another payment.
    const payment = await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
    expect(payment.total_amount_cents).toBe(29_000);
    const judge = (resolvedBy: 'read_back' | 'response') =>
      judgeSettlement(plan, payment, { resolvedBy, isEarlier: false, replayed: false });
    const nextStep = `The payment ${payment.id} pays 4000 cents and 1 accrual more than was planned: void it and plan again, or accept it.`;
    expect(judge('read_back')).toMatchObject({ payment: { id: payment.id }, nextStep });
    expect(judge('response')).toMatchObject({ outcome: 'unknown', payment: { id: payment.id } });
  });

  it('and finds it void already, voids nothing and counts nothing as paid', async () => {
    const { goat, mock, maya, paid, plan } = await moreComesAtTheTick();
    const voided: string[] = [];
    const published = createClientWith(mock, async (request) => {
      if (isPayment(request)) mock.clock.to('2026-01-12T09:15:00Z');
      const id = /payout-payments\/([^/?]+)$/.exec(request.url)?.[1];
      if (request.method === 'PATCH') voided.push(`${id}`);
      // Somebody else voids it right after it was made.
      else if (id && (await paid(maya.id)).length > 0) await goat.payoutPayments.void(id);
      return refuseAccrualIds(request);
    });
    const receipt = await commitSettlement(published, plan, everything);
    expect(receipt).toMatchObject({
      outcome: 'not_committed',
      paidCents: 0,
      payment: { status: 'voided', totalCents: 29_000 },
      reason: { code: 'voided_since' },
    });
    expect(voided).toEqual([]);
    expect(await paid(maya.id)).toEqual([]);
  });

  it('and cannot take it back either, says which payment to void', async () => {
    const { maya, paid, plan, published, refuse } = await moreComesAtTheTick();
    refuse('updatePayoutPayment', 9);
    const receipt = await commitSettlement(published, plan, everything);
    const [left] = await paid(maya.id);
    expect(receipt).toMatchObject({
      outcome: 'unknown',
      payment: { id: left?.id, totalCents: 29_000 },
      reason: { code: 'recorded_differently', message: expect.stringContaining('pays 4000 cents and 1 accrual more') },
      nextStep: expect.stringContaining(`payment ${left?.id}: void it`),
    });
    expect(countCents(receipt, plan)).toBe(29_000);
  });
});

describe('the tools of an agent, on a service that does not take accrual_ids', () => {
  /** An agent with that client. */
  async function laterAgent(limits: SpendingLimits) {
    const scene = await moreComesAtTheTick();
    const read: ApprovalRequest[] = [];
    const toolset = await createToolset(scene.published, {
      allow: ['read', 'money'],
      approve: async (request) => read.push(request) > 0,
      limits,
      now: () => scene.mock.clock.now,
    });
    const plan = (input: object) => toolset.call('plan_settlement', { creator: 'maya.moves', ...input });
    const pay = async (input: object) => {
      const { plan_id } = getData(await plan(input));
      return toolset.call('commit_plan', { plan_id });
    };
    const left = async () => (await toolset.limitsLeft()).left.perDayCents?.left;
    return { ...scene, toolset, read, plan, pay, left };
  }

  it('pay nothing, say who can, and count nothing towards the limits; a most where a part of the debt is planned is refused', async () => {
    const { plan, pay, paid, maya, left } = await laterAgent({ perDayCents: 100_000 });
    const refused = { code: 'invalid_input', message: expect.stringContaining('pays a part of it') };
    expect(getError(await plan({ at_most_cents: 30_000, ended_by: '2026-01-11' }))).toMatchObject(refused);
    // agents/requests/whom-to-pay has what a most below the debt says.
    expect(getError(await plan({ at_most_cents: 24_999 }))?.message).toMatch(
      /^at_most_cents is 24999, and 25000 are owed/,
    );
    const result = getData(await pay({}));
    expect(result).toMatchObject({ outcome: 'not_committed', paid_cents: 0 });
    for (const way of ["settles: 'everything'", 'at_most_cents']) expect(JSON.stringify(result)).toContain(way);
    expect([await paid(maya.id), await left()]).toEqual([[], 100_000]);
  });

  it('pay everything owed by a plan whose text names the most, which limits count', async () => {
    const { pay, read, paid, maya, left } = await laterAgent({ perDayCents: 50_000, perPaymentCents: 30_000 });
    expect(getError(await pay({ at_most_cents: 30_001 }))).toMatchObject({ code: 'spending_limit' });
    expect(read).toEqual([]);
    const result = getData(await pay({ at_most_cents: 29_000 }));
    expect(result).toMatchObject({ outcome: 'committed', paid_cents: 29_000 });
    expect(read.map(({ summary, totalCents, lines }) => [summary, totalCents, lines[0]?.cents])).toEqual([
      [
        'Pay everything owed, $250.00 as read and at most $290.00, to @maya.moves; this settles 1 accrual.',
        29_000,
        29_000,
      ],
    ]);
    expect(await paid(maya.id)).toHaveLength(1);
    expect(await left()).toBe(21_000);
  });

  it('have a payment above the most voided, and nothing counts', async () => {
    const { pay, paid, maya, left } = await laterAgent({ perDayCents: 28_000 });
    expect(getData(await pay({ at_most_cents: 28_000 }))).toMatchObject({ outcome: 'not_committed', paid_cents: 0 });
    expect(await paid(maya.id)).toEqual([]);
    expect(await left()).toBe(28_000);
  });

  it('say unknown and what to do when a payment above the most cannot be voided, and count all of it', async () => {
    const { pay, paid, maya, left, refuse } = await laterAgent({ perDayCents: 28_000 });
    refuse('updatePayoutPayment', 9);
    const result = getData(await pay({ at_most_cents: 28_000 }));
    const [kept] = await paid(maya.id);
    expect(result).toMatchObject({ outcome: 'unknown', paid_cents: 0 });
    expect(JSON.stringify(result)).toContain(`Look at payment ${kept?.id}: void it and plan again, or accept it.`);
    expect(await left()).toBe(0);
    expect(getError(await pay({ at_most_cents: 28_000 }))).not.toBeUndefined();
    expect(await paid(maya.id)).toHaveLength(1);
  });
});
