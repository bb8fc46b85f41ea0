import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

describe('a payout manager says', () => {
  it('"pay these two": nobody else is paid, and a name that nobody has is refused before anything', async () => {
    const { ask, commit, refusal, paidCents } = await startConversation();
    for (const choice of [{ creators: ['@ann', '@nobody'] }, { except: ['@nobody'] }]) {
      expect(await refusal('plan_settlement', choice)).toMatchObject({ code: 'creator_not_found', retry: 'fix_input' });
    }
    await commit(await ask('plan_settlement', { creators: ['@ann', '@cat'] }));
    expect(await paidCents()).toEqual({ ann: 5_000, cat: 30_000 });
  });

  it('"pay": nobody is named, so nobody is meant; one and several are two plans', async () => {
    const { refusal } = await startConversation();
    for (const [asked, way] of [
      [{}, 'Give creator, creators, a project or everyone: true.'],
      [{ everyone: false, method: 'Venmo' }, 'Give creator, creators, a project or everyone: true.'],
      [{ creator: '@ann', everyone: true }, 'Give creator alone'],
      [{ creator: '@ann', owed_more_than_cents: 0 }, 'Give creator alone'],
      [{ creators: ['@ann'], everyone: true }, 'not both'],
      [{ everyone: true, note: 'thanks' }, 'go with creator'],
    ] as const) {
      expect(await refusal('plan_settlement', asked)).toMatchObject({
        code: 'invalid_input',
        message: expect.stringContaining(way),
      });
    }
  });

  it('"pay all who are owed more than 100 dollars": exactly 100 is not more', async () => {
    const { ask, commit, paidCents } = await startConversation();
    await commit(await ask('plan_settlement', { owed_more_than_cents: 10_000 }));
    expect(await paidCents()).toEqual({ cat: 30_000 });
  });

  it('"pay Cat half of what she is owed": refused with both ways out, and each of them is done as it says', async () => {
    const { ask, commit, refusal, read, mock, paidCents, owedCents, goat, ids } = await startConversation();
    mock.clock.to('2026-01-19T09:00:00Z');
    const accruals = await goat.payoutAccruals.list({ creator_id: ids.cat, status: 'earned' }).toArray();
    const [first, second] = accruals.map(({ id }) => id);
    const half = { creator: '@cat', reference: 'half of January', accrual_ids: [first, second], total_cents: 30_000 };
    expect(await refusal('plan_payment', half)).toEqual({
      code: 'would_write_off',
      message:
        'total_cents is 30000 of the 60000 that these accruals are owed, and a payment settles them whole. To give the other 30000 cents up for good, add write_off_cents: 30000. To keep them owed, name only accruals that add up to what you pay.',
      retry: 'fix_input',
      next_tool: 'plan_payment',
    });
    const { total_cents: _, ...whole } = half;
    for (const other of [
      { ...half, write_off_cents: 29_999 },
      { ...whole, write_off_cents: 5 },
    ])
      expect((await refusal('plan_payment', other))?.code).toBe('would_write_off');
    // One week of two is half, and the other one stays owed.
    const part = await ask('plan_payment', { creator: '@cat', reference: 'half of January', accrual_ids: [first] });
    expect(part).toMatchObject({ total_cents: 30_000 });
    await commit(part);
    expect(read).toEqual([
      expect.stringContaining('Record $300.00 to @cat for «half of January»; this settles 1 accrual.'),
    ]);
    expect(await paidCents()).toEqual({ cat: 30_000 });
    expect(await owedCents()).toMatchObject({ cat: 30_000 });
    // An advance settles nothing, and says so before the yes.
    const advance = await ask('plan_payment', { creator: '@cat', reference: 'advance', total_cents: 15_000 });
    expect(advance.summary).toContain('it settles nothing, and the $300.00 owed stay owed in full');
    // Giving up the rest says so too.
    const last = { creator: '@cat', reference: 'agreed end', accrual_ids: [second], total_cents: 15_000 };
    await commit(await ask('plan_payment', { ...last, write_off_cents: 15_000 }));
    expect(read.at(-1)).toContain('The accruals are owed $300.00; the other $150.00 are written off.');
    expect(await paidCents()).toEqual({ cat: 45_000 });
    expect(await owedCents()).not.toHaveProperty('cat');
    expect(mock.ledger().balanced).toBe(true);
  });

  it('"pay Cat, but at most 450": the sums of whole weeks on either side, and each is a plan', async () => {
    const { ask, refusal, mock } = await startConversation();
    mock.clock.to('2026-01-26T09:00:00Z');
    const asked = { creator: '@cat', at_most_cents: 45_000 };
    expect(await refusal('plan_settlement', asked)).toMatchObject({
      code: 'invalid_input',
      message:
        'at_most_cents is 45000, and 90000 are owed. Accruals are paid whole, older ones first: ended_by 2026-01-11 pays 30000, ended_by 2026-01-18 pays 60000.',
    });
    const sums = ['2026-01-11', '2026-01-18'].map((ended_by) => ask('plan_settlement', { creator: '@cat', ended_by }));
    expect((await Promise.all(sums)).map(({ total_cents }) => total_cents)).toEqual([30_000, 60_000]);
  });

  it('"pay everyone by Venmo", though Ben wants PayPal: the person reads it before the yes', async () => {
    const { ask, commit, read, goat, ids } = await startConversation();
    await goat.creators.update(ids.ben, { readme: 'PayPal only!' });
    const says = 'The notes of the creator name «PayPal», and this is paid by «Venmo».';
    expect((await ask('plan_settlement', { everyone: true, method: 'Venmo' })).warnings).toContain(`@ben: ${says}`);
    await commit(await ask('plan_settlement', { creator: '@ben', method: 'Venmo' }));
    expect(read.at(-1)).toContain(`Warning: ${says}`);
  });

  it('"I paid Ann yesterday in cash": the payment has that day, the method and the note', async () => {
    const { ask, commit, read, goat, ids } = await startConversation();
    await goat.payoutMethods.create({ name: 'Cash' });
    const plan = await ask('plan_settlement', {
      creator: '@ann',
      method: 'cash',
      paid_at: '2026-01-11',
      note: 'handed over at the shoot',
    });
    expect(plan.summary).toBe(
      'Pay $50.00 to @ann by «Cash»; this settles 1 accrual. It is recorded as paid on 2026-01-11. Note: «handed over at the shoot».',
    );
    await commit(plan);
    expect(read[0]).toContain(plan.summary);
    const [payment] = await goat.payoutPayments.list({ creator_id: ids.ann }).toArray();
    expect(payment).toMatchObject({
      paid_at: '2026-01-11T00:00:00.000Z',
      readme: 'handed over at the shoot',
      method_name_snapshot: 'Cash',
      total_amount_cents: 5_000,
    });
  });
});
