import { describe, expect, it } from 'vitest';
import { createAuditLog, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { ApprovalTokens } from '../../src/agents/payments/approve/approvals.js';
import { AskedCalls } from '../../src/agents/payments/approve/ask-person.js';
import { Approvers } from '../../src/agents/payments/limit/approvers.js';
import { Spending } from '../../src/agents/payments/limit/spending.js';
import type { TrackagoatClient } from '../../src/index.js';
import { commitSettlement, planSettlement, settleAll } from '../../src/workflows/index.js';
import { oddService } from '../workflows/odd-service.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { startConversation } from './requests/start-conversation.js';
import { secret, threeOwed } from './three-owed.js';
import { getData, getError, getOutcome } from './tool-result.js';

/*
 * A service, a store or a host that does what none of them should. Three rules apply. The toolset pays and changes nothing
 * because of it. The call ends in an error and never in a guess. The toolset never denies a payment that may have happened.
 */

type Row = Readonly<Record<string, unknown>>;

/** Three creators who are owed money, and tools that reach them through a service whose rows a test bends. */
async function bent() {
  const scene = await threeOwed();
  let bend: (row: Row) => Row = (row) => row;
  const { goat } = oddService(scene.mock, { row: (row) => bend(row) });
  const toolset = await scene.tools({ secret }, goat);
  const bendTo = (work: (row: Row) => Row): void => {
    bend = work;
  };
  return { ...scene, odd: goat, toolset, bendTo };
}

describe('a service whose rows are broken', () => {
  it('in what it says of a voided payment: nothing is planned on it, and a run over all creators ends, with nothing paid', async () => {
    const { toolset, odd, bendTo, pay, goat, payments, start } = await bent();
    await pay(await start({}), 'cyd');
    const [paid] = await payments();
    await goat.payoutPayments.void(paid?.id ?? '');
    bendTo((row) => (row.status === 'voided' ? { ...row, metadata: null } : row));
    const result = await toolset.call('plan_settlement', { creator: 'cyd', method: 'Venmo' });
    expect(getError(result)?.code).toBe('tool_failed');
    bendTo((row) => (row.status === 'voided' ? { ...row, payout_payment_lines: null } : row));
    await expect(settleAll(odd, {})).rejects.toThrow(TypeError);
    expect(await payments()).toEqual([]);
  });

  it('in what it says of a structure or a goal: nothing is planned on it', async () => {
    const { toolset, bendTo, goat, creators, mock, structure, payments } = await bent();
    const creatorId = creators.ada ?? '';
    await goat.goals.create(creatorId, { metric: 'posts', period: 'weekly', target_value: 1 });
    const byGoal = await structure(500, { criteria_type: 'goals' });
    await goat.payoutStructures.assign(byGoal, { creator_id: creatorId });
    mock.postVideos(creatorId, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 10 }]);
    mock.clock.to('2026-01-26T09:00:00Z');
    for (const broken of [
      (row: Row) => ('current_version' in row ? { ...row, current_version: null } : row),
      (row: Row) => ('inputs_snapshot' in row ? { ...row, inputs_snapshot: { goals: [null] } } : row),
    ]) {
      bendTo(broken);
      const result = await toolset.call('plan_settlement', { creator: 'ada', method: 'Venmo' });
      expect(getError(result)?.code).toBe('tool_failed');
    }
    bendTo((row) => row);
    expect((await toolset.call('plan_settlement', { creator: 'ada', method: 'Venmo' })).ok).toBe(true);
    expect(await payments()).toEqual([]);
  });

  it('whose payments do not say which accruals they settle: whether a lost one is among them is unknown', async () => {
    const { mock, maya, goat } = await oneWeekEarned();
    const early = await planSettlement(goat, { creatorId: maya.id });
    await commitSettlement(goat, early);
    mock.clock.to('2026-01-19T09:00:00Z');
    const noLines = (row: Row): Row => {
      const { payout_payment_lines: lines } = row as { payout_payment_lines?: Row[] };
      return lines ? { ...row, payout_payment_lines: lines.map((line) => ({ ...line, accrual_id: undefined })) } : row;
    };
    const { goat: odd } = oddService(mock, { row: noLines });
    const plan = await planSettlement(odd, { creatorId: maya.id });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_before', times: 40 });
    expect(await commitSettlement(odd, plan)).toMatchObject({ outcome: 'unknown', paidCents: 0 });
  });

  it('in the way in which a creator is tracked, which a later version may know: the change is not made', async () => {
    const { toolset, bendTo, goat, creators } = await bent();
    const input = { creator: 'ada', tracking_mode: 'selective' };
    const { plan_id } = getData(await toolset.call('plan_change', input));
    bendTo((row) => ('tracking_mode' in row ? { ...row, tracking_mode: 'by_hand' } : row));
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('plan_changed');
    expect((await goat.creators.get(creators.ada ?? '')).tracking_mode).toBe('auto');
  });
});

it('a service that refuses to say how a creator or a video is: pay goes on, nothing counts, nobody is listed as removed', async () => {
  const { ask, refusal, refusedCommit, mock, goat, ids, structures } = await startConversation();
  await goat.creators.update(ids.ann, { tracking_mode: 'selective' });
  mock.postVideos(ids.ann, [{ posted_at: '2026-01-11T12:00:00Z', view_count: 5_000 }]);
  const [video] = await goat.videos.list({ creator_id: ids.ann }).toArray();
  const stop = await ask('plan_change', { stop: 'pay', creator: ids.ann });
  const count = await ask('plan_change', { decision: 'included', video_ids: [video?.id] });
  const denied = { kind: 'status', status: 403, code: 'insufficient_scope', times: 99 } as const;
  for (const operation of ['getCreator', 'getVideo'] as const) mock.faults.add({ operation, ...denied });
  expect((await refusedCommit(stop))?.code).toBe('insufficient_scope');
  expect((await refusedCommit(count))?.code).toBe('insufficient_scope');
  mock.faults.clear();
  const { data } = await goat.payoutStructures.assignments(structures.ann);
  expect(data.map(({ creator_id, unassigned_at: end }) => [creator_id, end ?? null])).toEqual([[ids.ann, null]]);
  expect((await goat.videos.get(video?.id ?? '')).tracking_status).toBe('pending_review');
  await goat.creators.delete(ids.ann);
  mock.faults.add({ operation: 'getCreator', ...denied });
  expect((await refusal('list_creators', { removed: true }))?.code).toBe('insufficient_scope');
});

describe('a store of the host', () => {
  it('whose counter cannot be read lets no plan be made that a limit may forbid', async () => {
    const { start, payments } = await threeOwed();
    const memory = memoryToolsetStore();
    const get = async (key: string): Promise<string | null> =>
      key.startsWith('spent:') ? Promise.reject(new Error('no connection')) : memory.get(key);
    const toolset = await start({ perDayCents: 1_000 }, { store: { ...memory, get } });
    const result = await toolset.call('plan_settlement', { creator: 'cyd', method: 'Venmo' });
    expect(getError(result)?.code).toBe('store_failed');
    expect(await payments()).toEqual([]);
  });

  it("that holds a plan of broken text makes no question of it: the error is the host's to see", async () => {
    const store = memoryToolsetStore();
    const ask = async (): Promise<never> => JSON.parse('{') as never;
    const calls = new AskedCalls({ store, keepMs: 1_000, ask, refuse: async () => {} });
    await expect(calls.ask('call-1', 'settle-1', { where: 'test' })).rejects.toThrow(SyntaxError);
    expect(await store.get('asked:call-1')).toBeNull();
  });

  it('in which another process gives a plan back and takes its place, while this one counts it, lets nothing be paid', async () => {
    const memory = memoryToolsetStore();
    const limits = { perDayCents: 1_000 };
    const other = new Spending(memory, limits, () => 0);
    const first = await other.reserve([{ id: 'a', totalCents: 600 }]);
    let reads = 0;
    const get: ToolsetStore['get'] = async (key) => {
      if (key === 'counted:a:1') reads += 1;
      // Between the look at what is missing and the entry of the plan.
      if (key === 'counted:a:1' && reads === 2) {
        await first.settle('a', null);
        await (await other.reserve([{ id: 'b', totalCents: 700 }])).settle('b', 700);
      }
      return memory.get(key);
    };
    const spending = new Spending({ ...memory, get }, limits, () => 0);
    await expect(spending.reserve([{ id: 'a', totalCents: 600 }])).rejects.toMatchObject({
      error: { code: 'spending_limit' },
    });
    expect((await other.left({ isBound: false })).perDayCents?.left).toBe(300);
  });
});

describe('a host', () => {
  it('whose secret is too short to sign with is refused, also behind the table of options', () => {
    const options = { store: memoryToolsetStore(), secret: new Uint8Array(31), now: () => 0 };
    expect(() => new ApprovalTokens(options, new Approvers(undefined))).toThrow(RangeError);
  });

  it.each(['update', 'get'])(
    'whose client breaks at payoutPayments.%s: what became of a change is unknown',
    async (broken) => {
      const { goat, tools, pay, start, payments } = await threeOwed();
      await pay(await start({}), 'cyd');
      const [paid] = await payments();
      let isVoided = false;
      const { payoutPayments } = goat;
      const slip = (): never => {
        throw new TypeError('a slip of the host');
      };
      const own = Object.assign(Object.create(payoutPayments) as typeof payoutPayments, {
        update: ((...given) => {
          if (broken === 'update') slip();
          isVoided = true;
          return payoutPayments.update(...given);
        }) satisfies typeof payoutPayments.update,
        get: ((...given) => (isVoided ? slip() : payoutPayments.get(...given))) satisfies typeof payoutPayments.get,
      });
      const lines: { kind: string; data: Record<string, unknown> }[] = [];
      const audit = createAuditLog((line) => void lines.push(JSON.parse(String(line))));
      const client = Object.assign(Object.create(goat) as TrackagoatClient, { payoutPayments: own });
      const toolset = await tools({ audit }, client);
      const { plan_id } = getData(await toolset.call('plan_undo_payment', { payment_id: paid?.id, reason: 'x' }));
      expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('tool_failed');
      expect(lines.filter(({ kind }) => kind === 'receipt').map(({ data }) => data.outcome)).toEqual(['unknown']);
    },
  );
});

it('where one of two persons has approved and nobody is at hand: the second is asked for, not the first', async () => {
  const { start, plan, payments } = await threeOwed();
  const toolset = await start({ dualApprovalAboveCents: 250 }, { approve: undefined as never });
  const plan_id = await plan(toolset, 'cyd');
  expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_required');
  const approval_token = await toolset.approve(await toolset.approvalRequest(plan_id), { by: 'ann' });
  expect(getOutcome(await toolset.call('commit_plan', { plan_id, approval_token }))).toBe('second_approval_required');
  expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('second_approval_required');
  expect(await payments()).toEqual([]);
});
