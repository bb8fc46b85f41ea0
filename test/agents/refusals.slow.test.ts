import { describe, expect, it, vi } from 'vitest';
import { describeApprovals } from '../../cli/audit/describe-log.js';
import {
  type ApprovalAnswer,
  Approvals,
  approvalText,
  createAuditLog,
  createToolset,
  memoryToolsetStore,
  verifyAuditLog,
} from '../../src/agents/index.js';
import { readFormAnswer } from '../../src/agents/mcp/both-eras.js';
import { oneWeekEarned } from './scene.js';
import { secret, threeOwed } from './three-owed.js';
import { getData, getError } from './tool-result.js';
import { twoPlans } from './two-plans.js';

describe('a no', () => {
  it('is remembered for ten minutes: nobody is asked again, and nothing pays the plan', async () => {
    const { start, plan, mock, payments } = await threeOwed();
    let decision = false;
    const approve = vi.fn(async () => decision);
    const toolset = await start({}, { approve });
    const plan_id = await plan(toolset, 'cyd');
    const request = await toolset.approvalRequest(plan_id);
    const approval_token = await toolset.approve(request);
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_denied');
    decision = true;
    for (let time = 0; time < 24; time++) {
      expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_denied');
    }
    expect(getError(await toolset.call('commit_plan', { plan_id, approval_token }))?.code).toBe('approval_denied');
    // Nor is it shown to anybody for another yes.
    const denied = { error: { code: 'approval_denied' } };
    await expect(toolset.approvalRequest(plan_id)).rejects.toMatchObject(denied);
    await expect(toolset.approve(request)).rejects.toMatchObject(denied);
    expect([approve.mock.calls.length, await payments()]).toEqual([1, []]);

    mock.clock.to('2026-01-12T09:09:59Z');
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_denied');
    mock.clock.to('2026-01-12T09:10:00Z');
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
    expect(approve).toHaveBeenCalledTimes(2);
  });

  it('to one of several dialogs that are open at once refuses the plan, whatever the others say later', async () => {
    const { start, plan, payments } = await threeOwed();
    const dialogs: ((isYes: boolean) => void)[] = [];
    const toolset = await start({}, {});
    const plan_id = await plan(toolset, 'cyd');
    // Each call has a channel of its own: one channel is not called twice at once.
    const calls = [1, 2, 3].map(() => {
      const approve = () => new Promise<boolean>((resolve) => dialogs.push(resolve));
      return toolset.call('commit_plan', { plan_id }, { approve });
    });
    await expect.poll(() => dialogs.length).toBe(3);
    dialogs[1]?.(false);
    // The calls may have opened their dialogs in another order.
    expect(getError(await Promise.race(calls))?.code).toBe('approval_denied');
    dialogs[0]?.(true);
    dialogs[2]?.(true);
    for (const call of calls) expect(getError(await call)?.code).toBe('approval_denied');
    expect(await payments()).toEqual([]);
  });

  it('to one plan does not refuse another, and lasts as long as refusalTtlMs says', async () => {
    const { start, plan, mock, pay } = await threeOwed();
    let decision = false;
    const toolset = await start({}, { approve: async () => decision, refusalTtlMs: 5_000 });
    const plan_id = await plan(toolset, 'cyd');
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_denied');
    decision = true;
    expect((await pay(toolset, 'bea')).ok).toBe(true);
    mock.clock.to('2026-01-12T09:00:05Z');
    expect((await toolset.call('commit_plan', { plan_id })).ok).toBe(true);
  });

  it('is remembered however many plans are made after it, also one after an earlier no', async () => {
    const { start, plan, mock, payments } = await threeOwed();
    const store = memoryToolsetStore();
    const approve = vi.fn(async () => false);
    const toolset = await start({}, { store, approve });
    for (const time of ['2026-01-12T09:00:00Z', '2026-01-12T09:10:00Z']) {
      mock.clock.to(time);
      await toolset.call('commit_plan', { plan_id: await plan(toolset, 'cyd') });
      // As many plans as a model likes: the store forgets the oldest of them.
      for (let number = 0; number < 2_001; number++) await store.set(`plan:${time}-${number}`, '{}', 60_000);
      const plan_id = await plan(toolset, 'cyd');
      expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_denied');
    }
    expect([approve.mock.calls.length, await payments()]).toEqual([2, []]);
  });

  it('to a change is remembered as well', async () => {
    const { start, goat, pay, payments } = await threeOwed();
    let decision = true;
    const toolset = await start({}, { approve: async () => decision });
    await pay(toolset, 'cyd');
    const [paid] = await goat.payoutPayments.list().toArray();
    const input = { payment_id: paid?.id, reason: 'a slip' };
    const { plan_id } = getData(await toolset.call('plan_undo_payment', input));
    decision = false;
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_denied');
    decision = true;
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_denied');
    expect(await payments()).toHaveLength(1);
  });
});

describe('the reason of a no', () => {
  const why = `${'too high, '.repeat(20)}«» and more\n`;

  it('is in the result, also of the next calls, marked and cut to 200 characters, and in the audit log', async () => {
    const { start, plan, pay } = await threeOwed();
    const texts: string[] = [];
    const audit = createAuditLog((line) => void texts.push(`${line}\n`));
    const output: ApprovalAnswer[] = [
      { approved: false, reason: why },
      { approved: false, reason: 'password=hunter22' },
    ];
    const toolset = await start({}, { audit, approve: async () => output.shift() ?? false });
    const plan_id = await plan(toolset, 'cyd');
    for (let time = 0; time < 2; time++) {
      const error = getError(await toolset.call('commit_plan', { plan_id }));
      expect(error?.code).toBe('approval_denied');
      expect(error?.message).toMatch(
        /; nothing was paid or changed\. The person wrote: «(?:too high, ){19}too high,»\.$/,
      );
    }
    expect(getError(await pay(toolset, 'bea'))?.message).not.toContain('wrote');
    const verdict = await verifyAuditLog(texts.join(''));
    const lines = verdict.ok ? verdict.lines : [];
    const refusals = lines.filter(({ kind }) => kind === 'refusal');
    expect(refusals.map(({ data }) => data.reason)).toEqual(['too high, '.repeat(20).trim(), undefined]);
    expect(refusals[0]?.data).toMatchObject({ title: 'Approve this payment', where: 'approve' });
    expect(describeApprovals(lines)[0]).toMatch(
      /Approve this payment: refused: «(?:too high, ){19}too high,» {2}settle-[0-9a-f]{24}$/,
    );
  });

  it('that is said in another process is in the result of the next commits, and once in the log', async () => {
    const { start, plan, mock } = await threeOwed();
    const store = memoryToolsetStore();
    const texts: string[] = [];
    const toolset = await start({}, { store, audit: createAuditLog((line) => void texts.push(`${line}\n`)) });
    const plan_id = await plan(toolset, 'cyd');
    const approvals = new Approvals({ store, now: () => Date.parse(mock.clock.now) });
    const request = await approvals.request(plan_id);
    await approvals.refuse(request, { reason: 'ask Ann first' });
    for (let time = 0; time < 3; time++) {
      const error = getError(await toolset.call('commit_plan', { plan_id }));
      expect(error?.message).toContain('wrote: «ask Ann first».');
    }
    const verdict = await verifyAuditLog(texts.join(''));
    const refusals = verdict.ok ? verdict.lines.filter(({ kind }) => kind === 'refusal') : [];
    expect(refusals.map(({ data }) => [data.reason, data.shown])).toEqual([['ask Ann first', approvalText(request)]]);
    await expect(approvals.refuse({ planId: plan_id }, { why: 'x' } as never)).rejects.toThrow('why');
  });
});

it('a reason that the AI SDK hands over is in the result of the next call', async () => {
  const { debt, asked, ask, run } = await twoPlans();
  expect(await ask(debt, 'call_0')).toBe(true);
  const messages = asked(debt, 'call_0', { approved: false, reason: 'too much' });
  expect(await ask(debt, 'call_1', messages)).toBe(false);
  const { error } = await run(debt, 'call_1', messages);
  expect(error).toMatchObject({ code: 'approval_denied', message: expect.stringContaining('wrote: «too much».') });
});

it('a form of MCP has a line for the reason, which counts for a no alone', () => {
  const filled = (content: object) => readFormAnswer({ action: 'accept', content });
  expect(filled({ approve: false, reason: ' not\n yet ' })).toEqual({ approved: false, reason: 'not yet' });
  expect(filled({ approve: true, reason: 'fine' })).toBe(true);
  expect([readFormAnswer({ action: 'decline' }), readFormAnswer({ action: 'cancel' })]).toEqual([false, null]);
});

describe('questions', () => {
  it('are capped at 20 an hour, of all toolsets that share a store', async () => {
    const { tools, maya, mock, paid } = await oneWeekEarned();
    const store = memoryToolsetStore();
    let asked = 0;
    const approve = async (): Promise<ApprovalAnswer> => {
      asked += 1;
      return asked > 20;
    };
    const toolset = await tools({ approve, store });
    const other = await tools({ approve, store });
    const commit = async (number: number) => {
      const input = { creator: maya.id, method: 'Venmo', reference: `bonus ${number}`, total_cents: 100 };
      const { plan_id } = getData(await toolset.call('plan_payment', input));
      return (number % 2 === 0 ? toolset : other).call('commit_plan', { plan_id });
    };
    for (let number = 0; number < 20; number++) expect(getError(await commit(number))?.code).toBe('approval_denied');
    for (let number = 20; number < 30; number++) {
      expect(getError(await commit(number))).toMatchObject({ code: 'too_many_questions', retry: 'later' });
    }
    expect([asked, await paid(maya.id)]).toEqual([20, []]);
    mock.clock.to('2026-01-12T10:00:00Z');
    expect((await commit(31)).ok).toBe(true);
  });

  it('have a number that is a whole one above 0', async () => {
    const { goat } = await oneWeekEarned();
    for (const questionsPerHour of [0, 1.5, Number.NaN, '5' as never]) {
      await expect(createToolset(goat, { questionsPerHour })).rejects.toThrow('questionsPerHour must be');
    }
    await expect(createToolset(goat, { refusalTtlMs: 0 })).rejects.toThrow('refusalTtlMs must be');
  });
});

const allow = ['read', 'money'] as const;

describe('an approval is for exactly one payment', () => {
  it('not for a debt under a reference that was approved as a bonus of a dollar, with other plans in between', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow });
    const input = { reference: 'June', creator: '@maya.moves', method: 'Venmo' };
    const bonus = getData(await toolset.call('plan_payment', { ...input, total_cents: 100 }));
    const approval_token = await toolset.approve(await toolset.approvalRequest(String(bonus.plan_id)));
    for (let number = 0; number < 20; number++) {
      getData(await toolset.call('plan_payment', { ...input, reference: `other ${number}`, total_cents: 1 }));
    }
    const { data: accruals } = await goat.payoutAccruals.list({ creator_id: maya.id });
    const accrual_ids = accruals.map(({ id }) => id);
    // The same cents: what is left of the debt would be written off.
    const debt = { ...input, accrual_ids, total_cents: 100, write_off_cents: 24_900 };
    const anew = getData(await toolset.call('plan_payment', debt));
    expect(anew.plan_id).not.toBe(bonus.plan_id);
    expect(getError(await toolset.call('commit_plan', { plan_id: anew.plan_id, approval_token }))).toMatchObject({
      code: 'approval_invalid',
      message: 'The approval token is for another plan or amount.',
    });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('and used once, by all processes that share a store', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const store = memoryToolsetStore();
    const [one, other] = [
      await createToolset(goat, { allow, secret, store }),
      await createToolset(goat, { allow, secret, store }),
    ];
    const { plan_id } = getData(await one.call('plan_settlement', { creator: '@maya.moves' }));
    const approval_token = await one.approve(await one.approvalRequest(String(plan_id)));
    mock.faults.add({ operation: 'listPayoutAccruals', kind: 'status', status: 403, times: 1 });
    expect(await one.call('commit_plan', { plan_id, approval_token })).toMatchObject({ ok: false });
    expect(getError(await other.call('commit_plan', { plan_id, approval_token }))?.message).toBe(
      'The approval token was used before.',
    );
    expect(await paid(maya.id)).toEqual([]);
  });
});
