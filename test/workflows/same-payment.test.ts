import { describe, expect, it } from 'vitest';
import { commitPayment, planPayment, recordPayment } from '../../src/workflows/index.js';
import { payingBy } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

describe('one reference', () => {
  it('is the same in every writing of a letter, and with any spaces and signs that nobody sees', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    for (const [first = '', ...others] of [
      ['Straße Café', 'STRASSE CAFE\u0301', 'strasse café'],
      ['invoice 17', 'INVOICE 17', '  invoice   17 ', 'invoice\u00a017', 'in\u200bvoice 17', '\ufeffin\u00advoice 17'],
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

  it('is another one with another word or number, and for another payee', async () => {
    const { goat, mock, maya, creator } = await oneWeekEarned();
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

  it('that nobody sees, or an amount that the service does not have, makes no payment', async () => {
    const { goat, maya } = await oneWeekEarned();
    for (const wrong of [{ reference: ' \u200b\u2060\ufeff ' }, { totalCents: 1.5 }, { totalCents: -1 }]) {
      const pay = recordPayment(goat, { creatorId: maya.id, totalCents: 1, reference: 'x', ...wrong });
      await expect(pay).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });

  it('that is taken is named by the plan, with day and amount', async () => {
    const { goat, maya } = await oneWeekEarned();
    const input = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' };
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
  });
});

describe('a reference that was used for something else', () => {
  it('is refused: another amount, method or other accruals, and nothing is written', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
    const input = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17', method: 'Venmo' };
    const { payment } = await recordPayment(goat, input);
    const others = [{ totalCents: 901 }, { method: 'PayPal' }, { accrualIds: [accrual?.id ?? ''] }];
    for (const other of others) {
      await expect(recordPayment(goat, { ...input, ...other })).rejects.toMatchObject({
        code: 'reference_reused',
        message: expect.stringContaining(`taken by payment ${payment?.id} of 900 cents on 2026-01-12`),
        details: { paymentId: payment?.id },
      });
    }
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(1);
  });

  it('under the same key at the same moment is distinguished from the replay, whether or not the service marks it', async () => {
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
});
