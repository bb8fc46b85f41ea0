import { describe, expect, it } from 'vitest';
import {
  type ApprovalRequest,
  approvalText,
  memoryToolsetStore,
  type ToolsetOptions,
  type ToolsetStore,
} from '../../src/agents/index.js';
import { SecondPerson } from '../../src/agents/payments/limit/second-person.js';
import { stage } from './scene.js';
import { carryOut, getData, getOutcome } from './tool-result.js';

const limits = { dualApprovalAboveCents: 100_000 };

/** Maya in the default project and in `more` others; one person says yes to everything above. */
async function accounts(more = 1, handles: readonly string[] = []) {
  const scene = stage();
  const { goat, mock } = scene;
  mock.clock.to('2026-01-12T09:00:00Z');
  const projects = [mock.projectId];
  for (let index = 0; index < more; index++) {
    projects.push((await goat.projects.create({ name: `Elsewhere ${index}` })).id);
  }
  const mayas: string[] = [];
  for (const [index, project] of projects.entries()) {
    const made = await goat.creators.create(project, { tiktok_handle: handles[index] ?? 'maya.moves' });
    mayas.push(made.id);
  }
  const read: string[] = [];
  const approve = async (request: ApprovalRequest) => ({ approved: read.push(approvalText(request)) > 0, by: 'ann' });
  const start = (options: ToolsetOptions = {}) => scene.tools({ limits, approve, ...options });
  const [first = '', second = '', third = ''] = mayas;
  return { ...scene, first, second, third, projects, read, start };
}

type Scene = Awaited<ReturnType<typeof accounts>>;

type Who = 'first' | 'second' | 'third';
let jobs = 0;

/** Pays 900 dollars to each in turn; `first=lena` renames. Resolves to the outcomes, and the codes of the refusals. */
async function payInTurn(scene: Pick<Scene, 'goat' | 'start' | Who>, steps: string, store?: ToolsetStore) {
  const toolset = await scene.start(store ? { store } : {});
  const outcomes: string[] = [];
  for (const step of steps.split(' ')) {
    const [who, tiktok_handle] = step.split('=') as [Who, string?];
    jobs += 1;
    const input = { creator: scene[who], reference: `job ${jobs}`, total_cents: 90_000 };
    if (tiktok_handle) await scene.goat.creators.update(scene[who], { tiktok_handle });
    else outcomes.push(getOutcome(await carryOut(toolset, 'plan_payment', input)));
  }
  return outcomes;
}

const REFUSED = ['committed', 'second_approval_required'];

describe('one account in two projects', () => {
  it('is one payee of the limit for two persons, and its text says so', async () => {
    const scene = await accounts();
    expect(await payInTurn(scene, 'first second')).toEqual(REFUSED);
    const [, text = ''] = scene.read;
    expect(text).toContain('Warning: @maya.moves: the same account is in 2 projects.');
    expect(text).toContain('Warning: @maya.moves got the same amount, $900.00, in another project on 2026-01-12');
    expect(text).not.toMatch(/never paid|new payee/i);
  });

  it('is warned of a repeated reference too, and named once in the text of a batch', async () => {
    const { start, first, second, read } = await accounts();
    const toolset = await start({ limits: {} });
    for (const creator of [first, second]) {
      const input = { creator, reference: 'invoice 17', total_cents: 90_000 };
      getData(await carryOut(toolset, 'plan_payment', input));
    }
    expect(read[1]).toMatch(/Warning: The reference is taken: payment /);
    const batch = { creators: [first, second], reference: 'bonus', total_cents: 500 };
    const { summary, warnings } = getData(await toolset.call('plan_payment', batch));
    expect(summary).toContain('to 2 creators, who are 1 account,');
    expect(warnings).toContain('@maya.moves: the same account is in 2 projects.');
  });

  it('is one payee in three projects, whatever the case of its handle', async () => {
    const scene = await accounts(2, ['maya.moves', 'Maya.Moves', 'MAYA.MOVES']);
    expect(await payInTurn(scene, 'third first')).toEqual(REFUSED);
    expect(await payInTurn(scene, 'second')).toEqual(['committed']);
    expect(scene.read.at(-1)).toContain('the same account is in 3 projects');
  });

  it('counts what another version counted by the id alone', async () => {
    const scene = await accounts();
    const store = memoryToolsetStore();
    await store.increment(`approved-day:2026-01-12:${scene.first}`, 90_000, { ttlMs: 1e8 });
    expect(await payInTurn(scene, 'second', store)).toEqual(['second_approval_required']);
  });
});

describe('a rename', () => {
  it.each([
    ['ahead of two payments joins the ids', 'zoe', 'second=maya.moves first second'],
    // The first was paid by the handle that the second has now.
    ['between two payments joins them too', 'zoe', 'first first=somebody.else second=maya.moves second'],
    ['after two payments separates nothing', 'maya.moves', 'first second=zoe first=lena second'],
  ])('%s', async (_, handle, steps) => {
    expect(await payInTurn(await accounts(1, ['maya.moves', handle]), steps)).toEqual(REFUSED);
  });

  it('of one creator counts each payment once', async () => {
    const scene = await accounts(0);
    expect(await payInTurn(scene, 'first first=lena')).toEqual(['committed']);
    const input = { creator: scene.first, reference: 'small', total_cents: 10_000 };
    expect(getData(await carryOut(await scene.start(), 'plan_payment', input))).toMatchObject({ outcome: 'committed' });
  });
});

describe('a removed creator who is made again in another project', () => {
  it.each([
    ['in the same store', true],
    ['in another store, by the metadata of the payment', false],
    ['in another store, by a toolset bound to that project', false, true],
  ])('is not new, and a repeated amount is named: %s', async (_, isSame, isBound = false) => {
    const scene = await accounts(0);
    const { goat, first, read } = scene;
    const store = memoryToolsetStore();
    await payInTurn(scene, 'first', store);
    await goat.creators.delete(first);
    const elsewhere = await goat.projects.create({ name: 'Elsewhere' });
    const again = await goat.creators.create(elsewhere.id, { tiktok_handle: 'maya.moves' });
    const start = async (options: ToolsetOptions = {}) => {
      const toolset = await scene.start(options);
      return isBound ? toolset.bind({ projectId: elsewhere.id }) : toolset;
    };
    const next = { ...scene, start, first: again.id };
    const outcomes = await payInTurn(next, 'first', isSame ? store : memoryToolsetStore());
    expect(outcomes).toEqual([isSame ? 'second_approval_required' : 'committed']);
    expect(read[1]).toContain('@maya.moves got the same amount, $900.00,');
    expect(read[1]).not.toMatch(/never paid|new payee/i);
  });

  it('may be paid in a batch under newPayeesAlone', async () => {
    const { start, first, second } = await accounts();
    const toolset = await start({ limits: { newPayeesAlone: true } });
    const one = { creator: first, reference: 'one', total_cents: 500 };
    await toolset.call('commit_plan', { plan_id: getData(await toolset.call('plan_payment', one)).plan_id });
    const both = { creators: [first, second], reference: 'both', total_cents: 600 };
    expect(getData(await carryOut(toolset, 'plan_payment', both))).toMatchObject({ outcome: 'committed' });
  });
});

it('a toolset bound to one of two projects shows the model nothing of the other one, and the person all of it', async () => {
  const { start, first, second, projects, read } = await accounts();
  const whole = await start({ limits: {} });
  const pay = async (toolset: typeof whole, creator: string) => {
    const isChosen = toolset.tools.some(({ input }) => 'creator' in input.shape && 'write_off_cents' in input.shape);
    const input = { ...(isChosen && { creator }), reference: `${read.length}`, total_cents: 90_000 };
    const plan = getData(await toolset.call('plan_payment', input));
    await toolset.call('commit_plan', { plan_id: plan.plan_id });
    return plan;
  };
  await pay(whole, first);
  for (const binding of [{ projectId: projects[1] ?? '' }, { creatorIds: [second] }]) {
    const plan = await pay((await start({ limits: {} })).bind(binding), second);
    expect(JSON.stringify(plan)).not.toMatch(/2 projects|another project/);
    expect(plan.next).toContain('The person may read more than this.');
    expect(read.at(-1)).toContain('the same account is in 2 projects');
  }
  expect((await pay(whole, second)).next).not.toContain('may read more');
  const both = (await start({ limits: {} })).bind({ creatorIds: [first, second] });
  expect(String((await pay(both, second)).warnings)).toContain('got the same amount, $900.00, in another project');
});

it('two processes that pay one account at once do not both pass with one person', async () => {
  const store = memoryToolsetStore();
  const make = () => new SecondPerson(store, limits, () => 0);
  const account = { handle: 'maya.moves', ids: ['a', 'b'], projectIds: [] };
  const amount = (payee: string) => [{ id: `plan ${payee}`, payee, account, cents: 90_000 }];
  const passed = await Promise.all([make().record(amount('a'), 1), make().record(amount('b'), 1)]);
  expect(passed.filter((isPassed) => isPassed).length).toBeLessThan(2);
  // A refused amount is not counted: a small one passes afterwards.
  expect(await make().record([{ id: 'small', payee: 'a', account, cents: 10_000 }], 1)).toBe(true);
});
