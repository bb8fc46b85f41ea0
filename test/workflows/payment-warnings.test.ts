import { describe, expect, it } from 'vitest';
import type { Creator } from '../../src/index.js';
import { commitPayment, planPayment, planSettlement, recordPayment, settleAll } from '../../src/workflows/index.js';
import { oneWeekEarned } from './stage.js';

type Goat = Awaited<ReturnType<typeof oneWeekEarned>>['goat'];

/** Maya is owed 250 dollars. A payment to her, and the codes of its warnings. */
async function bonuses() {
  const scene = await oneWeekEarned();
  const { goat, maya } = scene;
  const input = (totalCents: number, reference = 'bonus') => ({ creatorId: maya.id, reference, totalCents });
  const codes = async (totalCents: number) =>
    (await planPayment(goat, input(totalCents))).warnings.map(({ code }) => code);
  return { ...scene, input, codes };
}

const stopped = { name: 'WorkflowError', code: 'needs_a_look' };

describe('a payment that no debt explains', () => {
  it.each<[number, 'far_above' | 'looks_like_dollars' | null]>([
    // Three times the 25,000 that are owed.
    [75_000, null],
    [75_001, 'far_above'],
    [50_000_000, 'far_above'],
    // 250 cents where 250 dollars are owed, and less than a dollar.
    [250, 'looks_like_dollars'],
    [99, 'looks_like_dollars'],
    [251, null],
  ])('of %i cents warns (%s), and a warning stops recordPayment before anything is written', async (cents, code) => {
    const { goat, input, codes, posts } = await bonuses();
    expect(await codes(cents)).toEqual(code ? [code] : []);
    const receipt = await recordPayment(goat, input(cents)).catch((error) => error);
    if (code === null) return expect(receipt).toMatchObject({ outcome: 'committed', warnings: [] });
    expect(receipt).toMatchObject({
      ...stopped,
      hint: expect.stringContaining(`acceptWarnings: ["${code}"]`),
      details: { acceptWarnings: [code], warnings: [{ code }], plan: { totalCents: cents, reference: 'bonus' } },
    });
    // Another warning that is accepted does not let it through.
    const other = code === 'far_above' ? 'looks_like_dollars' : 'far_above';
    await expect(recordPayment(goat, { ...input(cents), acceptWarnings: [other] })).rejects.toMatchObject(stopped);
    expect(posts()).toBe(0);
    // The plan is one that a person can commit by hand, which does not stop.
    const committed = { outcome: 'committed', paidCents: cents };
    expect(await commitPayment(goat, receipt.details.plan)).toMatchObject(committed);
    // A recorded payment comes first: nobody is asked about it again.
    expect(await recordPayment(goat, input(cents))).toMatchObject({ outcome: 'already_paid', paidCents: 0 });
    const accepted = await recordPayment(goat, { ...input(cents, 'second'), acceptWarnings: [code, 'same_amount'] });
    expect(accepted.outcome).toBe('committed');
  });

  it('is compared with what was paid as well, rounded either way, and a receipt has the warning', async () => {
    const { goat, input, codes } = await bonuses();
    await recordPayment(goat, { ...input(313_550, 'first'), acceptWarnings: ['far_above'] });
    for (const cents of [3_135, 3_136]) expect(await codes(cents)).toEqual(['looks_like_dollars']);
    expect(await codes(940_650)).toEqual([]);
    expect(await codes(940_651)).toEqual(['far_above']);
    const receipt = await recordPayment(goat, { ...input(3_135), acceptWarnings: ['looks_like_dollars'] });
    const message = '$31.35 may be dollars in place of cents, and $3,135.50 were paid or are owed.';
    expect(receipt).toMatchObject({ outcome: 'committed', warnings: [{ code: 'looks_like_dollars', message }] });
  });

  it('of the same amount as one within seven days is named with it, of nearly the same it is not, and for a first payee there is nothing to compare', async () => {
    const { goat, mock, creator, maya, owed, input, codes } = await bonuses();
    const { payment } = await recordPayment(goat, input(900, 'first'));
    const { warnings } = await planPayment(goat, input(900));
    expect(warnings).toMatchObject([{ code: 'same_amount', paymentId: payment?.id }]);
    expect(await codes(901)).toEqual([]);
    expect((await planPayment(goat, { ...input(900), paidAt: '2026-01-22T09:00:00Z' })).warnings).toEqual([]);
    await recordPayment(goat, { ...input(25_000, 'week 2'), accrualIds: await owed(maya.id) });
    expect(await codes(25_000)).toEqual(['same_amount']);
    mock.clock.advance({ days: 7 });
    expect(await codes(900)).toEqual(['same_amount']);
    const { id: creatorId } = await creator('chef_otis');
    const large = { ...input(50_000_000), creatorId };
    expect(await recordPayment(goat, large)).toMatchObject({ outcome: 'committed', warnings: [] });
  });

  it('of nothing for a whole debt writes it off, and is not taken for dollars', async () => {
    const { goat, maya, input, owed } = await bonuses();
    const receipt = await recordPayment(goat, { ...input(0), accrualIds: await owed(maya.id) });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 0, warnings: [] });
    expect(await owed(maya.id)).toEqual([]);
  });

  it('is compared with the last three payments alone: an old one of 5,000 dollars does not stop 50 for ever', async () => {
    const { goat, mock, input } = await bonuses();
    await recordPayment(goat, { ...input(500_000, 'large'), acceptWarnings: ['far_above'] });
    for (const week of [1, 2, 3]) {
      mock.clock.advance({ minutes: 1 });
      if (week === 3) await expect(recordPayment(goat, input(5_000))).rejects.toMatchObject(stopped);
      await recordPayment(goat, input(30_000 + week, `week ${week}`));
    }
    const heard = { outcome: 'committed', warnings: [{ code: 'looks_like_dollars' }] };
    expect(await recordPayment(goat, input(5_000))).toMatchObject(heard);
  });
});

describe('the method of a payment', () => {
  it.each<[string, string | null, string | null, string[]]>([
    ['the creator wants PayPal', 'PayPal only, please.', null, ['creator name "PayPal"']],
    ['the project wants PayPal', null, 'We pay by paypal.', ['project name "PayPal"']],
    ['the notes rule it out', 'No Venmo!', null, ['creator rule out "Venmo"']],
    ['the notes name it', 'Venmo or PayPal', null, []],
    ['the notes rule another one out', 'Never by PayPal.', null, []],
    ['the notes rule it out and name another one', 'PayPal, not Venmo', null, ['creator rule out "Venmo"']],
    ['the notes name none', 'Pays by the hour.', 'Spring', []],
  ])('is compared with the notes: %s', async (_, notes, ofProject, facts) => {
    const { goat, mock, maya } = await oneWeekEarned();
    await goat.creators.update(maya.id, { readme: notes });
    await goat.projects.update(mock.projectId, { readme: ofProject });
    const input = { creatorId: maya.id, reference: 'bonus', totalCents: 1_000, method: 'Venmo' };
    const { warnings } = await planPayment(goat, input);
    const messages = facts.map((fact) => `The notes of the ${fact}, and this is paid by "Venmo".`);
    expect(warnings.map(({ message }) => message)).toEqual(messages);
  });

  it.each([
    ['creator', (goat: Goat, { id }: Creator) => goat.creators.update(id, { readme: 'PayPal only, please.' })],
    ['project', (goat: Goat, { project_id }: Creator) => goat.projects.update(project_id, { readme: 'PayPal only!' })],
  ])('is compared with the notes of the %s in settlements, of one and all, and no id changes', async (owner, write) => {
    const { goat, maya } = await oneWeekEarned();
    const plan = () => planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    const before = await plan();
    await write(goat, maya);
    const after = await plan();
    const [one] = (await settleAll(goat, { method: 'Venmo', dryRun: true })).creators;
    const message = `The notes of the ${owner} name "PayPal", and this is paid by "Venmo".`;
    expect([before.warnings, after.warnings, one?.plan?.warnings]).toMatchObject([[], [{ message }], [{ message }]]);
    expect([after.id, one?.plan?.id]).toEqual([before.id, before.id]);
  });

  it('is compared with that of the last payment, in a settlement too, and no id changes', async () => {
    const { goat, maya } = await oneWeekEarned();
    const bonus = { creatorId: maya.id, totalCents: 1_000 };
    const second = { ...bonus, totalCents: 2_000, reference: 'second', method: 'Venmo' };
    const before = await planPayment(goat, second);
    await recordPayment(goat, { ...bonus, reference: 'first', method: 'PayPal' });
    const message = 'The last payment, on 2026-01-12, was by "PayPal", and this is by "Venmo".';
    const after = await planPayment(goat, second);
    const settlement = await planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
    for (const { warnings } of [after, settlement])
      expect(warnings).toMatchObject([{ code: 'method_changed', message }]);
    const { warnings } = await planPayment(goat, { ...bonus, totalCents: 2_000, reference: 'second' });
    expect([before.warnings, warnings, after.id]).toEqual([[], [], before.id]);
  });
});
