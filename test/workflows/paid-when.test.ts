import { expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { planPayment, planSettlement } from '../../src/workflows/index.js';
import { getError } from '../agents/tool-result.js';
import { oneWeekEarned } from './stage.js';

/* It is 2026-01-12, 09:00 UTC, by the service. */

it.each([
  ['0001-01-12T09:00:00Z', 'more than ten years ago'],
  ['2016-01-12T08:59:59Z', 'more than ten years ago'],
  ['2036-01-13T09:00:01Z', 'more than ten years from now'],
  ['9999-01-12T09:00:00Z', 'more than ten years from now'],
  ['2026-02-30', 'paidAt'],
  ['2026-02-30T12:00:00Z', 'paidAt'],
])('no payment is of %s', async (paidAt, why) => {
  const { goat, maya, mock } = await oneWeekEarned();
  const refused = { code: 'invalid_input', message: expect.stringContaining(why) };
  await expect(planSettlement(goat, { creatorId: maya.id, paidAt })).rejects.toMatchObject(refused);
  const bonus = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17', paidAt };
  await expect(planPayment(goat, bonus)).rejects.toMatchObject(refused);
  const adHoc = { projectId: mock.projectId, totalCents: 900, reference: 'invoice 17', paidAt };
  await expect(planPayment(goat, adHoc)).rejects.toMatchObject(refused);
});

it.each(['2016-01-12T09:00:00.000Z', '2036-01-13T09:00:00.000Z'])('one may be of %s', async (paidAt) => {
  const { goat, maya } = await oneWeekEarned();
  expect(await planSettlement(goat, { creatorId: maya.id, paidAt })).toMatchObject({ paidAt });
  const bonus = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17', paidAt };
  expect(await planPayment(goat, bonus)).toMatchObject({ paidAt });
});

it('a model reads the name of its own parameter', async () => {
  const { goat } = await oneWeekEarned();
  const toolset = await createToolset(goat);
  const input = { creator: '@maya.moves', paid_at: '2206-01-10' };
  const error = getError(await toolset.call('plan_settlement', input));
  expect(error).toMatchObject({ code: 'invalid_input', message: expect.stringMatching(/^paid_at is 2206-01-10/) });
});
