import { describe, expect, it } from 'vitest';
import { type TrackagoatClient as Client, createClient } from '../../src/index.js';
import { commitPayment, planPayment, recordPayment } from '../../src/workflows/index.js';
import { oneWeekEarned } from './stage.js';
import { takeTurns } from './take-turns.js';

describe('one reference', () => {
  it.each([
    ['another case', 'INVOICE 17'],
    ['spaces around and between', '  invoice   17 '],
    ['a no-break space', 'invoice\u00a017'],
    ['a zero-width space', 'in\u200bvoice 17'],
    ['a soft hyphen and a byte order mark', '\ufeffin\u00advoice 17'],
    ['a tab', 'invoice\t17'],
    ['full-width letters', 'ｉｎｖｏｉｃｅ １７'],
    ['a variation selector', 'invoice 17\ufe0f'],
  ])('is the same with %s', async (_what, reference) => {
    const { goat, maya, paid } = await oneWeekEarned();
    const input = { creatorId: maya.id, totalCents: 900 };
    const first = await recordPayment(goat, { ...input, reference: 'invoice 17' });
    expect(await recordPayment(goat, { ...input, reference })).toMatchObject({
      outcome: 'already_paid',
      payment: { id: first.payment?.id },
    });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is the same in every writing of a letter: Straße and STRASSE, e with an accent in one sign or two', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    for (const reference of ['Straße Café', 'STRASSE CAFE\u0301', 'strasse café'])
      await recordPayment(goat, { creatorId: maya.id, totalCents: 900, reference });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is another one with another word or number, and for another payee', async () => {
    const { goat, mock, maya, creator } = await oneWeekEarned();
    const otis = await creator('chef_otis');
    const payments = [
      { creatorId: maya.id, reference: 'invoice 17' },
      { creatorId: maya.id, reference: 'invoice 18' },
      { creatorId: maya.id, reference: 'invoice17' },
      { creatorId: otis.id, reference: 'invoice 17' },
      { projectId: mock.projectId, reference: 'invoice 17' },
    ];
    for (const payment of payments) {
      expect(await recordPayment(goat, { ...payment, totalCents: 900 })).toMatchObject({ outcome: 'committed' });
    }
  });

  it('cannot be one that nobody sees', async () => {
    const { goat, maya } = await oneWeekEarned();
    const pay = recordPayment(goat, { creatorId: maya.id, totalCents: 1, reference: ' \u200b\u2060\ufeff ' });
    await expect(pay).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('that is taken is told by the plan, with day and amount', async () => {
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

  it('with the amount that the payee got within seven days is told by the plan, later no more', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    await recordPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' });
    const codes = async (totalCents: number) =>
      (await planPayment(goat, { creatorId: maya.id, totalCents, reference: 'rechnung' })).warnings.map(
        ({ code }) => code,
      );
    mock.clock.advance({ days: 7 });
    expect([await codes(900), await codes(901)]).toEqual([['same_amount'], []]);
    mock.clock.advance({ seconds: 1 });
    expect(await codes(900)).toEqual([]);
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

  it('under the same key at the same moment is told from the replay, whether or not the service marks it', async () => {
    for (const marks of [true, false]) {
      const { goat, mock, maya, paid } = await oneWeekEarned();
      const input = { creatorId: maya.id, reference: 'invoice 17' };
      const small = await planPayment(goat, { ...input, totalCents: 900 });
      const large = await planPayment(goat, { ...input, totalCents: 90_000 });
      const { fetch: send } = mock;
      // The second writer has looked before the first one paid.
      let other: Promise<unknown> | undefined;
      const late = createClient({
        apiKey: mock.apiKey,
        baseUrl: mock.baseUrl,
        fetch: async (request) => {
          if (request.method === 'POST') {
            other ??= commitPayment(goat, small);
            await other;
          }
          const response = await send(request);
          const headers = new Headers(response.headers);
          if (!marks) headers.delete('idempotency-replayed');
          return new Response(await response.text(), { status: response.status, headers });
        },
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

describe('several API keys at once on one reference', () => {
  const bonus = (creatorId: string, totalCents = 900) => ({ creatorId, totalCents, reference: 'invoice 17' });

  it('leave one payment, the one with the lowest id, in whatever order their requests come', async () => {
    let voids = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { mock, goat, maya, paid } = await oneWeekEarned();
      const writers = Array.from({ length: 2 + (seed % 3) }, () => ({
        work: (client: typeof goat) => recordPayment(client, bonus(maya.id)),
      }));
      const receipts = await takeTurns(mock, writers, seed);
      const all = await goat.payoutPayments.list({ creator_id: maya.id }).toArray();
      const [live, ...more] = await paid(maya.id);
      expect([seed, more]).toEqual([seed, []]);
      expect(live?.id).toBe(all.map(({ id }) => id).sort()[0]);
      // Whoever was first past the others' looks may be replaced after its receipt; nobody else is told of another payment.
      const committed = receipts.filter(({ outcome }) => outcome === 'committed');
      expect(committed.length).toBeGreaterThanOrEqual(1);
      expect(receipts.filter(({ outcome }) => !['committed', 'already_paid'].includes(outcome))).toEqual([]);
      const told = receipts.filter(({ voidedPaymentIds }) => voidedPaymentIds.length > 0);
      expect(told.length > 0).toBe(all.length > 1);
      voids += all.length - 1;
      expect(mock.ledger().balanced).toBe(true);
    }
    // The seeds are of use: many of these runs had a race.
    expect(voids).toBeGreaterThan(15);
  });

  it('leave one amount when they want to pay different ones, and the others are told that the reference is taken', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { mock, maya, paid } = await oneWeekEarned();
      const writers = [900, 50_000].map((cents) => ({
        work: (client: Parameters<typeof recordPayment>[0]) =>
          recordPayment(client, bonus(maya.id, cents)).then(
            (receipt) => receipt.reason?.code ?? receipt.outcome,
            (error) => error.code as string,
          ),
      }));
      const ends = await takeTurns(mock, writers, seed);
      expect(await paid(maya.id)).toHaveLength(1);
      expect(new Set([...ends, 'committed', 'reference_reused'])).toEqual(new Set(['committed', 'reference_reused']));
    }
  });

  it('leave one payment when one of them dies at any request, once somebody looks again', async () => {
    for (let diesAfter = 1; diesAfter <= 8; diesAfter++) {
      for (let seed = 1; seed <= 8; seed++) {
        const { mock, goat, maya, paid } = await oneWeekEarned();
        const work = (client: typeof goat) => recordPayment(client, bonus(maya.id));
        await takeTurns(mock, [{ work, diesAfter }, { work }], seed * 100 + diesAfter);
        expect(await recordPayment(goat, bonus(maya.id))).toMatchObject({ outcome: 'already_paid' });
        expect([diesAfter, seed, (await paid(maya.id)).length]).toEqual([diesAfter, seed, 1]);
      }
    }
  });

  it('both void the same one: the second finds it void, and both name the payment that stays', async () => {
    const { mock, goat, maya, paid } = await oneWeekEarned();
    const other = createClient({ apiKey: mock.createKey(), baseUrl: mock.baseUrl, fetch: mock.fetch });
    const plans = [await planPayment(goat, bonus(maya.id)), await planPayment(other, bonus(maya.id))];
    // Both have paid before either looks again.
    let posted = 0;
    const held = (client: { readonly apiKey: string }) =>
      createClient({
        ...client,
        baseUrl: mock.baseUrl,
        fetch: async (request) => {
          const response = await mock.fetch(request);
          if (request.method === 'POST') posted += 1;
          while (request.method === 'POST' && posted < 2) await new Promise((resolve) => setImmediate(resolve));
          return response;
        },
      });
    const receipts = await Promise.all([
      commitPayment(held({ apiKey: mock.apiKey }), plans[0] as (typeof plans)[0]),
      commitPayment(held({ apiKey: mock.createKey() }), plans[1] as (typeof plans)[0]),
    ]);
    const [live, ...more] = await paid(maya.id);
    expect(more).toEqual([]);
    expect(receipts.map(({ payment }) => payment?.id)).toEqual([live?.id, live?.id]);
    expect(receipts.map(({ outcome, paidCents }) => [outcome, paidCents]).sort()).toEqual([
      ['already_paid', 0],
      ['committed', 900],
    ]);
  });

  it('say what to void by hand when the service does not let them void', async () => {
    let found = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const { mock, maya, paid } = await oneWeekEarned();
      mock.faults.add({
        operation: 'updatePayoutPayment',
        kind: 'status',
        status: 403,
        code: 'insufficient_scope',
        times: 99,
      });
      const writers = [1, 2].map(() => ({ work: (client: Client) => recordPayment(client, bonus(maya.id)) }));
      const receipts = await takeTurns(mock, writers, seed);
      const [keep, other] = (await paid(maya.id)).map(({ id }) => id).sort();
      // Only where both have looked before either pays are there two.
      if (other === undefined) continue;
      found += 1;
      expect(receipts.map(({ outcome }) => outcome)).toEqual(['committed', 'committed']);
      expect(receipts.map(({ nextStep }) => nextStep).join()).toContain(`Void ${other}: `);
      expect(receipts.map(({ nextStep }) => nextStep).join()).not.toContain(`Void ${keep}`);
    }
    expect(found).toBeGreaterThan(0);
  });

  it('do not touch what others recorded twice: they say so, and void nothing', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    for (const reference of ['Invoice 17', 'invoice  17']) {
      await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 900, metadata: { reference } });
    }
    const receipt = await recordPayment(goat, bonus(maya.id));
    expect(receipt).toMatchObject({ outcome: 'already_paid', voidedPaymentIds: [] });
    expect(receipt.nextStep).toMatch(/^Void [0-9a-f-]{36}: /);
    expect(await paid(maya.id)).toHaveLength(2);
  });

  it('on the same accruals are kept apart by the service: one settles them, the other is told by whom', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { mock, goat, maya, paid } = await oneWeekEarned();
      const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
      const input = { creatorId: maya.id, accrualIds: [accrual?.id ?? ''], reference: 'week 2' };
      const work = (client: typeof goat) =>
        recordPayment(client, input).then(
          ({ outcome }) => outcome as string,
          (error) => error.code as string,
        );
      const ends = await takeTurns(mock, [{ work }, { work }], seed);
      const [live, ...more] = await paid(maya.id);
      expect(more).toEqual([]);
      expect(live?.payout_payment_lines).toHaveLength(1);
      expect(ends).toContain('committed');
      expect((await goat.payoutAccruals.get(accrual?.id ?? '')).status).toBe('paid');
      expect(mock.ledger().balanced).toBe(true);
    }
  });
});
