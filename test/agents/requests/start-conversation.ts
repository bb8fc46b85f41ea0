import { expect } from 'vitest';
import type { MockOptions } from '../../../mocks/index.js';
import { type ApprovalRequest, approvalText, type ToolsetOptions } from '../../../src/agents/index.js';
import { stage } from '../scene.js';
import { getData, getError } from '../tool-result.js';

/** The cents that Ann, Ben and Cat earn a week. */
const RATES = { ann: 5_000, ben: 10_000, cat: 30_000 } as const;
type Name = keyof typeof RATES;

export interface ConversationOptions {
  readonly mock?: MockOptions;
  readonly toolset?: ToolsetOptions;
  /** The answer of the person to each request. Default: yes. */
  readonly decision?: boolean;
}

/**
 * A conversation with a payout manager. Ann, Ben and Cat are owed 50, 100 and 300 dollars for the week of 2026-01-05; it is
 * 2026-01-12, 09:00. A test is the script of a model: its name is what the user says, `ask` and `refusal` are the calls that a
 * model makes, `read` is what the person was shown before saying yes, and the ledger is what came of it.
 */
export async function startConversation({
  mock: mockOptions,
  toolset: toolsetOptions,
  decision = true,
}: ConversationOptions = {}) {
  const scene = stage(mockOptions);
  const ids = {} as Record<Name, string>;
  const structures = {} as Record<Name, string>;
  for (const name of Object.keys(RATES) as Name[]) {
    structures[name] = await scene.structure(RATES[name]);
    ids[name] = (await scene.creator(name, structures[name])).id;
  }
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const talk = await converse(scene, { allow: ['read', 'write', 'money'], ...toolsetOptions }, decision);
  const findName = (id: string | null): string =>
    Object.entries(ids).find(([, known]) => known === id)?.[0] ?? String(id);
  const sum = (rows: readonly { readonly name: string; readonly cents: number }[]): Record<string, number> => {
    const sums: Record<string, number> = {};
    for (const { name, cents } of rows) sums[name] = (sums[name] ?? 0) + cents;
    return sums;
  };
  return {
    ...scene,
    ids,
    structures,
    ...talk,
    /** The cents of live payments by person. */
    paidCents: async () => {
      const payments = await scene.goat.payoutPayments.list({ status: 'paid' }).toArray();
      return sum(payments.map((row) => ({ name: findName(row.creator_id), cents: row.total_amount_cents })));
    },
    /** Amounts that a creator earned, in cents, oldest period first. */
    earned: async (creatorId: string) => {
      const accruals = await scene.goat.payoutAccruals.list({ creator_id: creatorId }).toArray();
      const byPeriod = accruals.sort((a, b) => (a.period_start_at < b.period_start_at ? -1 : 1));
      return byPeriod.map(({ amount_cents }) => amount_cents);
    },
    /** The cents that are earned and not paid, by person. */
    owedCents: async () => {
      const accruals = await scene.goat.payoutAccruals.list({ status: 'earned' }).toArray();
      return sum(accruals.map((row) => ({ name: findName(row.creator_id), cents: row.amount_cents })));
    },
  };
}

/** The calls of a model to a toolset, and the texts that the person read, in order, before each answer. */
export async function converse(
  { tools }: Pick<ReturnType<typeof stage>, 'tools'>,
  options: ToolsetOptions,
  decision = true,
) {
  const read: string[] = [];
  const approve = async (request: ApprovalRequest) => {
    const [target, ...words] = approvalText(request).split('\n');
    expect(target).toBe('Mock: nothing real is paid or changed (mock in this process).');
    read.push(words.join('\n'));
    return decision;
  };
  const toolset = await tools({ approve, ...options });
  const ask = async (tool: string, input: object = {}) => getData(await toolset.call(tool, input));
  const refusal = async (tool: string, input: object = {}) => getError(await toolset.call(tool, input));
  /** Carries a plan out: the person is asked on the way. */
  const commit = (plan: Record<string, unknown>) => ask('commit_plan', { plan_id: plan.plan_id });
  /** Plans, and carries the plan out. */
  const carry = async (tool: string, input: object) => commit(await ask(tool, input));
  const refusedCommit = (plan: Record<string, unknown>) => refusal('commit_plan', { plan_id: plan.plan_id });
  /** The lines that the person would read about a plan. */
  const readPlan = async (tool: string, input: object) => {
    const { plan_id } = await ask(tool, input);
    return approvalText(await toolset.approvalRequest(String(plan_id))).split('\n');
  };
  return { toolset, ask, refusal, commit, carry, refusedCommit, read, readPlan };
}
