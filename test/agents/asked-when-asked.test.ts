import { describe, expect, it } from 'vitest';
import {
  type ApprovalRequest,
  Approvals,
  createAuditLog,
  createToolset,
  memoryToolsetStore,
  type ToolsetOptions,
} from '../../src/agents/index.js';
import { QuestionStore } from '../../src/agents/payments/approve/question-store.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { secret } from './three-owed.js';
import { getData, getError } from './tool-result.js';

const allow = ['read', 'money'] as const;
const TTL = 600_000;

/** Maya is owed $250.00. */
async function scene(options: ToolsetOptions = {}) {
  const { mock, goat, maya, paid, refuse } = await oneWeekEarned();
  const store = memoryToolsetStore();
  const now = () => Date.parse(mock.clock.now);
  const toolset = await createToolset(goat, { allow, secret, store, now, ...options });
  const plan = async (tool: string, input: object) =>
    String(getData(await toolset.call(tool, { creator: maya.id, method: 'Venmo', ...input })).plan_id);
  const bonus = (reference: string, total_cents = 50_000, more: object = {}) =>
    plan('plan_payment', { reference, total_cents, ...more });
  const commit = (plan_id: string, more: object = {}) => toolset.call('commit_plan', { plan_id, ...more });
  const payments = async () => (await paid(maya.id)).map(({ total_amount_cents }) => total_amount_cents);
  const questions = new QuestionStore({ store, now, ttlMs: TTL });
  return { mock, goat, maya, refuse, store, now, toolset, plan, bonus, commit, payments, questions };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** Each way to ask about a plan and to say yes; and the codes that refuse a yes to another text, and a late one. */
const WAYS: readonly (readonly [
  name: string,
  codes: readonly [other: string, late: string],
  ask: (scene: Scene, planId: string) => Promise<{ request: ApprovalRequest; yes: () => Promise<unknown> }>,
])[] = [
  [
    'a dialog of the host, with a token',
    ['approval_invalid', 'approval_invalid'],
    async ({ toolset, commit }, planId) => {
      const request = await toolset.approvalRequest(planId);
      return { request, yes: async () => commit(planId, { approval_token: await toolset.approve(request) }) };
    },
  ],
  [
    'another process, which the commit finds',
    ['approval_required', 'approval_invalid'],
    async ({ toolset, store, now, commit }, planId) => {
      // The host cannot ask: the commit makes the question that the other process shows.
      expect(getError(await commit(planId))?.code).toBe('approval_required');
      const approvals = new Approvals({ store, secret, now });
      const request = await approvals.request(planId);
      expect(await toolset.approvalRequest(planId)).toEqual(request);
      return { request, yes: () => approvals.record(request).then(() => commit(planId)) };
    },
  ],
  [
    'a framework that asks by itself',
    ['approval_invalid', 'approval_invalid'],
    async ({ toolset }, planId) => {
      // Each call of a model has another id.
      const id = crypto.randomUUID();
      const request = await toolset.askedCalls.ask(id, planId, { where: 'test' });
      if (!request) throw new Error('nobody was asked');
      const approve = toolset.askedCalls.toChannel(id);
      return { request, yes: () => toolset.call('commit_plan', { plan_id: planId }, { approve }) };
    },
  ],
  [
    'a channel whose answer comes with another call',
    ['approval_pending', 'approval_pending'],
    async ({ toolset, mock }, planId) => {
      const asked: ApprovalRequest[] = [];
      const later = async (request: ApprovalRequest) => {
        asked.push(request);
        return 'later' as const;
      };
      const call = (approve: (request: ApprovalRequest) => Promise<boolean | 'later'>) => {
        // It is called for one question once a minute.
        mock.clock.advance({ minutes: 1 });
        return toolset.call('commit_plan', { plan_id: planId }, { approve });
      };
      expect(getError(await call(later))?.code).toBe('approval_pending');
      const [request] = asked as [ApprovalRequest];
      return { request, yes: () => call(async ({ digest }) => (digest === request.digest ? true : 'later')) };
    },
  ],
];

/** The person is paid so many cents by somebody else. */
const payElsewhere = ({ goat, maya }: Scene, total_amount_cents: number) =>
  goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents });

describe.each(WAYS)('what a person reads is of the moment of the question: %s', (_, [other, late], ask) => {
  it('tells neither of a debt that was settled since the plan nor of a payee who was paid since', async () => {
    const here = await scene();
    const planned = await here.bonus('bonus');
    await here.goat.payoutPayments.create({ creator_id: here.maya.id, auto_apply_outstanding: true });
    here.mock.clock.advance({ hours: 20 });
    const { request } = await ask(here, planned);
    expect(request.summary).toBe('Record $500.00 to @maya.moves by «Venmo» for «bonus».');
    expect(request.warnings.filter((text) => text.startsWith('Never paid'))).toEqual([]);
    expect(request.expiresAt).toBe(new Date(here.now() + TTL).toISOString());
  });

  it('counts what was asked before as about to be paid, and a yes to that is good when it is paid', async () => {
    const here = await scene();
    const [first, second] = [await here.bonus('one'), await here.bonus('two')];
    const [one, two] = [await ask(here, first), await ask(here, second)];
    expect(one.request.warnings.join(' ')).not.toContain('Another question');
    expect(two.request.warnings).toContainEqual(
      expect.stringMatching(
        /^Another question to pay @maya.moves the same amount \(\$500.00\) is open since 2026-01-12 \(plan /,
      ),
    );
    for (const { yes } of [one, two])
      expect(getData((await yes()) as never)).toMatchObject({ outcome: 'committed', paid_cents: 50_000 });
    expect(await here.payments()).toEqual([50_000, 50_000]);
    await ask(here, await here.bonus('three', 70_000));
    const byOther = await ask(here, await here.bonus('four', 90_000, { method: 'PayPal' }));
    expect(byOther.request.warnings.join()).toContain('$700.00 by another method, «Venmo», is open since 2026-01-12');
  });

  it('compares the amount with what is owed and was paid by now, and the method with the notes of now', async () => {
    const here = await scene();
    const planned = await here.bonus('bonus', 75_000);
    const settlement = await here.plan('plan_settlement', {});
    await here.goat.projects.update(here.mock.projectId, { readme: 'PayPal only!' });
    const notes = 'The notes of the project name «PayPal», and this is paid by «Venmo».';
    expect((await ask(here, settlement)).request.warnings).toContain(notes);
    // A bonus as large as the settlement that somebody may still approve.
    const alike = await ask(here, await here.bonus('alike', 25_000));
    expect(alike.request.warnings.join(' ')).toContain('Another question to pay @maya.moves the same amount ($250.00)');
    const [accrual] = (await here.goat.payoutAccruals.list({ creator_id: here.maya.id })).data;
    await here.goat.payoutAccruals.update(accrual?.id ?? '', { status: 'rejected' });
    await payElsewhere(here, 24_000);
    const { warnings } = (await ask(here, planned)).request;
    expect(warnings).toContain('$750.00 is more than 3 times anything paid or owed to the payee, at most $240.00.');
    expect(warnings).toContain(notes);
  });

  it.each<[string, (here: Scene) => unknown]>([
    ['a warning that nobody read', (here) => payElsewhere(here, 50_000)],
    ['another name in a line', ({ goat, mock }) => goat.projects.update(mock.projectId, { name: 'Another' })],
    ['another amount that stays owed', ({ mock }) => mock.clock.to('2026-01-19T00:16:00Z')],
    ['another method in the notes', ({ goat, maya }) => goat.creators.update(maya.id, { readme: 'No Venmo.' })],
    ['the same of a settlement', ({ goat, maya }) => goat.creators.update(maya.id, { readme: 'No Venmo.' })],
    ['ten minutes', ({ mock }) => mock.clock.advance({ minutes: 10 })],
  ])('voids the yes, and the next question is another one: by %s', async (what, happens) => {
    const here = await scene();
    // In ten minutes from there no cron runs, so only the time is another one.
    here.mock.clock.to(what === 'ten minutes' ? '2026-01-19T00:16:00Z' : '2026-01-19T00:10:00Z');
    const isBonus = !what.endsWith('settlement');
    const planned = await (isBonus ? here.bonus('bonus') : here.plan('plan_settlement', {}));
    const { request, yes } = await ask(here, planned);
    await happens(here);
    const before = await here.payments();
    const answered = await yes().catch((error) => ({ ok: false, error: error.error }));
    expect(getError(answered as never)?.code).toBe(what === 'ten minutes' ? late : other);
    expect(await here.payments()).toEqual(before);
    const anew = await ask(here, planned).catch(() => null);
    expect(anew === null || anew.request.digest !== request.digest).toBe(true);
  });
});

it('five bonuses that are planned before the first is asked about are five questions, and no sixth: each says what was asked before it', async () => {
  const asked: ApprovalRequest[] = [];
  let release = (): void => {};
  const all = new Promise<void>((resolve) => (release = resolve));
  const approve = async (request: ApprovalRequest) => {
    if (asked.push(request) === 5) release();
    await all;
    return true;
  };
  const { bonus, commit, payments } = await scene({ approve });
  const plans: string[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e']) plans.push(await bonus(name));
  const results = await Promise.all(plans.map((plan) => commit(plan)));
  expect(results.map((result) => getData(result).outcome)).toEqual(Array(5).fill('committed'));
  const ahead = asked.map(({ warnings }) => warnings.filter((text) => text.includes('Another question')).length);
  expect(ahead.sort()).toEqual([0, 1, 2, 3, 4]);
  expect(await payments()).toHaveLength(5);
});

it('a plan reads each thing once: what is paid between two looks at it is in the question', async () => {
  const kept = memoryToolsetStore();
  let looks = 0;
  const get = async (key: string) => {
    if (key.startsWith('handle-ids') && ++looks === 2) await pay();
    return kept.get(key);
  };
  const here = await scene({ store: { ...kept, get }, approve: async (request) => asked.push(request) > 0 });
  const pay = () => here.goat.payoutPayments.create({ creator_id: here.maya.id, total_amount_cents: 400 });
  const asked: ApprovalRequest[] = [];
  const input = { creator: '@maya.moves', reference: 'bonus', total_cents: 400 };
  const planned = getData(await here.toolset.call('plan_payment', input));
  expect(`${planned.warnings}`).toContain('Never paid before');
  getData(await here.commit(`${planned.plan_id}`));
  expect(asked.map(({ warnings }) => warnings.join())).toEqual([
    expect.stringContaining('@maya.moves got the same amount, $4.00, on 2026-01-12'),
  ]);
});

it('a question that waits is named in the next one to the same creator, whatever the handle is then, or to the same handle, and in none to another', async () => {
  const { goat, mock, maya, toolset, bonus } = await scene();
  const { id: otis } = await goat.creators.create(mock.projectId, { tiktok_handle: 'chef_otis' });
  await toolset.approvalRequest(await bonus('one'));
  await goat.creators.update(maya.id, { tiktok_handle: 'maya.new' });
  const warn = async (creator: string) =>
    (await toolset.approvalRequest(await bonus('two', 50_000, { creator }))).warnings.join();
  expect(await warn(maya.id)).toContain('Another question to pay @maya.new the same amount ($500.00)');
  expect(await warn(otis)).not.toContain('Another question');
  const { id: project } = await goat.projects.create({ name: 'Other' });
  const { id: elsewhere } = await goat.creators.create(project, { tiktok_handle: 'Maya.Moves' });
  expect(await warn(elsewhere)).toContain('Another question to pay @Maya.Moves the same amount ($500.00)');
});

it('a question whose facts cannot be read is over, and so is one whose payment was refused: the next says nothing of it', async () => {
  const { toolset, refuse, mock, bonus, commit } = await scene({ approve: async () => true });
  const [first, second] = [await bonus('one'), await bonus('two')];
  refuse('listPayoutPayments', 100);
  await expect(toolset.approvalRequest(first)).rejects.toThrow();
  mock.faults.clear();
  const warnings = async () => (await toolset.approvalRequest(second)).warnings.join();
  expect(await warnings()).not.toContain('Another question');
  mock.clock.advance({ minutes: 10 });
  refuse('createPayoutPayment', 100);
  expect(getData(await commit(first))).toMatchObject({ outcome: 'not_committed' });
  expect(await warnings()).not.toContain('Another question');
});

describe('an answer', () => {
  it('that is late is asked for anew once in a commit, and a second late one ends it', async () => {
    const lines: string[] = [];
    let waits = [660_000, 0];
    const here = await scene({
      audit: createAuditLog((line) => {
        lines.push(line);
      }),
      approve: async () => {
        here.mock.clock.advance({ minutes: (waits.shift() ?? 0) / 60_000 });
        return true;
      },
    });
    expect(getData(await here.commit(await here.bonus('one')))).toMatchObject({ outcome: 'committed' });
    waits = [660_000, 660_000];
    const second = await here.bonus('two', 70_000);
    expect(getError(await here.commit(second))).toMatchObject({ code: 'approval_invalid' });
    expect(await here.payments()).toEqual([50_000]);
    const undecided = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'undecided');
    expect(undecided.map(({ data }) => data.asked_at)).toHaveLength(3);
  });

  it('that is a no refuses every open question about the same payee and amount', async () => {
    const here = await scene();
    const [one, two, other] = [await here.bonus('one'), await here.bonus('two'), await here.bonus('three', 70_000)];
    const requests = [];
    for (const plan of [one, two, other]) requests.push(await here.toolset.approvalRequest(plan));
    const given = await here.toolset.approve(requests[1] as ApprovalRequest);
    const no = { approve: async () => false };
    expect(getError(await here.toolset.call('commit_plan', { plan_id: one }, no))?.code).toBe('approval_denied');
    await expect(here.toolset.approve(requests[1] as ApprovalRequest)).rejects.toThrow('A no was said');
    expect(getError(await here.commit(two, { approval_token: given }))?.code).toBe('approval_denied');
    const approval_token = await here.toolset.approve(requests[2] as ApprovalRequest);
    expect(getData(await here.commit(other, { approval_token }))).toMatchObject({ outcome: 'committed' });
    expect(await here.payments()).toEqual([70_000]);
  });

  it('that nobody gives is not a no: it is said to be expired, and listed with its age and place', async () => {
    const approve = Object.assign(async () => null, { where: 'a message in the chat' });
    const here = await scene({ approve });
    const plan = await here.bonus('one');
    expect(getError(await here.commit(plan))).toMatchObject({ code: 'approval_expired', retry: 'later' });
    const waiting = await here.toolset.approvalRequest(await here.bonus('two'));
    expect(await here.questions.listWaiting()).toMatchObject([
      {
        planId: plan,
        where: 'a message in the chat',
        askedAt: '2026-01-12T09:00:00.000Z',
        endedAt: expect.any(String),
      },
      { summary: waiting.summary, where: expect.stringContaining('dialog of the host'), endedAt: null },
    ]);
    // Nobody refused it, so it may be asked about again. It waits once, however old, and no more after a yes.
    expect(getError(await here.commit(plan))?.code).toBe('approval_expired');
    here.mock.clock.advance({ hours: 2 });
    expect(await here.questions.listWaiting()).toHaveLength(2);
    getData(await here.toolset.call('commit_plan', { plan_id: plan }, { approve: async () => true }));
    expect(await here.questions.listWaiting()).toMatchObject([{ summary: waiting.summary }]);
  });
});

it('the question about a change has the days of now, and not those of its plan', async () => {
  const asked: ApprovalRequest[] = [];
  const here = await scene({ approve: async (request) => asked.push(request) > 0 });
  const { plan_id, summary } = getData(await here.toolset.call('plan_change', { creator: here.maya.id, stop: 'pay' }));
  here.mock.clock.to('2026-01-20T09:00:00Z');
  getData(await here.commit(String(plan_id)));
  expect(summary).toContain('its last day is 2026-01-18. The $250.00 owed now');
  expect(asked.map((request) => request.summary)).toEqual([
    expect.stringContaining('its last day is 2026-01-25. The $500.00 owed now'),
  ]);
});
