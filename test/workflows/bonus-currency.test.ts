import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { commitPayment, planPayment } from '../../src/workflows/index.js';
import { getData, getError } from '../agents/tool-result.js';
import { oddService } from './odd-service.js';
import { stage } from './stage.js';

/**
 * An organization with a rate in each of these currencies, one creator who has none of them, and one in another project
 * with a rate in dollars. Rows of other amounts have the first currency.
 */
async function ratesIn(...currencies: readonly string[]) {
  const { mock, goat, creator } = stage();
  const rule = { period: 'weekly', criteria_type: 'recurring' } as const;
  const { id: elsewhere } = await goat.projects.create({ name: 'Elsewhere' });
  const rates = currencies.map((name) => ({ project_id: mock.projectId, name }));
  for (const rate of [...rates, { project_id: elsewhere, name: 'USD' }])
    await goat.payoutStructures.create({ ...rule, ...rate, amount_cents: 1 });
  const bea = await goat.creators.create(elsewhere, { tiktok_handle: 'bea' });
  const row = ({ ...each }: Readonly<Record<string, unknown>>) => {
    if (each.current_version) return { ...each, current_version: { ...each.current_version, currency: each.name } };
    return 'currency' in each && each.creator_id !== bea.id ? { ...each, currency: currencies[0] } : each;
  };
  return { mock, goat, ada: await creator('ada'), bea, odd: oddService(mock, { row }).goat };
}

const bonus = { creatorId: '@ada', reference: 'bonus', totalCents: 900 };

describe('a bonus to somebody who was never paid and is owed nothing', () => {
  it('is in the currency of the rates of the project', async () => {
    const { odd, mock } = await ratesIn('EUR', 'EUR');
    for (const input of [bonus, { projectId: mock.projectId, reference: 'ad hoc', totalCents: 900 }]) {
      const plan = await planPayment(odd, input);
      expect(plan).toMatchObject({ currency: 'EUR', totalCents: 900 });
      expect(await commitPayment(odd, plan)).toMatchObject({ outcome: 'committed', paidCents: 900 });
    }
    expect(await planPayment(odd, { ...bonus, creatorId: '@bea' })).toMatchObject({ currency: 'USD' });
  });

  it('is refused with rates in two, in a workflow and in a tool, with the way out', async () => {
    const { odd, mock } = await ratesIn('EUR', 'USD');
    const refused = { code: 'mixed_currencies', message: expect.stringContaining('payment in "EUR" or "USD": name') };
    await expect(planPayment(odd, bonus)).rejects.toMatchObject(refused);
    const toolset = await createToolset(odd, { allow: ['read', 'money'] });
    const asked = { reference: 'bonus', total_cents: 900 };
    const error = getError(await toolset.call('plan_payment', { ...asked, creator: '@ada' }));
    expect(error).toMatchObject({ code: 'mixed_currencies', retry: 'fix_input' });
    expect(error?.message).toMatch(/name accruals of one currency, or let a person record it/);
    expect(getData(await toolset.call('plan_payment', { ...asked, creator: '@bea' }))).toMatchObject({
      total_cents: 900,
    });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  });
});

it('bonuses in two currencies are never one plan', async () => {
  const { odd, ada, bea } = await ratesIn('EUR');
  const input = { creators: [ada.id, bea.id], reference: 'bonus', total_cents: 900 };
  const toolset = await createToolset(odd);
  expect(getError(await toolset.call('plan_payment', input))).toMatchObject({ code: 'mixed_currencies' });
});

it('a bonus to somebody who was paid in two currencies is refused; the reference of an earlier one names that one', async () => {
  const { odd, goat, ada, mock } = await ratesIn('EUR');
  const paid = await commitPayment(goat, await planPayment(goat, bonus));
  await goat.payoutPayments.create({ creator_id: ada.id, total_amount_cents: 5 });
  const row = (each: Readonly<Record<string, unknown>>) =>
    each.total_amount_cents === 5 ? { ...each, currency: 'EUR' } : each;
  const { goat: both } = oddService(mock, { row });
  await expect(planPayment(both, { ...bonus, reference: 'other' })).rejects.toMatchObject({ code: 'mixed_currencies' });
  expect(await planPayment(odd, { ...bonus, reference: 'other' })).toMatchObject({ currency: 'EUR' });
  const again = await planPayment(both, bonus);
  const same = { outcome: 'already_paid', payment: { id: paid.payment?.id } };
  expect([again.currency, await commitPayment(both, again)]).toMatchObject(['USD', same]);
});
