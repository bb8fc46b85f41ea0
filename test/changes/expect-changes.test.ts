import { createClient } from 'trackagoat-sdk';
import { createMock, UnexpectedChangesError } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';

async function payFifty() {
  const mock = createMock();
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const maya = await goat.creators.create(mock.projectId, { tiktok_handle: 'maya.moves' });
  mock.checkpoint('before');
  await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 5_000 });
  return { mock, goat, maya };
}

const fifty = { entity: 'payout_payment', type: 'created', after: { total_amount_cents: 5_000 } } as const;
const since = 'before';

describe('expectChanges', () => {
  it('holds when what is required happened and nothing else did', async () => {
    const { mock } = await payFifty();
    expect(() => mock.expectChanges({ since, required: [fifty], only: true })).not.toThrow();
  });

  it('fails when what is required did not happen, and shows what did', async () => {
    const { mock } = await payFifty();
    const required = [{ ...fifty, after: { total_amount_cents: 6_000 } }];
    expect(() => mock.expectChanges({ since, required })).toThrow(
      [
        'These changes were expected and did not happen:',
        '  - payout_payment created, after: total_amount_cents $60.00',
        'What happened besides:',
        '    payout_payment created: @maya.moves, $50.00, paid (createPayoutPayment)',
      ].join('\n'),
    );
  });

  it('fails when something else changed, and shows it as a person reads it', async () => {
    const { mock, goat, maya } = await payFifty();
    await goat.creators.update(maya.id, { readme: 'VIP' });
    try {
      mock.expectChanges({ since, required: [fifty], only: true });
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof UnexpectedChangesError)) throw error;
      expect(error.message).toBe(
        [
          'These changes were not expected:',
          '  + creator updated: @maya.moves: description null → "VIP", readme null → "VIP" (updateCreator)',
        ].join('\n'),
      );
      expect(error.unexpected).toHaveLength(1);
    }
  });

  it('refuses an expectation that any world meets', async () => {
    const { mock } = await payFifty();
    for (const nothing of [
      { required: [] },
      { only: false },
      { required: [], only: false },
      { required: [], ignore: [{}] },
    ]) {
      expect(() => mock.expectChanges({ since, ...nothing })).toThrow('`required` has no pattern');
    }
    mock.checkpoint('after');
    expect(() => mock.expectChanges({ since: 'after', required: [], only: [] })).not.toThrow();
  });

  it('refuses a pattern that every change matches, and a field without a value', async () => {
    const { mock } = await payFifty();
    for (const name of ['required', 'only', 'ignore'] as const) {
      const expectation = { since, required: [fifty] };
      expect(() => mock.expectChanges({ ...expectation, [name]: [{}] }), name).toThrow(
        `expectChanges: ${name}.0: has no field`,
      );
      const misspelt = { ...fifty, after: { totl_amount_cents: undefined } };
      expect(() => mock.expectChanges({ ...expectation, [name]: [misspelt] }), name).toThrow(
        `expectChanges: ${name}.0.after.totl_amount_cents: is undefined`,
      );
    }
    const deep = { ...fifty, after: { metadata: { tier: undefined } } };
    expect(() => mock.expectChanges({ since, required: [deep] })).toThrow('required.0.after.metadata.tier');
  });

  it('needs a change of its own for each pattern: one payment is not two', async () => {
    const { mock } = await payFifty();
    expect(() => mock.expectChanges({ since, required: [fifty, fifty] })).toThrow(/did not happen/);
  });

  it('finds the changes of its own whatever the order of the patterns', async () => {
    const { mock, goat, maya } = await payFifty();
    await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 7_000 });
    const any = { entity: 'payout_payment' } as const;
    expect(() => mock.expectChanges({ since, required: [any, fifty], only: true })).not.toThrow();
    expect(() => mock.expectChanges({ since, required: [fifty, any], only: true })).not.toThrow();
  });

  it('is not satisfied by nothing: an empty world fails what is required', () => {
    const mock = createMock();
    expect(() => mock.expectChanges({ required: [{ entity: 'payout_payment' }] })).toThrow(/Nothing changed at all/);
  });

  it('takes an empty `only` for: nothing at all may change', async () => {
    const { mock } = await payFifty();
    expect(() => mock.expectChanges({ since, only: [] })).toThrow(/were not expected/);
    mock.checkpoint('after');
    expect(() => mock.expectChanges({ since: 'after', only: [] })).not.toThrow();
  });

  it('looks at neither side of what is ignored, and sees no change in a row that is what it was', async () => {
    const { mock, goat, maya } = await payFifty();
    const [payment] = await goat.payoutPayments.list().toArray();
    await goat.payoutPayments.update(payment?.id ?? '', { readme: 'x' });
    mock.checkpoint('later');
    await goat.creators.update(maya.id, { readme: 'VIP' });
    expect(() => mock.expectChanges({ since: 'later', only: [], ignore: [{ entity: 'creator' }] })).not.toThrow();
  });

  it.each<[object, RegExp]>([
    [{ since }, /say what is required/],
    [{ required: [{ entity: 'payment' }] }, /required\.0\.entity: .*payout_payment/],
    [{ required: [{ entiti: 'payout_payment' }] }, /required\.0: .*entiti; the nearest is entity/],
    [{ require: [] }, /require; the nearest is required/],
    [{ only: 'yes' }, /only: must be true, false or a list/],
  ])('refuses %j', async (expectation, message) => {
    const { mock } = await payFifty();
    expect(() => mock.expectChanges(expectation)).toThrow(
      expect.objectContaining({ name: 'ApiProblem', message: expect.stringMatching(message) }),
    );
  });
});
