import { describe, expect, it } from 'vitest';
import type { Creator } from '../../src/index.js';
import { planPayment, planSettlement, recordPayment, settleAll } from '../../src/workflows/index.js';
import { oneWeekEarned } from './stage.js';

type Goat = Awaited<ReturnType<typeof oneWeekEarned>>['goat'];

/** Maya is owed 250 dollars. */
async function listCodes(totalCents: number, scene?: Awaited<ReturnType<typeof oneWeekEarned>>) {
  const { goat, maya } = scene ?? (await oneWeekEarned());
  const { warnings } = await planPayment(goat, { creatorId: maya.id, reference: 'bonus', totalCents });
  return warnings.map(({ code }) => code);
}

describe('a payment that no debt explains', () => {
  it.each<[number, string[]]>([
    // Three times the 25,000 that are owed.
    [75_000, []],
    [75_001, ['far_above']],
    [500_000, ['far_above']],
    // 250 cents where 250 dollars are owed, and less than a dollar.
    [250, ['looks_like_dollars']],
    [50, ['looks_like_dollars']],
    [251, []],
  ])('of %i cents warns: %j', async (cents, codes) => {
    expect(await listCodes(cents)).toEqual(codes);
  });

  it('is compared with what was paid as well, rounded either way, and a receipt has the warning', async () => {
    const scene = await oneWeekEarned();
    const { goat, maya } = scene;
    const first = { creatorId: maya.id, reference: 'first', totalCents: 313_503 };
    await recordPayment(goat, { ...first, acceptWarnings: ['far_above'] });
    expect(await listCodes(3_135, scene)).toEqual(['looks_like_dollars']);
    expect(await listCodes(940_509, scene)).toEqual([]);
    expect(await listCodes(940_510, scene)).toEqual(['far_above']);
    const second = { creatorId: maya.id, reference: 'second', totalCents: 3_135 };
    const receipt = await recordPayment(goat, { ...second, acceptWarnings: ['looks_like_dollars'] });
    expect(receipt).toMatchObject({
      outcome: 'committed',
      warnings: [
        {
          code: 'looks_like_dollars',
          message: '$31.35 may be dollars in place of cents, and $3,135.03 were paid or are owed.',
        },
      ],
    });
  });

  it('of the same amount as one within seven days is named with it, and of nearly the same it is not', async () => {
    const scene = await oneWeekEarned();
    const first = { creatorId: scene.maya.id, reference: 'first', totalCents: 900 };
    const { payment } = await recordPayment(scene.goat, first);
    const { warnings } = await planPayment(scene.goat, { ...first, reference: 'second' });
    expect(warnings).toMatchObject([{ code: 'same_amount', paymentId: payment?.id }]);
    expect(await listCodes(901, scene)).toEqual([]);
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
  ])(
    'is compared with the notes of the %s in settlements, of one and of all, and no id changes',
    async (owner, write) => {
      const { goat, maya } = await oneWeekEarned();
      const plan = () => planSettlement(goat, { creatorId: maya.id, method: 'Venmo' });
      const before = await plan();
      await write(goat, maya);
      const after = await plan();
      const [one] = (await settleAll(goat, { method: 'Venmo', dryRun: true })).creators;
      const message = `The notes of the ${owner} name "PayPal", and this is paid by "Venmo".`;
      expect([before.warnings, after.warnings, one?.plan?.warnings]).toMatchObject([[], [{ message }], [{ message }]]);
      expect([after.id, one?.plan?.id]).toEqual([before.id, before.id]);
    },
  );

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
