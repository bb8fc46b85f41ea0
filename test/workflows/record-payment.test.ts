import { describe, expect, it } from 'vitest';
import type { Mock } from '../../mocks/index.js';
import { commitPayment, planPayment, recordPayment } from '../../src/workflows/index.js';
import { createClientWith, isPayment, payingBy } from './odd-service.js';
import { oneWeekEarned, stage } from './stage.js';
import { races } from './take-turns.js';

/** Maya has earned 250 dollars, and an invoice of hers is for 15. */
async function invoiced() {
  const scene = await oneWeekEarned();
  return { ...scene, input: { creatorId: scene.maya.id, reference: 'invoice 17', totalCents: 1_500 } };
}

/** A client whose service records a dollar less than it is asked to, and does `patch` with a void. */
function recordsLess(mock: Mock, patch: (request: Request) => Promise<Request> = async (request) => request) {
  return createClientWith(mock, async (request) => {
    if (request.method === 'PATCH') return patch(request);
    if (!isPayment(request)) return request;
    const body = (await request.clone().json()) as { readonly total_amount_cents: number };
    const less = { ...body, total_amount_cents: body.total_amount_cents - 100 };
    return new Request(request, { body: JSON.stringify(less) });
  });
}

/** Maya has earned so many weeks of 250 dollars. */
async function weeksEarned(weeks: number) {
  const scene = stage();
  const structureId = await scene.structure(25_000);
  const maya = await scene.creator('maya.moves', structureId);
  scene.mock.clock.advance({ days: 7 * weeks, hours: 9 });
  const accruals = await scene.goat.payoutAccruals.list({ creator_id: maya.id, limit: 100 }).toArray();
  const accrualIds = accruals.map(({ id }) => id).sort();
  const input = { creatorId: maya.id, reference: 'invoice 17', accrualIds, totalCents: weeks * 25_000 };
  return { ...scene, maya, accrualIds, input };
}

describe('a reference whose payment was voided', () => {
  it('is refused with the words of others marked, until afterVoid names the latest void', async () => {
    const { goat, input, posts } = await invoiced();
    const first = await recordPayment(goat, { ...input, readme: 'Paid twice by mistake' });
    const voidedId = first.payment?.id ?? '';
    await goat.payoutPayments.void(voidedId);
    const details = {
      paymentId: voidedId,
      totalCents: 1_500,
      paidAt: '2026-01-12T09:00:00.000Z',
      othersWords: { readme: 'Paid twice by mistake' },
    };
    const error = await recordPayment(goat, input).catch((reason) => reason);
    expect(error).toMatchObject({ code: 'voided_since', details, hint: expect.stringContaining(voidedId) });
    expect(error.message).not.toContain('by mistake');
    const unknownVoid = { ...input, afterVoid: '00000000-0000-4000-8000-000000000000' };
    await expect(recordPayment(goat, unknownVoid)).rejects.toMatchObject({ code: 'voided_since' });
    const none = recordPayment(goat, { ...unknownVoid, reference: 'another' });
    await expect(none).rejects.toMatchObject({ code: 'invalid_input' });
    expect(posts()).toBe(1);

    const again = { ...input, afterVoid: voidedId.toUpperCase() };
    const second = await recordPayment(goat, again);
    expect(second).toMatchObject({ outcome: 'committed' });
    expect(await recordPayment(goat, again)).toMatchObject({ outcome: 'already_paid' });
    await goat.payoutPayments.void(second.payment?.id ?? '');
    // It is not the latest void any more.
    const latest = { code: 'voided_since', details: { paymentId: second.payment?.id } };
    await expect(recordPayment(goat, again)).rejects.toMatchObject(latest);
    expect(posts()).toBe(2);
    // It stays one that commitPayment pays: its plan names the voids.
    const plan = await planPayment(goat, input);
    expect([...plan.earlierPaymentIds].sort()).toEqual([voidedId, second.payment?.id].sort());
    expect(await commitPayment(goat, plan)).toMatchObject({ outcome: 'committed' });
  });

  it('is let through where the package itself took back what the service recorded otherwise', async () => {
    const { mock, goat, maya, paid, input } = await invoiced();
    const differs = { reason: { code: 'recorded_differently' } };
    expect(await recordPayment(recordsLess(mock), input)).toMatchObject(differs);
    expect(await recordPayment(goat, input)).toMatchObject({ outcome: 'committed' });
    expect((await paid(maya.id)).map((payment) => payment.total_amount_cents)).toEqual([1_500]);
    // A service that takes no metadata with a void voids it without the mark.
    const bodies: unknown[] = [];
    const unmarked = recordsLess(mock, async (request) => {
      const body = (await request.clone().json()) as { metadata?: object };
      bodies.push(Object.keys(body));
      return body.metadata ? new Request(request, { body: '{"metadata":1}' }) : request;
    });
    const next = { ...input, reference: 'invoice 18', totalCents: 1_800 };
    expect(await recordPayment(unmarked, next)).toMatchObject(differs);
    expect(bodies).toEqual([['status', 'metadata'], ['status']]);
    expect((await goat.payoutPayments.list({ status: 'voided' })).data).toHaveLength(2);
    await expect(recordPayment(goat, next)).rejects.toMatchObject({ code: 'voided_since' });
  });

  it('names the payment that a person voided and not the later twin that the package took back', async () => {
    let twins = 0;
    const { mock, goat, maya, paid, input } = await invoiced();
    const writer = { work: (client: typeof goat) => recordPayment(client, input) };
    for await (const { ends } of races(mock, 8, () => [writer, writer], { ticks: true })) {
      const [left] = await paid(maya.id);
      if (ends.every(({ voidedPaymentIds }) => voidedPaymentIds.length === 0)) continue;
      twins += 1;
      await goat.payoutPayments.void(left?.id ?? '');
      const details = { paymentId: left?.id };
      await expect(recordPayment(goat, input)).rejects.toMatchObject({ code: 'voided_since', details });
      const again = await recordPayment(goat, { ...input, afterVoid: left?.id ?? '' });
      expect(again).toMatchObject({ outcome: 'committed' });
    }
    expect(twins).toBeGreaterThan(0);
  });
});

describe('what was sent and is not owed any more', () => {
  it.each([1, 3, 4])('%i of four accruals rejected: record has the rest with the whole sum', async (rejected) => {
    const { goat, accrualIds, input, posts } = await weeksEarned(4);
    for (const id of accrualIds.slice(0, rejected)) await goat.payoutAccruals.reject(id);
    const receipt = await recordPayment(goat, input);
    expect(receipt).toMatchObject({
      outcome: 'not_committed',
      payment: null,
      paidCents: 0,
      reason: { code: 'accrual_rejected' },
      record: { accrualIds: accrualIds.slice(rejected), totalCents: 100_000 },
    });
    expect(posts()).toBe(0);
    const { creatorId, reference } = input;
    const recorded = await recordPayment(goat, { creatorId, reference, totalCents: 0, ...receipt.record });
    expect(recorded).toMatchObject({
      outcome: 'committed',
      paidCents: 100_000,
      payment: { adjustmentCents: rejected === 4 ? 0 : rejected * 25_000 },
    });
    expect(recorded.payment?.lines.map(({ accrualId }) => accrualId).sort()).toEqual(accrualIds.slice(rejected));
  });

  it('record accepts no warning that the sum had before: a person has not looked at it', async () => {
    const { goat, accrualIds, input } = await weeksEarned(2);
    const wrong = { ...input, totalCents: 5_000_000 };
    await expect(recordPayment(goat, wrong)).rejects.toMatchObject({ code: 'needs_a_look' });
    await goat.payoutAccruals.reject(accrualIds[0] ?? '');
    const { outcome, record } = await recordPayment(goat, wrong);
    expect([outcome, record]).toEqual(['not_committed', { accrualIds: [accrualIds[1]], totalCents: 5_000_000 }]);
    await expect(recordPayment(goat, { ...wrong, ...record })).rejects.toMatchObject({ code: 'needs_a_look' });
  });

  it('a paid one names the payment that holds it, and record comes with it', async () => {
    const { goat, accrualIds, maya, input } = await weeksEarned(2);
    const [first = '', second] = accrualIds;
    const ofOne = await planPayment(goat, { creatorId: maya.id, reference: 'week', accrualIds: [first] });
    expect([ofOne.totalCents, ofOne.staysOwedCents]).toEqual([25_000, 25_000]);
    const holder = await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: [first] });
    expect(await recordPayment(goat, input)).toMatchObject({
      outcome: 'not_committed',
      reason: { code: 'accrual_paid' },
      payment: { id: holder.id },
      nextStep: expect.stringContaining(`Look at payment ${holder.id}`),
      record: { accrualIds: [second], totalCents: 50_000 },
    });
  });

  it.each([false, true])('is said where the service refuses it; unknown after a lost request: %s', async (isLost) => {
    const { mock, goat, accrualIds, input } = await weeksEarned(2);
    // An accrual is rejected when the payment is on its way; the lost request never arrives.
    const late = payingBy(mock, async (request, nth, send) => {
      if (nth === 1 && isLost) throw new TypeError('fetch failed');
      await goat.payoutAccruals.reject(accrualIds[0] ?? '').catch(() => {});
      return send(request);
    });
    const { outcome, reason, record } = await recordPayment(late, input);
    const rest = { accrualIds: [accrualIds[1]], totalCents: 50_000 };
    if (isLost) expect([outcome, record]).toEqual(['unknown', undefined]);
    else expect([outcome, reason?.code, record]).toEqual(['not_committed', 'accrual_rejected', rest]);
  });

  it('is asked for once more, and no third time, where a service refuses what its list says is owed', async () => {
    const { mock, input, paid } = await weeksEarned(1);
    const refusal = { data: null, error: 'Not earned.', meta: { code: 'accrual_not_earned' } };
    const refusing = payingBy(mock, async (request, nth, send) =>
      nth > 2 ? send(request) : Response.json(refusal, { status: 409 }),
    );
    const refused = { outcome: 'not_committed', paidCents: 0, reason: { code: 'accrual_not_earned' } };
    expect(await recordPayment(refusing, input)).toMatchObject(refused);
    expect(await paid(input.creatorId)).toEqual([]);
  });
});

it.each([1, 4, 40, 150])(
  'requests of one payment that settles %i accruals: at most 8, and what is owed twice',
  async (weeks) => {
    const { goat, mock, input } = await weeksEarned(weeks);
    const before = mock.requests.count();
    const receipt = await recordPayment(goat, { ...input, creatorId: '@maya.moves', method: 'Venmo' });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: weeks * 25_000 });
    expect(receipt.usage.requests).toBeLessThanOrEqual(8 + 2 * Math.ceil(weeks / 100));
    expect(mock.requests.count() - before).toBeGreaterThan(5);
  },
);

describe('one reference', () => {
  it('is the same in every writing of a letter, and with any spaces and signs that nobody sees', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    for (const [first = '', ...others] of [
      ['Straße Café', 'STRASSE CAFE\u0301', 'strasse café'],
      [
        'invoice 17',
        'INVOICE 17',
        '  invoice   17 ',
        'invoice\t17',
        'invoice\u00a017',
        'in\u200bvoice 17',
        '\ufeffin\u00advoice 17',
      ],
      ['paid', 'ｐａｉｄ', 'paid\ufe0f', '\tpaid'],
    ]) {
      const { payment } = await recordPayment(goat, { creatorId: maya.id, totalCents: 900, reference: first });
      for (const reference of others) {
        // The service forgets the key after a day.
        mock.clock.advance({ days: 3 });
        const again = await recordPayment(goat, { creatorId: maya.id, totalCents: 900, reference });
        expect([reference, again]).toMatchObject([
          reference,
          { outcome: 'already_paid', payment: { id: payment?.id } },
        ]);
      }
      mock.clock.advance({ days: 10 });
    }
    expect(await paid(maya.id)).toHaveLength(3);
  });

  it('is another one with another word or number, and for another payee; that nobody sees, or with an amount that the service does not have, makes no payment', async () => {
    const { goat, mock, maya, creator } = await oneWeekEarned();
    const bonus = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' };
    for (const wrong of [{ reference: ' \u200b\u2060\ufeff ' }, { totalCents: 1.5 }, { totalCents: -1 }])
      await expect(recordPayment(goat, { ...bonus, ...wrong })).rejects.toMatchObject({ code: 'invalid_input' });
    const otis = await creator('chef_otis');
    const elsewhere = await goat.projects.create({ name: 'Second' });
    const payments = [
      { creatorId: maya.id, reference: 'invoice 17' },
      { creatorId: maya.id, reference: 'invoice 18' },
      { creatorId: maya.id, reference: 'invoice17' },
      { creatorId: otis.id, reference: 'invoice 17' },
      { projectId: mock.projectId, reference: 'invoice 17' },
      { projectId: elsewhere.id, reference: 'invoice 17' },
    ];
    for (const input of payments) {
      const { outcome, payment } = await recordPayment(goat, { ...input, totalCents: 900 });
      expect(outcome).toBe('committed');
      const { project_id } = await goat.payoutPayments.get(payment?.id ?? '');
      expect(project_id).toBe(input.projectId ?? mock.projectId);
    }
  });
});

it('a reference that was used for something else is named by the plan, with day and amount, and refused: another amount, method or other accruals, and nothing is written', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
  const input = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17', method: 'Venmo' };
  const { payment } = await recordPayment(goat, input);
  const plan = await planPayment(goat, { ...input, reference: 'Invoice 17', totalCents: 300 });
  expect(plan.warnings).toEqual([
    {
      code: 'reference_taken',
      message: `The reference is taken: payment ${payment?.id} of 900 cents (USD) on 2026-01-12.`,
      paymentId: payment?.id,
      paidAt: '2026-01-12T09:00:00.000Z',
      totalCents: 900,
    },
  ]);
  const others = [{ totalCents: 901 }, { method: 'PayPal' }, { accrualIds: [accrual?.id ?? ''] }];
  for (const other of others) {
    await expect(recordPayment(goat, { ...input, ...other })).rejects.toMatchObject({
      code: 'reference_reused',
      message: expect.stringContaining(`taken by payment ${payment?.id} of 900 cents on 2026-01-12`),
      details: { paymentId: payment?.id },
    });
  }
  expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(1);
  // The next week is another accrual of the same amount.
  mock.clock.to('2026-01-19T09:00:00Z');
  const [next] = (await goat.payoutAccruals.list({ creator_id: maya.id, status: 'earned' })).data;
  const week = { ...input, reference: 'week', totalCents: next?.amount_cents ?? 0 };
  const paid = await recordPayment(goat, { ...week, accrualIds: [accrual?.id ?? ''] });
  expect(paid).toMatchObject({ outcome: 'committed', paidCents: week.totalCents });
  const again = recordPayment(goat, { ...week, accrualIds: [next?.id ?? ''] });
  await expect(again).rejects.toMatchObject({ code: 'reference_reused' });
});

it('a reference that was used for something else under the same key at the same moment is distinguished from the replay, whether or not the service marks it', async () => {
  for (const marks of [true, false]) {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const input = { creatorId: maya.id, reference: 'invoice 17' };
    const small = await planPayment(goat, { ...input, totalCents: 900 });
    const large = await planPayment(goat, { ...input, totalCents: 90_000 });
    // The second writer has looked before the first one paid.
    let other: Promise<unknown> | undefined;
    const late = payingBy(mock, async (request, _, send) => {
      other ??= commitPayment(goat, small);
      await other;
      const response = await send(request);
      const headers = new Headers(response.headers);
      if (!marks) headers.delete('idempotency-replayed');
      return new Response(await response.text(), { status: response.status, headers });
    });
    expect(await commitPayment(late, large)).toMatchObject({
      outcome: 'not_committed',
      paidCents: 0,
      reason: { code: 'reference_reused' },
      payment: { totalCents: 900, status: 'paid' },
    });
    expect((await paid(maya.id)).map((payment) => payment.total_amount_cents)).toEqual([900]);
  }
});
