import { describe, expect, it } from 'vitest';
import { memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { ApprovalTokens } from '../../src/agents/payments/approve/approvals.js';
import { AskedCalls } from '../../src/agents/payments/approve/ask-person.js';
import { Approvers } from '../../src/agents/payments/limit/approvers.js';
import { Spending } from '../../src/agents/payments/limit/spending.js';
import { commitSettlement, planSettlement, settleAll } from '../../src/workflows/index.js';
import { oddService } from '../workflows/odd-service.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { startConversation } from './requests/start-conversation.js';
import { secret, threeOwed } from './three-owed.js';
import { getError } from './tool-result.js';

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
});

it('a service that refuses to say how a creator is: nobody is listed as removed', async () => {
  const { refusal, goat, ids, refuse } = await startConversation();
  await goat.creators.delete(ids.ann);
  refuse('getCreator', 99);
  expect((await refusal('list_creators', { removed: true }))?.code).toBe('insufficient_scope');
});

describe('a store of the host', () => {
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

it('a host whose secret is too short to sign with is refused, also behind the table of options', () => {
  const options = { store: memoryToolsetStore(), secret: new Uint8Array(31), now: () => 0 };
  expect(() => new ApprovalTokens(options, new Approvers(undefined))).toThrow(RangeError);
});
