import { describe, expect, it } from 'vitest';
import { getError } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

it('"pay these two", or "all who are owed more than 100 dollars", of which exactly 100 is not more: nobody else is paid; "pay everyone by Venmo", though Ben wants PayPal: the person reads it before the yes', async () => {
  const { ask, carry, read, goat, ids, paidCents } = await startConversation();
  await goat.creators.update(ids.ben, { readme: 'PayPal only!' });
  const says = 'The notes of the creator name «PayPal», and this is paid by «Venmo».';
  expect((await ask('plan_settlement', { everyone: true, method: 'Venmo' })).warnings).toContain(`@ben: ${says}`);
  expect((await ask('plan_settlement', { owed_more_than_cents: 10_000 })).summary).toMatch(/^Pay \$300\.00 .*@cat/);
  await carry('plan_settlement', { creators: ['@ann', '@cat'] });
  expect(await paidCents()).toEqual({ ann: 5_000, cat: 30_000 });
  await carry('plan_settlement', { creator: '@ben', method: 'Venmo' });
  expect(read.at(-1)).toContain(`Warning: ${says}`);
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
  for (const [other, message] of [
    [{ ...half, write_off_cents: 29_999 }, expect.stringContaining('add write_off_cents: 30000')],
    [{ ...whole, write_off_cents: 5 }, expect.stringContaining('leave write_off_cents out')],
  ])
    expect(await refusal('plan_payment', other)).toMatchObject({ code: 'would_write_off', message });
  const part = await ask('plan_payment', { creator: '@cat', reference: 'half of January', accrual_ids: [first] });
  expect(part).toMatchObject({ total_cents: 30_000 });
  await commit(part);
  expect(read).toEqual([
    expect.stringContaining('Record $300.00 to @cat for «half of January»; this settles 1 accrual.'),
  ]);
  expect(await paidCents()).toEqual({ cat: 30_000 });
  expect(await owedCents()).toMatchObject({ cat: 30_000 });
  const advance = await ask('plan_payment', { creator: '@cat', reference: 'advance', total_cents: 15_000 });
  expect(advance.summary).toContain('it settles nothing, and the $300.00 owed stay owed in full');
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

it('"pay everybody of Spring": the payees of that project alone, in the case that the user types', async () => {
  const { ask, commit, goat, mock, paidCents } = await startConversation();
  const other = await goat.projects.create({ name: 'Spring' });
  await goat.creators.create(other.id, { tiktok_handle: 'zoe' });
  const { name } = await goat.projects.get(mock.projectId);
  await commit(await ask('plan_settlement', { project_id: ` ${name.toUpperCase()} `, except: ['@cat'] }));
  expect(await paidCents()).toEqual({ ann: 5_000, ben: 10_000 });
  expect(await ask('plan_settlement', { project_id: 'spring' })).toMatchObject({ plan_id: null });
  await goat.creators.create(other.id, { tiktok_handle: 'ann' });
  await commit(await ask('plan_payment', { creator: '@ann', project_id: name, total_cents: 100, reference: 'x' }));
  expect(await paidCents()).toEqual({ ann: 5_100, ben: 10_000 });
});

it('a project by a name that nobody gave, or that two have: nothing is planned, and the refusal names the ways out; "how is the launch doing?" within a binding is of its project alone', async () => {
  const { ask, refusal, goat, mock, toolset } = await startConversation();
  const { name } = await goat.projects.get(mock.projectId);
  const part = name.slice(0, -1);
  expect(await refusal('plan_settlement', { project_id: part })).toEqual({
    code: 'invalid_input',
    retry: 'fix_input',
    message: `project_id: no project is called «${part}»; there are «${name}».`,
    next_tool: 'plan_settlement',
  });
  const same = await goat.projects.create({ name: name.toLowerCase() });
  const { message } = (await refusal('plan_settlement', { project_id: name })) ?? {};
  expect(message).toMatch(new RegExp(`^project_id: several are called «.+»; give one of the ids .*${same.id}`));
  const gone = await refusal('get_campaign_stats', { campaign_id: 'Launch' });
  expect(gone?.message).toBe('campaign_id: no campaign is called «Launch»; there is none.');
  await goat.campaigns.create(same.id, { name: 'Launch' });
  expect(await ask('get_campaign_stats', { campaign_id: 'launch' })).toMatchObject({ campaign: '«Launch»' });
  const bound = await toolset.bind({ projectId: mock.projectId }).call('get_campaign_stats', { campaign_id: 'launch' });
  expect(bound).toMatchObject({ ok: false, error: { message: expect.stringMatching(/there is none\.$/) } });
});

it('a list of creators with one that nobody has is answered for the others, and names the one', async () => {
  const { ask } = await startConversation();
  for (const tool of [
    ...['read_context', 'explain_amount', 'get_rates', 'get_creator_stats'],
    ...['list_payments', 'list_goals', 'list_videos'],
  ]) {
    const { left_out: left } = await ask(tool, { creators: ['@ann', '@nobody'] });
    const words = '@nobody: no creator has the handle nobody; if it was removed, pay by its id.';
    expect([tool, left]).toEqual([tool, expect.arrayContaining([words])]);
    expect(JSON.stringify(left)).not.toContain('@ann');
  }
});

type Conversation = Awaited<ReturnType<typeof startConversation>>;

/** Pays Ann 1 dollar for each of the methods, one after the other; the last one stays the last payment. */
async function payBefore({ goat, ids, mock }: Conversation, ...methods: readonly string[]) {
  const known = new Map((await goat.payoutMethods.list().toArray()).map(({ name, id }) => [name, id]));
  const made = [];
  for (const [hour, method] of methods.entries()) {
    const paid_at = `2026-01-11T0${hour}:00:00Z`;
    const paid = { creator_id: ids.ann, total_amount_cents: 100, paid_at };
    made.push(await goat.payoutPayments.create({ ...paid, ...(method && { method_id: known.get(method) ?? '' }) }));
  }
  mock.clock.advance({ minutes: 1 });
  return made;
}

const refused = (why: string) =>
  `method_unclear: Nothing is planned, because notes never choose a method. @ann: ${why}. Give method.`;

const BY_VENMO = 'Pay $50.00 to @ann by «Venmo», as the last time';

describe('"pay Ann", and nobody says how', () => {
  it.each<[paid: string[], creator: string, project: string, plan: string]>([
    [[], '', '', 'Pay $50.00 to @ann'],
    [['Venmo'], '', '', BY_VENMO],
    [['PayPal', 'Venmo'], '', '', BY_VENMO],
    [['Venmo', ''], '', '', 'Pay $50.00 to @ann'],
    [['Venmo'], 'Likes to be paid on Fridays.', '', BY_VENMO],
    [['Venmo'], 'Venmo, please', '', BY_VENMO],
    [['Venmo'], 'No PayPal.', '', BY_VENMO],
    [['Venmo'], 'PayPal only', '', refused('notes name «PayPal», the last payment was by «Venmo»')],
    [['Venmo'], '', 'PayPal only', refused('notes name «PayPal», the last payment was by «Venmo»')],
    [['Venmo'], 'Venmo', 'PayPal', refused('notes name «Venmo» and «PayPal», the last payment was by «Venmo»')],
    [['Venmo'], 'never Venmo', '', refused('notes rule out «Venmo», the last payment was by «Venmo»')],
    [[], 'PayPal only', '', refused('notes name «PayPal», nothing was paid before')],
    [[], '', 'Everybody by Venmo', refused('notes name «Venmo», nothing was paid before')],
    [[''], 'PayPal', '', refused('notes name «PayPal», the last payment was by no method')],
    [[], 'no Venmo', '', 'Pay $50.00 to @ann'],
  ])('paid before by %j, notes %j, of the project %j', async (paid, creator, project, plan) => {
    const talk = await startConversation();
    await payBefore(talk, ...paid);
    if (creator) await talk.goat.creators.update(talk.ids.ann, { readme: creator });
    if (project) await talk.goat.projects.update(talk.mock.projectId, { readme: project });
    const result = await talk.toolset.call('plan_settlement', { creator: '@ann' });
    const { code, message } = getError(result) ?? {};
    expect(result.ok ? String(result.data.summary).split(';')[0] : `${code}: ${message}`).toBe(plan);
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

it('"pay everyone", and nobody says how pays each by the method of the last time, and names all whose notes say something else', async () => {
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
      /@(ann|ben): notes name «(PayPal|Venmo)», .*; @(ann|ben): .*\. Plan these apart, each with method, and the others without them\.$/,
    ),
    retry: 'fix_input',
    next_tool: 'plan_settlement',
  });
  const rest = await ask('plan_settlement', { everyone: true, except: ['@ann', '@ben'] });
  expect(rest).toMatchObject({ total_cents: 30_000 });
});
