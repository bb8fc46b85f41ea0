import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { readContext, setUpCreator } from '../../src/workflows/index.js';
import { getData } from '../agents/tool-result.js';
import { createBentClient, createClientWith, oddService } from './odd-service.js';
import { stage } from './stage.js';

describe('setting a creator up', () => {
  const input = (projectId: string) => ({
    projectId,
    handle: '@maya.moves',
    trackingMode: 'selective' as const,
    readme: 'Fitness.',
    goals: [{ metric: 'posts', target_value: 3, period: 'weekly' } as const],
    structure: { name: 'Goals', period: 'weekly', amount_cents: 5_000, criteria_type: 'goals' } as const,
  });

  it('makes creator, goal, structure and assignment, changes nothing the second time, and refuses a structure name that is taken by another rule', async () => {
    const { goat, mock, journal } = stage();
    const first = await setUpCreator(goat, input(mock.projectId));
    expect(first.totals).toEqual({ created: 4, updated: 0, unchanged: 0 });
    const before = journal().length;
    const second = await setUpCreator(goat, input(mock.projectId));
    expect(second.totals).toEqual({ created: 0, updated: 0, unchanged: 4 });
    expect(second.creator.id).toBe(first.creator.id);
    const later = journal().slice(before);
    expect(later.filter((call) => !call.startsWith('GET'))).toEqual([]);
    const structure = { ...input(mock.projectId).structure, amount_cents: 9_000 };
    const other = setUpCreator(goat, { ...input(mock.projectId), handle: 'new.face', structure });
    await expect(other).rejects.toMatchObject({ code: 'structure_ambiguous' });
    expect((await goat.creators.list({ search: 'new.face' })).data).toEqual([]);
  });

  it('goes on where an earlier run broke off, and brings a goal to a new target', async () => {
    const { goat, mock } = stage();
    mock.faults.add({ operation: 'createGoal', kind: 'status', status: 400, code: 'invalid_body' });
    await expect(setUpCreator(goat, input(mock.projectId))).rejects.toMatchObject({ code: 'invalid_body' });
    const resumed = await setUpCreator(goat, input(mock.projectId));
    expect(resumed.totals).toEqual({ created: 2, updated: 0, unchanged: 2 });
    const goals = [{ metric: 'posts', target_value: 5, period: 'weekly' }] as const;
    const changed = await setUpCreator(goat, { ...input(mock.projectId), goals });
    expect(changed.goals[0]).toMatchObject({ target: 5, step: 'updated' });
    expect(await goat.goals.list(changed.creator.id).toArray()).toHaveLength(1);
  });

  it('does not take an assignment that has ended for one that runs, and says from when the next can start', async () => {
    const { goat, mock } = stage({ now: '2026-01-05T00:00:00Z' });
    const first = await setUpCreator(goat, input(mock.projectId));
    const structureId = first.structure?.id ?? '';
    mock.clock.to('2026-01-08T00:00:00Z');
    await goat.payoutStructures.unassign(structureId, { creator_id: first.creator.id });
    mock.clock.to('2026-01-09T00:00:00Z');
    const again = (assignedAt: string) => setUpCreator(goat, { ...input(mock.projectId), assignedAt });
    await expect(again('2026-01-06T00:00:00Z')).rejects.toMatchObject({
      name: 'WorkflowError',
      code: 'invalid_input',
      message: expect.stringContaining('lasted until 2026-01-08T00:00:00.000Z, so assignedAt must not be before that'),
      details: { assignedAt: '2026-01-06T00:00:00Z', unassignedAt: '2026-01-08T00:00:00.000Z' },
    });
    expect((await again('2026-01-08T00:00:00Z')).assignment).toMatchObject({ step: 'created' });
  });

  it('finds the assignment that somebody else made in between', async () => {
    const { goat, mock } = stage();
    const { creator, structure } = await setUpCreator(goat, input(mock.projectId));
    await goat.payoutStructures.unassign(structure?.id ?? '', { creator_id: creator.id });
    mock.clock.advance({ hours: 1 });
    const racing = createClientWith(mock, async (request) => {
      if (request.method === 'POST')
        await goat.payoutStructures.assign(structure?.id ?? '', { creator_id: creator.id });
      return request;
    });
    const report = await setUpCreator(racing, input(mock.projectId));
    const open = (await goat.payoutStructures.assignments(structure?.id ?? '').toArray()).find((a) => !a.unassigned_at);
    expect(report.assignment).toMatchObject({ id: open?.id, step: 'unchanged' });
  });

  describe('a creator who is paid already', () => {
    const rate = (amount_cents: number, more: object = {}) =>
      ({ name: `Rate ${amount_cents}`, period: 'weekly', amount_cents, criteria_type: 'recurring', ...more }) as const;
    /** Paid 250 dollars a week since Monday the 5th; it is Wednesday the 7th. */
    const paidWeekly = async () => {
      const scene = stage({ now: '2026-01-05T00:00:00Z' });
      const base = { projectId: scene.mock.projectId, handle: '@maya.moves' };
      const first = await setUpCreator(scene.goat, { ...base, structure: rate(25_000) });
      scene.mock.clock.to('2026-01-07T12:00:00Z');
      const owed = async () =>
        (await scene.goat.payoutAccruals.list({ creator_id: first.creator.id }).toArray())
          .map((accrual) => [accrual.period_start_at.slice(0, 10), accrual.amount_cents] as const)
          .sort();
      const listOpen = async () => {
        const all = await scene.goat.payoutStructures.list().toArray();
        const lists = await Promise.all(all.map(({ id }) => scene.goat.payoutStructures.assignments(id).toArray()));
        return lists.flat().filter(({ unassigned_at }) => !unassigned_at).length;
      };
      const writes = () => scene.journal().filter((call) => !call.startsWith('GET'));
      return { ...scene, base, first, owed, listOpen, writes };
    };

    it('is not set up with a second structure unless it is said what becomes of the first, nor where assignments do not say whose they are, or are not all listed; nothing is made', async () => {
      const { goat, mock, base, writes, listOpen } = await paidWeekly();
      const silent = createBentClient(mock, (page, { url }) => {
        if (url.includes('/assignments')) for (const row of page.data) delete row.creator_id;
        return page;
      });
      // Whom it counts and does not list might be this creator.
      const short = createBentClient(mock, (page, { url }) => ({
        ...page,
        ...(url.includes('/assignments') && { data: [] }),
      }));
      for (const client of [silent, short]) {
        const setUp = setUpCreator(client, { ...base, structure: rate(30_000) });
        await expect(setUp).rejects.toMatchObject({ code: 'unknown_shape' });
      }
      expect(await listOpen()).toBe(1);
      const before = writes().length;
      const refused = (text: string) => ({ code: 'structures_running', message: expect.stringContaining(text) });
      const raised = { ...base, structure: rate(30_000) };
      await expect(setUpCreator(goat, raised)).rejects.toMatchObject(refused('"Rate 25000"'));
      expect(writes()).toHaveLength(before);
      // Where the structures pay until different days, any single beginning pays one twice.
      await setUpCreator(goat, { ...base, structure: rate(10_000, { period: 'monthly' }), otherStructures: 'keep' });
      mock.clock.advance({ hours: 1 });
      const kept = writes().length;
      const until = 'pay until different moments (2026-01-12T00:00:00.000Z, 2026-02-01T00:00:00.000Z)';
      const replaced = setUpCreator(goat, { ...raised, otherStructures: 'end' });
      await expect(replaced).rejects.toMatchObject(refused(until));
      expect([writes().length, await listOpen()]).toEqual([kept, 2]);
    });

    it('is raised again before Monday, from that day alone: what has not begun is replaced, and no week is paid twice', async () => {
      const { goat, mock, base, owed } = await paidWeekly();
      const raise = (cents: number, more: object = {}) =>
        setUpCreator(goat, { ...base, structure: rate(cents), otherStructures: 'end', ...more });
      for (const assignedAt of ['2026-01-07T12:00:00Z', '2026-01-19T00:00:00Z']) {
        const refused = { code: 'invalid_input', details: { handover: '2026-01-12T00:00:00.000Z' } };
        await expect(raise(30_000, { assignedAt })).rejects.toMatchObject(refused);
      }
      const first = await raise(30_000, { assignedAt: '2026-01-12T00:00:00Z' });
      expect(first.assignment).toMatchObject({ step: 'created' });
      const beside = setUpCreator(goat, { ...base, structure: rate(28_000) });
      await expect(beside).rejects.toMatchObject({ code: 'structures_running' });
      const again = await raise(28_000);
      expect(again.assignment).toMatchObject({ step: 'created', from: '2026-01-12T00:00:00.000Z' });
      expect(again.endedStructureIds).toEqual([first.structure?.id]);
      mock.clock.to('2026-01-19T09:00:00Z');
      expect(await owed()).toEqual([
        ['2026-01-05', 25_000],
        ['2026-01-12', 28_000],
      ]);
    });

    it('begins after the week that an ended structure still pays, and is refused an earlier day', async () => {
      const { goat, mock, base, first, owed } = await paidWeekly();
      await goat.payoutStructures.unassign(first.structure?.id ?? '', { creator_id: first.creator.id });
      const again = { ...base, structure: rate(30_000) };
      await expect(setUpCreator(goat, { ...again, assignedAt: '2026-01-08T00:00:00Z' })).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringContaining('what paid the creator before pays until 2026-01-12T00:00:00.000Z'),
      });
      expect((await setUpCreator(goat, again)).assignment?.from).toBe('2026-01-12T00:00:00.000Z');
      mock.clock.to('2026-01-19T09:00:00Z');
      expect(await owed()).toEqual([
        ['2026-01-05', 25_000],
        ['2026-01-12', 30_000],
      ]);
    });
  });
});

/* Notes have two names: `description` in the reference, `readme` in the newer pages. A service may send either or both. */

type Notes = { readonly description?: string | null; readonly readme?: string | null };

/** A service with one project and one creator, whose notes are under the given names. */
async function serve(notes: Notes) {
  const { mock, creator, journal } = stage();
  const { id } = await creator('maya');
  const { goat } = oddService(mock, { row: ({ description: _, readme: __, ...row }) => ({ ...row, ...notes }) });
  return { goat, id, projectId: mock.projectId, journal };
}

it.each([
  ['as description', { description: 'Pay on Fridays.' }, ['description']],
  ['as readme', { readme: 'Pay on Fridays.' }, ['readme']],
  ['as readme, with a description of null', { readme: 'Pay on Fridays.', description: null }, ['readme']],
  ['twice the same', { readme: 'Pay on Fridays.', description: 'Pay on Fridays.' }, ['readme']],
  ['twice, and different', { readme: 'Pay on Fridays.', description: 'Ask Kim.' }, ['readme', 'description']],
  ['as neither', {}, []],
  ['as nulls', { readme: null, description: null }, []],
])('notes are read where the service has them %s', async (_, notes, fields) => {
  const { goat, id, projectId } = await serve(notes);
  const { sources } = await readContext(goat, { creatorId: id });
  expect(sources.map(({ kind, field }) => `${kind} ${field}`)).toEqual(
    ['project', 'creator'].flatMap((kind) => fields.map((field) => `${kind} ${field}`)),
  );
  const tools = await createToolset(goat);
  expect(getData(await tools.call('list_projects', {})).projects).toMatchObject([
    { project_id: projectId, has_notes: fields.length > 0 },
  ]);
});

it('notes that say already what was asked for are not written again, whatever they are called', async () => {
  for (const notes of [{ description: 'Pay on Fridays.' }, { readme: 'Pay on Fridays.' }]) {
    const { goat, projectId, journal } = await serve(notes);
    const { creator } = await setUpCreator(goat, { projectId, handle: 'maya', readme: 'Pay on Fridays.' });
    expect(creator.step).toBe('unchanged');
    expect(journal()).not.toContainEqual(expect.stringMatching(/^PATCH/));
  }
});
