import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type PlannedPayout, payoutRows, planPayouts } from '../../src/workflows/index.js';
import { toCanonicalJson } from '../../src/workflows/payments/plan-digest.js';
import { payeesEarned } from './forty-payees.js';
import { loose } from './stage.js';

/** Three payees of 250 dollars each. */
async function threeItems() {
  const { goat } = await payeesEarned(3, 1);
  const { payouts } = await planPayouts(goat, { inFlight: [] });
  return payouts.map((payout, at) => ({ reference: `2026-W02-${at}`, payout }));
}

/** The same payout of other accruals, with the digest of it. */
function withAccruals(payout: PlannedPayout, ids: readonly string[]): PlannedPayout {
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  const { metadata, readme, ...creator } = payout.creator;
  const changed = { ...payout, accruals: loose(ids.map((id) => ({ id }))) };
  const text = toCanonicalJson({ ...changed, creator }, new Set(['warnings', 'plan', 'digest']));
  return { ...changed, digest: sha(`${payout.plan} ${sha(text)}`) };
}

const mail: Parameters<typeof payoutRows>[1] = { recipient: ({ creator }) => `${creator.handle}@mail.example` };

describe('the rows of a file for PayPal', () => {
  it('have recipient, amount, currency, customer id, note and wallet, each with its reference', async () => {
    const items = await threeItems();
    const { rows, leftOut } = await payoutRows(items, { ...mail, note: ({ creator }) => `Week 2, ${creator.handle}` });
    expect(rows).toEqual(
      [0, 1, 2].map((at) => ({
        reference: `2026-W02-${at}`,
        customerId: `2026-W02-${at}`,
        cells: [`creator.${at}@mail.example`, '250.00', 'USD', `2026-W02-${at}`, `Week 2, creator.${at}`, 'PAYPAL'],
      })),
    );
    expect(leftOut).toEqual([]);
  });

  it.each([
    ['thirty characters that are kept', 'x'.repeat(30), 'x'.repeat(30)],
    ['thirty-one characters', 'x'.repeat(31), null],
    ['a space', 'invoice 17', null],
    ['a beginning like a formula', '=1+1', null],
  ])('have a customer id for a reference with %s', async (_, reference, kept) => {
    const [item] = await threeItems();
    const { rows } = await payoutRows([{ reference, payout: loose(item?.payout) }], mail);
    const digest = createHash('sha256').update(reference).digest('hex').slice(0, 26);
    expect(rows).toMatchObject([{ reference, customerId: kept ?? digest }]);
    expect(rows[0]?.cells[3]).toBe(kept ?? digest);
  });

  it('take an address, by wallet; the others are left out with a reason', async () => {
    const [item] = await threeItems();
    const taken = async (address: unknown, wallet: 'PAYPAL' | 'VENMO') => {
      const options = { recipient: () => address, wallet, note: 'Week 2' };
      const { rows, leftOut } = await payoutRows(item ? [item] : [], options);
      const why = /^(No recipient is known|The recipient must be an e-mail address)/;
      for (const note of leftOut) expect(note.why).toMatch(why);
      expect(rows.length + leftOut.length).toBe(1);
      return rows.length === 1;
    };
    for (const [address, paypal, venmo] of [
      ['maya@mail.example', true, true],
      ['_maya+pay@mail.example.org', true, true],
      ['4155550100', true, true],
      ['ABCDEFGH2345X', true, false],
      ['@maya-moves', false, true],
      ['maya', false, false],
      ['maya@mail', false, false],
      ['maya @mail.example', false, false],
      ['=maya@mail.example', false, false],
      ['+14155550100', false, false],
      ['415-555-0100', false, false],
      ['a@b.example,c@d.example', false, false],
      [4155550100, false, false],
      [Symbol('maya'), false, false],
      ['', false, false],
      [undefined, false, false],
      [null, false, false],
    ] as const)
      expect([address, await taken(address, 'PAYPAL'), await taken(address, 'VENMO')]).toEqual([
        address,
        paypal,
        venmo,
      ]);
  });

  /** The second item with another payout. */
  const other = ([one, two]: readonly object[], change: object) => [
    one,
    { ...two, payout: { ...loose(two).payout, ...change } },
  ];

  it.each<[message: RegExp, change: (items: readonly object[]) => unknown, options: object]>([
    [/items\[1\]: .* no whole number of cents/, (items) => other(items, { totalCents: 1.5 }), {}],
    [/items\[1\]: .* digest does not fit/, (items) => other(items, { totalCents: 2 }), {}],
    [/items\[1\]: it is in EUR, and the file in USD/, (items) => other(items, { currency: 'EUR' }), {}],
    [/\[1\]: it has the customer id of items\[0\]/, ([a, b]) => [a, { ...b, reference: '2026-w02-0' }], {}],
    [/\[1\]: it has the accrual [\da-f-]{36} of items\[0\]/, ([a]) => [a, { ...a, reference: 'another' }], {}],
    [/items\[0\]: it needs a reference/, ([a]) => [{ ...a, reference: ' ' }], {}],
    [/items\[0\]: its note is 401 long/, (items) => items, { note: 'x'.repeat(401) }],
    [/items\[0\]: its note begins with/, (items) => items, { note: '=1+1' }],
    [/items\[0\]: its note begins with/, (items) => items, { note: '@maya' }],
    [/items\[0\]: its note begins with/, (items) => items, { note: '\tx' }],
    [/items\[0\]: VENMO needs a note/, (items) => items, { wallet: 'VENMO' }],
    [/items\[0\]: its wallet must be PAYPAL or VENMO/, (items) => items, { wallet: 'Venmo' }],
    [/there is no option notes; the nearest is note/, (items) => items, { notes: 'x' }],
    [/items must be an array/, () => undefined, {}],
  ])('are refused by index: %s, with %o and %o', async (message, change, options) => {
    const call = payoutRows(loose(change(await threeItems())), { ...mail, ...options });
    await expect(call).rejects.toMatchObject({ name: 'WorkflowError', message: expect.stringMatching(message) });
  });

  it('are at most 5,000, a note has at most 400 characters, and nothing is cut', async () => {
    const [item] = await threeItems();
    const items = Array.from({ length: 5_001 }, (_, at) => ({
      reference: `r${at}`,
      payout: withAccruals(loose(item?.payout), [`accrual ${at}`]),
    }));
    await expect(payoutRows(items, mail)).rejects.toMatchObject({
      message: expect.stringMatching(/items\[5000\]: the file would have more than 5000 rows/),
    });
    const { rows } = await payoutRows(items.slice(0, 5_000), { ...mail, note: 'x'.repeat(400) });
    expect(rows).toHaveLength(5_000);
    expect(rows[4_999]?.cells[4]).toHaveLength(400);
  });
});
