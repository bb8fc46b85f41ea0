import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

describe('a project and a campaign by name', () => {
  it('"pay everybody of Spring": the payees of that project alone, in the case that the user types', async () => {
    const { ask, commit, goat, mock, paidCents } = await startConversation();
    const other = await goat.projects.create({ name: 'Spring' });
    await goat.creators.create(other.id, { tiktok_handle: 'zoe' });
    const { name } = await goat.projects.get(mock.projectId);
    await commit(await ask('plan_settlement', { project_id: ` ${name.toUpperCase()} `, except: ['@cat'] }));
    expect(await paidCents()).toEqual({ ann: 5_000, ben: 10_000 });
    expect(await ask('plan_settlement', { project_id: 'spring' })).toMatchObject({ plan_id: null });
    // Of two of one handle the project decides.
    await goat.creators.create(other.id, { tiktok_handle: 'ann' });
    await commit(await ask('plan_payment', { creator: '@ann', project_id: name, total_cents: 100, reference: 'x' }));
    expect(await paidCents()).toEqual({ ann: 5_100, ben: 10_000 });
  });

  it('a name that nobody gave, or that two have: nothing is planned, and the refusal names the ways out', async () => {
    const { refusal, goat, mock } = await startConversation();
    const { name } = await goat.projects.get(mock.projectId);
    // A part of a name is not enough.
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
  });

  it('"how is the launch doing?": by the name of the campaign, within a binding those of its project alone', async () => {
    const { ask, goat, mock, toolset } = await startConversation();
    const other = await goat.projects.create({ name: 'Spring' });
    await goat.campaigns.create(other.id, { name: 'Launch' });
    expect(await ask('get_campaign_stats', { campaign_id: 'launch' })).toMatchObject({ campaign: '«Launch»' });
    const bound = await toolset
      .bind({ projectId: mock.projectId })
      .call('get_campaign_stats', { campaign_id: 'launch' });
    expect(bound).toMatchObject({ ok: false, error: { message: expect.stringMatching(/there is none\.$/) } });
  });
});

describe('a list of creators with one that nobody has', () => {
  it.each([
    'read_context',
    'explain_amount',
    'get_rates',
    'get_creator_stats',
    'list_payments',
    'list_goals',
    'list_videos',
  ])('%s answers for the others and names the one', async (tool) => {
    const { ask } = await startConversation();
    const { left_out: left } = await ask(tool, { creators: ['@ann', '@nobody'] });
    expect(left).toContain('@nobody: no creator has the handle nobody; if it was removed, pay by its id.');
    expect(JSON.stringify(left)).not.toContain('@ann');
  });

  it('alone is refused, with those whose handle contains it', async () => {
    const { refusal } = await startConversation();
    const near = 'no creator has the handle an; the nearest is «ann»; if it was removed, pay by its id.';
    expect(await refusal('plan_settlement', { creator: '@an' })).toMatchObject({ message: near });
    const unlike = 'no creator has the handle zoe; if it was removed, pay by its id.';
    expect(await refusal('get_creator_stats', { creators: ['@zoe'] })).toMatchObject({ message: unlike });
  });
});
