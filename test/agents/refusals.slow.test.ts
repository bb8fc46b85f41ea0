import { describe, expect, it, vi } from 'vitest';
import { describeApprovals } from '../../cli/audit/describe-log.js';
import {
  type ApprovalAnswer,
  approvalText,
  createAuditLog,
  memoryToolsetStore,
  verifyAuditLog,
} from '../../src/agents/index.js';
import { readFormAnswer } from '../../src/agents/mcp/both-eras.js';
import { oneWeekEarned } from './scene.js';
import { threeOwed } from './three-owed.js';
import { carryOut, getData, getError, getOutcome } from './tool-result.js';

describe('a no', () => {
  it('is remembered for ten minutes: nobody is asked again, and nothing pays the plan', async () => {
    const { start, plan, mock, commit, payments } = await threeOwed();
    let decision = false;
    const approve = vi.fn(async () => decision);
    const toolset = await start({}, { approve });
    const plan_id = await plan(toolset, 'cyd');
    const request = await toolset.approvalRequest(plan_id);
    const approval_token = await toolset.approve(request);
    expect(await commit(toolset, plan_id)).toBe('approval_denied');
    decision = true;
    for (let time = 0; time < 24; time++) expect(await commit(toolset, plan_id)).toBe('approval_denied');
    expect(await commit(toolset, plan_id, { approval_token })).toBe('approval_denied');
    // Nor is it shown to anybody for another yes.
    const denied = { error: { code: 'approval_denied' } };
    await expect(toolset.approvalRequest(plan_id)).rejects.toMatchObject(denied);
    await expect(toolset.approve(request)).rejects.toMatchObject(denied);
    expect([approve.mock.calls.length, await payments()]).toEqual([1, []]);

    mock.clock.to('2026-01-12T09:09:59Z');
    expect(await commit(toolset, plan_id)).toBe('approval_denied');
    mock.clock.to('2026-01-12T09:10:00Z');
    expect(await commit(toolset, plan_id)).toBe('committed');
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
    expect(getOutcome(await Promise.race(calls))).toBe('approval_denied');
    dialogs[0]?.(true);
    dialogs[2]?.(true);
    for (const call of calls) expect(getOutcome(await call)).toBe('approval_denied');
    expect(await payments()).toEqual([]);
  });

  it('to one plan, also of a change, does not refuse another, and lasts as long as refusalTtlMs says', async () => {
    const { start, plan, mock, pay, commit, payments } = await threeOwed();
    let decision = false;
    const toolset = await start({}, { approve: async () => decision, refusalTtlMs: 5_000 });
    const cyds = await plan(toolset, 'cyd');
    expect(await commit(toolset, cyds)).toBe('approval_denied');
    decision = true;
    expect((await pay(toolset, 'bea')).ok).toBe(true);
    const [paid] = await payments();
    const undo = getData(await toolset.call('plan_undo_payment', { payment_id: paid?.id, reason: 'a slip' })).plan_id;
    for (decision of [false, true]) expect(await commit(toolset, undo)).toBe('approval_denied');
    expect(await payments()).toHaveLength(1);
    mock.clock.to('2026-01-12T09:00:05Z');
    expect(await commit(toolset, cyds)).toBe('committed');
  });

  it('is remembered however many plans are made after it, also one after an earlier no', async () => {
    const { start, plan, mock, commit, payments } = await threeOwed();
    const store = memoryToolsetStore();
    const approve = vi.fn(async () => false);
    const toolset = await start({}, { store, approve });
    for (const time of ['2026-01-12T09:00:00Z', '2026-01-12T09:10:00Z']) {
      mock.clock.to(time);
      await commit(toolset, await plan(toolset, 'cyd'));
      // As many plans as a model likes: the store forgets the oldest of them.
      for (let number = 0; number < 2_001; number++) await store.set(`plan:${time}-${number}`, '{}', 60_000);
      expect(await commit(toolset, await plan(toolset, 'cyd'))).toBe('approval_denied');
    }
    expect([approve.mock.calls.length, await payments()]).toEqual([2, []]);
  });
});

describe('the reason of a no', () => {
  /** A log, and the refusals that are in it. */
  function writing() {
    const texts: string[] = [];
    const audit = createAuditLog((line) => void texts.push(`${line}\n`));
    const read = async () => {
      const verdict = await verifyAuditLog(texts.join(''));
      const lines = verdict.ok ? verdict.lines : [];
      return { lines, refusals: lines.filter(({ kind }) => kind === 'refusal').map(({ data }) => data) };
    };
    return { audit, read };
  }

  it('is in the result, also of the next calls, marked and cut to 200 characters, and in the audit log', async () => {
    const { start, plan, pay } = await threeOwed();
    const { audit, read } = writing();
    const output: ApprovalAnswer[] = [
      { approved: false, reason: `${'too high, '.repeat(20)}«» and more\n` },
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
    const { lines, refusals } = await read();
    expect(refusals.map(({ reason }) => reason)).toEqual(['too high, '.repeat(20).trim(), undefined]);
    expect(refusals[0]).toMatchObject({ title: 'Approve this payment', where: 'approve' });
    expect(describeApprovals(lines)[0]).toMatch(
      /Approve this payment: refused: «(?:too high, ){19}too high,» {2}settle-[0-9a-f]{24}$/,
    );
  });

  it('that is said in another process is in the result of the next commits, and once in the log', async () => {
    const { start, plan, approvals } = await threeOwed();
    const store = memoryToolsetStore();
    const { audit, read } = writing();
    const toolset = await start({}, { store, audit });
    const plan_id = await plan(toolset, 'cyd');
    const others = approvals(store);
    const request = await others.request(plan_id);
    await others.refuse(request, { reason: 'ask Ann first' });
    for (let time = 0; time < 3; time++) {
      const error = getError(await toolset.call('commit_plan', { plan_id }));
      expect(error?.message).toContain('wrote: «ask Ann first».');
    }
    const { refusals } = await read();
    expect(refusals.map(({ reason, shown }) => [reason, shown])).toEqual([['ask Ann first', approvalText(request)]]);
    await expect(others.refuse({ planId: plan_id }, { why: 'x' } as never)).rejects.toThrow('why');
  });

  it('has a line in a form of MCP, which counts for a no alone', () => {
    const filled = (content: object) => readFormAnswer({ action: 'accept', content });
    expect(filled({ approve: false, reason: ' not\n yet ' })).toEqual({ approved: false, reason: 'not yet' });
    expect(filled({ approve: true, reason: 'fine' })).toBe(true);
    expect([readFormAnswer({ action: 'decline' }), readFormAnswer({ action: 'cancel' })]).toEqual([false, null]);
  });
});

describe('questions', () => {
  it('are capped at 20 an hour, of all toolsets that share a store', async () => {
    const { tools, maya, mock, paid } = await oneWeekEarned();
    const store = memoryToolsetStore();
    let asked = 0;
    const approve = async () => ++asked > 20;
    const toolsets = [await tools({ approve, store }), await tools({ approve, store })] as const;
    const ask = async (number: number) => {
      const input = { creator: maya.id, method: 'Venmo', reference: `bonus ${number}`, total_cents: 100 };
      return carryOut(toolsets[number % 2 === 0 ? 0 : 1], 'plan_payment', input);
    };
    for (let number = 0; number < 20; number++) expect(getOutcome(await ask(number))).toBe('approval_denied');
    mock.clock.advance({ minutes: 10 });
    for (let number = 20; number < 30; number++)
      expect(getError(await ask(number))).toMatchObject({ code: 'too_many_questions', retry: 'later' });
    expect([asked, await paid(maya.id)]).toEqual([20, []]);
    mock.clock.to('2026-01-12T10:00:00Z');
    expect((await ask(31)).ok).toBe(true);
  });

  it('have a number that is a whole one above 0', async () => {
    const { tools } = await oneWeekEarned();
    for (const questionsPerHour of [0, 1.5, Number.NaN, '5' as never])
      await expect(tools({ questionsPerHour })).rejects.toThrow('questionsPerHour must be');
    await expect(tools({ refusalTtlMs: 0 })).rejects.toThrow('refusalTtlMs must be');
  });
});
