import { describe, expect, it } from 'vitest';
import { type ApprovalRequest, approvalText } from '../../src/agents/index.js';
import { threeOwed } from './three-owed.js';
import { carryOut, getData, getError } from './tool-result.js';

/** Tools that pay, and what a person was shown. */
async function shown() {
  const world = await threeOwed();
  const texts: string[] = [];
  const approve = async (request: ApprovalRequest) => {
    texts.push(approvalText(request));
    return true;
  };
  return { ...world, texts, toolset: await world.start({}, { approve }) };
}

const bonus = { creator: '@ada', reference: 'bonus', total_cents: 5, method: 'Venmo' };
const end = 'PAY ONLY BY PAYPAL';
const long = (length: number): string => `${'word '.repeat(length / 5).slice(0, length - end.length)}${end}`;

describe('what a model writes', () => {
  it('is shown whole to the person, at its greatest length', async () => {
    const { toolset, texts } = await shown();
    const note = long(500);
    const reference = `for ${long(96)}`;
    const several = { ...bonus, creator: undefined, creators: ['@bea', '@cyd'], note, paid_at: '2026-01-10' };
    const { creator: _, ...batch } = several;
    for (const input of [{ ...bonus, reference, note }, batch]) {
      expect(getData(await carryOut(toolset, 'plan_payment', input))).toMatchObject({ outcome: 'committed' });
    }
    expect(texts[0]).toContain(`for «${reference}»`);
    expect(texts[0]).toContain(`Note: «${note}».`);
    expect(texts[1]).toContain(`It is recorded as paid on 2026-01-10. Note: «${note}».`);
    const rate = { creator: '@ada', amount_cents: 700, name: long(200) };
    await carryOut(toolset, 'plan_rate', rate);
    expect(texts[2]).toContain(`«${rate.name}»`);
  });

  it('is refused where it is longer, also by how it is read', async () => {
    const { toolset } = await shown();
    const reason = 'x'.repeat(201);
    const payment_id = '11111111-1111-4111-8111-111111111111';
    // One letter that is read as eighteen.
    const wide = '\ufdfa'.repeat(30);
    for (const [tool, input] of [
      ['plan_payment', { ...bonus, note: 'x'.repeat(501) }],
      ['plan_payment', { ...bonus, note: wide }],
      ['plan_payment', { ...bonus, reference: 'x'.repeat(101) }],
      ['plan_payment', { ...bonus, reference: wide }],
      ['plan_settlement', { creator: '@ada', method: 'Venmo', note: 'x'.repeat(501) }],
      ['plan_undo_payment', { payment_id, reason }],
      ['plan_reject_accruals', { accrual_ids: [payment_id], status: 'voided', reason }],
      ['plan_rate', { creator: '@ada', amount_cents: 700, name: 'x'.repeat(201) }],
      ['plan_change', { creator: '@ada', notes: `short\n${long(1_005)}` }],
    ] as const) {
      expect(getError(await toolset.call(tool, input)), JSON.stringify(input)).toMatchObject({
        code: 'plan_too_long',
        retry: 'fix_input',
      });
    }
    expect((await toolset.call('plan_change', { creator: '@ada', notes: `${long(900)}\n${long(900)}` })).ok).toBe(true);
  });

  it('is refused with letters that nobody sees, marks in a heap, and what the log would blank', async () => {
    const { toolset } = await shown();
    for (const [text, why] of [
      ['bonus\u2800', 'letters that nobody sees'],
      ['bonus\u3164of May', 'letters that nobody sees'],
      ['\u{e0050}\u{e0041}\u{e0059}bonus', 'letters that nobody sees'],
      [`bonus${'\u0335'.repeat(5)}`, 'more than four marks'],
      ['bonus tga_abcdefgh', 'the audit log blanks'],
      ['bonus TGAT_abc.def', 'the audit log blanks'],
    ] as const) {
      const refusal = { code: 'invalid_input', message: expect.stringContaining(why) };
      for (const [tool, input] of [
        ['plan_payment', { ...bonus, reference: text }],
        ['plan_payment', { ...bonus, note: text }],
        ['plan_rate', { creator: '@ada', amount_cents: 700, name: text }],
        ['plan_change', { creator: '@ada', notes: `first line\n${text}` }],
        ['plan_undo_payment', { payment_id: 'x', reason: text }],
      ] as const) {
        expect(getError(await toolset.call(tool, input)), JSON.stringify(input)).toMatchObject(refusal);
      }
    }
    for (const reference of ['Zażółć 🏴‍☠️ gęślą', 'ไทย ก็ได้', 'हिन्दी', 'e\u0301\u0302\u0303\u0304']) {
      expect((await toolset.call('plan_payment', { ...bonus, reference })).ok, reference).toBe(true);
    }
  });
});
