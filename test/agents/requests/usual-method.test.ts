import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

type Conversation = Awaited<ReturnType<typeof startConversation>>;

/** Pays Ann 1 dollar for each of the methods, one after the other; the last one stays the last payment. */
async function payBefore({ goat, ids, mock }: Conversation, ...methods: readonly string[]) {
  const known = new Map((await goat.payoutMethods.list().toArray()).map(({ name, id }) => [name, id]));
  const made = [];
  for (const [hour, method] of methods.entries()) {
    const paid_at = `2026-01-11T0${hour}:00:00Z`;
    const paid = {
      creator_id: ids.ann,
      total_amount_cents: 100,
      paid_at,
      ...(method && { method_id: known.get(method) ?? '' }),
    };
    made.push(await goat.payoutPayments.create(paid));
  }
  mock.clock.advance({ minutes: 1 });
  return made;
}

/** The plan to pay Ann without a method: its first sentence up to the accruals, or its refusal. */
async function planForAnn({ toolset }: Conversation): Promise<string> {
  const result = await toolset.call('plan_settlement', { creator: '@ann' });
  return result.ok
    ? (String(result.data.summary).split(';')[0] ?? '')
    : `${result.error.code}: ${result.error.message}`;
}

const refused = (why: string) =>
  `method_unclear: Nothing is planned, because notes never choose a method. @ann: ${why}. Give method.`;

describe('"pay Ann", and nobody says how', () => {
  it.each<{ paid: string[]; creator?: string; project?: string; plan: string }>([
    { paid: [], plan: 'Pay $50.00 to @ann' },
    { paid: ['Venmo'], plan: 'Pay $50.00 to @ann by «Venmo», as the last time' },
    { paid: ['PayPal', 'Venmo'], plan: 'Pay $50.00 to @ann by «Venmo», as the last time' },
    { paid: ['Venmo', ''], plan: 'Pay $50.00 to @ann' },
    {
      paid: ['Venmo'],
      creator: 'Likes to be paid on Fridays.',
      plan: 'Pay $50.00 to @ann by «Venmo», as the last time',
    },
    { paid: ['Venmo'], creator: 'Venmo, please', plan: 'Pay $50.00 to @ann by «Venmo», as the last time' },
    { paid: ['Venmo'], creator: 'No PayPal.', plan: 'Pay $50.00 to @ann by «Venmo», as the last time' },
    { paid: ['Venmo'], creator: 'PayPal only', plan: refused('notes name «PayPal», the last payment was by «Venmo»') },
    { paid: ['Venmo'], project: 'PayPal only', plan: refused('notes name «PayPal», the last payment was by «Venmo»') },
    {
      paid: ['Venmo'],
      creator: 'Venmo',
      project: 'PayPal',
      plan: refused('notes name «Venmo» and «PayPal», the last payment was by «Venmo»'),
    },
    {
      paid: ['Venmo'],
      creator: 'never Venmo',
      plan: refused('notes rule out «Venmo», the last payment was by «Venmo»'),
    },
    { paid: [], creator: 'PayPal only', plan: refused('notes name «PayPal», nothing was paid before') },
    { paid: [], project: 'Everybody by Venmo', plan: refused('notes name «Venmo», nothing was paid before') },
    { paid: [''], creator: 'PayPal', plan: refused('notes name «PayPal», the last payment was by no method') },
    { paid: [], creator: 'no Venmo', plan: 'Pay $50.00 to @ann' },
  ])('paid before by $paid, notes $creator, of the project $project', async ({ paid, creator, project, plan }) => {
    const talk = await startConversation();
    await payBefore(talk, ...paid);
    if (creator) await talk.goat.creators.update(talk.ids.ann, { readme: creator });
    if (project) await talk.goat.projects.update(talk.mock.projectId, { readme: project });
    expect(await planForAnn(talk)).toBe(plan);
  });

  it('passes over a method that is disabled by now, a payment that was voided, and one to a twin in another project', async () => {
    const talk = await startConversation();
    const { goat, ids, mock } = talk;
    const [, voided] = await payBefore(talk, 'Venmo', 'PayPal');
    await goat.payoutPayments.update(voided?.id ?? '', { status: 'voided' });
    const elsewhere = await goat.projects.create({ name: 'Elsewhere' });
    const twin = await goat.creators.create(elsewhere.id, { tiktok_handle: 'ann' });
    const methods = await goat.payoutMethods.list().toArray();
    const [cashApp, venmo] = ['Cash App', 'Venmo'].map(
      (name) => methods.find((method) => method.name === name)?.id ?? '',
    );
    await goat.payoutPayments.create({ creator_id: twin.id, total_amount_cents: 5, method_id: cashApp ?? '' });
    const plan = async () => (await talk.ask('plan_settlement', { creator: ids.ann })).summary;
    // The last payment to the account was that to the twin, so the text does not say «as the last time».
    expect(await plan()).toMatch(/^Pay \$50\.00 to @ann by «Venmo»; /);
    await goat.payoutMethods.update(venmo ?? '', { is_active: false });
    expect(await plan()).toMatch(/^Pay \$50\.00 to @ann; /);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('is asked, approved and paid by that method, and both lists say it before', async () => {
    const talk = await startConversation();
    await payBefore(talk, 'Venmo');
    await talk.goat.projects.update(talk.mock.projectId, { readme: 'Venmo or nothing, never PayPal.' });
    const { creators } = await talk.ask('list_creators', { search: 'ann' });
    expect(creators).toMatchObject([{ usual_method: '«Venmo»', method_in_notes: '«Venmo» not «PayPal»' }]);
    await talk.commit(await talk.ask('plan_settlement', { creator: '@ann' }));
    expect(talk.read[0]).toMatch(/^Pay \$50\.00 to @ann by «Venmo», as the last time; this settles 1 accrual\./);
    const paid = await talk.paid(talk.ids.ann);
    expect(paid.map(({ method_name_snapshot: name, total_amount_cents: cents }) => [name, cents]).sort()).toEqual([
      ['Venmo', 100],
      ['Venmo', 5_000],
    ]);
  });
});

describe('"pay everyone", and nobody says how', () => {
  it('pays each by the method of the last time, and names all whose notes say something else', async () => {
    const talk = await startConversation();
    const { ask, refusal, goat, ids } = talk;
    await payBefore(talk, 'Venmo');
    const plan = await ask('plan_settlement', { everyone: true });
    expect(plan).toMatchObject({ total_cents: 45_000 });
    const { lines } = await talk.toolset.approvalRequest(String(plan.plan_id));
    expect(lines.map(({ payee, method }) => [payee, method])).toEqual([
      ['@cat', null],
      ['@ben', null],
      ['@ann', '«Venmo»'],
    ]);
    await goat.creators.update(ids.ann, { readme: 'PayPal' });
    await goat.creators.update(ids.ben, { readme: 'Venmo' });
    expect(await refusal('plan_settlement', { everyone: true })).toEqual({
      code: 'method_unclear',
      message: expect.stringMatching(
        /@(ann|ben): notes name «(PayPal|Venmo)», .*; @(ann|ben): .*\. Plan these apart, each with method, and the others with except\.$/,
      ),
      retry: 'fix_input',
      next_tool: 'plan_settlement',
    });
    const rest = await ask('plan_settlement', { everyone: true, except: ['@ann', '@ben'] });
    expect(rest).toMatchObject({ total_cents: 30_000 });
  });
});
