import * as z from 'zod';
import {
  type PaymentInput,
  type PaymentPlan,
  planPayment as planPaymentOf,
} from '../../workflows/payments/payment-plan.js';
import { Run } from '../../workflows/run.js';
import { planSettlement as planSettlementOf } from '../../workflows/settlement/plan-settlement.js';
import { settleAll } from '../../workflows/settlement/settle-all.js';
import type { SettlementPlan } from '../../workflows/settlement/settlement-plan.js';
import { capRows } from '../cap-rows.js';
import type { AnyPlan } from '../payments/any-plan.js';
import { createApprovalRequest } from '../payments/approval-request.js';
import { sealBatch } from '../payments/open-plan.js';
import { readPayeeFacts } from '../payments/payee-facts.js';
import type { Scope } from '../scope.js';
import { defineTool, type ToolContext } from '../tool.js';
import { ToolRefusal } from '../tool-error.js';
import { handleText } from '../untrusted-text.js';
import { toUsage } from './list-page.js';
import {
  closingFields,
  creator,
  creators,
  day,
  inProject,
  method,
  projectId,
  toClosing,
  toLeftOut,
} from './shared-schemas.js';

const planFields = {
  plan_id: z.string().nullable(),
  total_cents: z.number(),
  summary: z.string(),
  warnings: z.array(z.string()),
  lines: z.array(z.string()),
  valid_until: z.string().nullable(),
  next: z.string(),
  ...closingFields,
};

const paidFields = { paid_at: day.optional(), note: z.string().max(500).optional() };

interface Details {
  readonly ended_by?: string | undefined;
  readonly paid_at?: string | undefined;
  readonly note?: string | undefined;
}

function toDetails({ ended_by: endedBy, paid_at: paidAt, note }: Details) {
  return {
    ...(endedBy === undefined ? {} : { endedBy }),
    ...(paidAt === undefined ? {} : { paidAt: `${paidAt}T00:00:00.000Z` }),
    ...(note === undefined ? {} : { readme: note }),
  };
}

const NEXT = 'commit_payment with the plan_id; a person approves it first.';

/** Keeps a plan, and says what the person will be asked. */
async function keepPlan(plan: AnyPlan, { run, context }: { readonly run: Run; readonly context: ToolContext }) {
  const kept = { plan, payees: await readPayeeFacts(run, plan, context.store) };
  await context.audit.plan(plan);
  const planId = await context.plans.keep(kept);
  const { summary, warnings } = createApprovalRequest(kept, planId);
  const limits = await context.paymentGate.warnOfLimits(kept, context.scope);
  return {
    plan_id: planId,
    total_cents: plan.totalCents,
    summary,
    warnings: [...limits, ...warnings].slice(0, 20),
    next: NEXT,
  };
}

/** The answer where nothing is owed. */
const NOTHING = {
  plan_id: null,
  total_cents: 0,
  summary: 'Nothing is owed.',
  warnings: [],
  lines: [],
  valid_until: null,
  next: 'There is nothing to commit.',
};

/** Plans to pay a creator everything that is owed. */
export const planSettlement = defineTool({
  name: 'plan_settlement',
  title: 'Plan a settlement',
  description: 'Plans to pay a creator everything owed. Pays nothing; commit_payment does.',
  effect: 'read',
  input: z.object({ creator, project_id: inProject, method, ended_by: day.optional(), ...paidFields }),
  words: { readme: 'note' },
  output: z.object(planFields),
  async run(input, context) {
    const { goat, scope, workflow } = context;
    const run = new Run(goat, workflow);
    const how = input.method === undefined ? {} : { method: input.method };
    const creatorId = await scope.payee(run, input.creator, input.project_id);
    const plan = await planSettlementOf(goat, { creatorId, ...how, ...toDetails(input) }, workflow);
    if (plan.accruals.length === 0) return { ...NOTHING, ...toLeftOut(plan.leftOut ?? []), usage: addUsage(plan, run) };
    const { rows, truncated } = capRows(plan.accruals, { limit: 20 });
    return {
      ...(await keepPlan(plan, { run, context })),
      lines: rows.map(
        ({ amountCents, periodStartAt, periodEndAt }) =>
          `${periodStartAt.slice(0, 10)} to ${periodEndAt.slice(0, 10)}: ${amountCents} cents`,
      ),
      valid_until: plan.validUntil,
      ...toLeftOut(plan.leftOut ?? []),
      truncated: truncated && { ...truncated, rest: 'The total covers all of them.' },
      usage: addUsage(plan, run),
    };
  },
});

function addUsage({ usage }: Pick<SettlementPlan, 'usage'>, run: Run) {
  return { requests: usage.requests + run.usage.requests, waited_ms: usage.waitedMs + run.usage.waitedMs };
}

/** Plans to pay everyone. */
export const planSettleAll = defineTool({
  name: 'plan_settle_all',
  title: 'Plan to settle everyone',
  description: 'Plans to pay every creator what is owed, or some of them, as one plan with one approval.',
  effect: 'read',
  input: z.object({
    project_id: projectId.optional(),
    method,
    only: creators.optional(),
    except: creators.optional(),
    owed_more_than_cents: z.int().min(0).optional(),
    ended_by: day.optional().describe('Only periods over by then'),
  }),
  words: { creatorIds: 'only', exceptCreatorIds: 'except' },
  output: z.object(planFields),
  async run(input, context) {
    const { goat, scope, workflow } = context;
    const run = new Run(goat, workflow);
    const project = scope.project(input.project_id);
    const report = await settleAll(
      goat,
      {
        ...(project === undefined ? {} : { projectId: project }),
        ...(await chooseCreators(run, input, scope)),
        ...toDetails({ ended_by: input.ended_by }),
        ...(input.owed_more_than_cents === undefined ? {} : { owedMoreThanCents: input.owed_more_than_cents }),
        ...(input.method === undefined ? {} : { method: input.method }),
        dryRun: true,
      },
      workflow,
    );
    const due = report.creators.flatMap(({ plan }) => (plan && plan.accruals.length > 0 ? [plan] : []));
    if (due.length === 0) return { ...NOTHING, ...toClosing(report) };
    checkCurrency(due);
    const batch = await sealBatch(due);
    const kept = await keepPlan(batch, { run, context });
    const { rows, truncated } = capRows(due, { limit: 20 });
    return {
      ...kept,
      lines: rows.map(
        (plan) => `${handleText(plan.handle)}: ${plan.totalCents} cents, ${plan.accruals.length} accruals`,
      ),
      valid_until: due[0]?.validUntil ?? null,
      truncated: truncated && { ...truncated, rest: 'The total covers all of them.' },
      ...toClosing(report),
    };
  },
});

interface Choice {
  readonly project_id?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

/** Whom to pay, within what the toolset is bound to. */
async function chooseCreators(run: Run, { project_id: project, only, except }: Choice, scope: Scope) {
  if (!scope.creatorIds) {
    return {
      ...(only === undefined ? {} : { creatorIds: only }),
      ...(except === undefined ? {} : { exceptCreatorIds: except }),
    };
  }
  const ids: string[] = [];
  for (const named of only ?? scope.creatorIds) ids.push(await scope.payee(run, named, project));
  const left: string[] = [];
  for (const named of except ?? []) left.push(await scope.payee(run, named, project));
  return { creatorIds: ids.filter((id) => !left.includes(id)) };
}

/** One plan has one total, so it has one currency. */
function checkCurrency(plans: readonly SettlementPlan[]): void {
  const currencies = [...new Set(plans.map(({ currency }) => currency))];
  if (currencies.length < 2) return;
  const message = `The debts are in ${currencies.map((currency) => JSON.stringify(currency)).join(', ')}; plan each creator alone.`;
  throw new ToolRefusal('mixed_currencies', message, { next_tool: 'plan_settlement' });
}

/** Plans to record one payment. */
export const planPayment = defineTool({
  name: 'plan_payment',
  title: 'Plan one payment',
  description:
    'Plans a payment for chosen accruals, a bonus, or (without creator) an ad-hoc one. reference: what it is for; the same one is never paid twice.',
  effect: 'read',
  input: z.object({
    reference: z.string().min(1).max(100),
    creator: creator.optional(),
    project_id: inProject,
    method,
    total_cents: z.int().min(0).optional(),
    accrual_ids: z.array(z.string()).max(100).optional(),
    write_off_cents: z.int().min(1).optional(),
    ...paidFields,
  }),
  words: { readme: 'note' },
  output: z.object(planFields),
  async run(input, context) {
    const { goat, scope, workflow } = context;
    const run = new Run(goat, workflow);
    const isNamed = input.creator !== undefined || scope.creatorIds;
    const named = isNamed ? await scope.creator(run, input.creator, input.project_id) : null;
    await scope.checkAccruals(run, input.accrual_ids ?? []);
    const project = scope.project(input.project_id);
    const plan = await planPaymentOf(
      goat,
      {
        reference: input.reference,
        ...(named ? { creatorId: named.id } : {}),
        ...(project === undefined ? {} : { projectId: project }),
        ...(input.method === undefined ? {} : { method: input.method }),
        ...(input.total_cents === undefined ? {} : { totalCents: input.total_cents }),
        ...(input.accrual_ids === undefined ? {} : { accrualIds: input.accrual_ids }),
        ...toDetails(input),
        // Which of these go together is for the workflow to say: a model gets its sentence.
      } as PaymentInput,
      workflow,
    );
    checkWriteOff(plan, input.write_off_cents);
    const lines = plan.accrualIds.map((id) => `accrual ${id}`);
    return { ...(await keepPlan(plan, { run, context })), lines, valid_until: null, ...toUsage(run) };
  },
});

/** A payment settles its accruals whole, so one of less than they are owed gives the rest up: that has to be said. */
function checkWriteOff({ accrualIds, dueCents, totalCents }: PaymentPlan, named = 0): void {
  const off = accrualIds.length === 0 ? 0 : Math.max(0, dueCents - totalCents);
  if (off === named) return;
  const message =
    off === 0
      ? 'There is nothing to write off: leave write_off_cents out.'
      : `total_cents is ${totalCents} of the ${dueCents} that these accruals are owed, and a payment settles them whole. To give the other ${off} cents up for good, add write_off_cents: ${off}. To keep them owed, name only accruals that add up to what you pay.`;
  throw new ToolRefusal('would_write_off', message, { retry: 'fix_input' });
}
