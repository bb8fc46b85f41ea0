import * as z from 'zod/v4';
import { isUuid } from '../../../../base/options/is-uuid.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { isNotFoundError } from '../../../client/errors/errors.js';
import { hasEarned } from '../../../workflows/find/read-earned.js';
import {
  type PaymentInput,
  type PaymentPlan,
  planPayment as planPaymentOf,
} from '../../../workflows/payments/payment-plan.js';
import { type SettlementPlan, sealAgain } from '../../../workflows/payments/settlement-plan.js';
import type { Run } from '../../../workflows/run/run.js';
import { isWorkflowError } from '../../../workflows/run/workflow-error.js';
import { planSettlement as planSettlementOf } from '../../../workflows/settlement/plan-settlement.js';
import { settleAll } from '../../../workflows/settlement/settle-all.js';
import { sealBatch } from '../../payments/plan/plan-store.js';
import { lastDay, PAY_DAYS, sumFields } from '../../text/pay-text.js';
import { invalidInput, ToolRefusal } from '../../text/tool-error.js';
import { nameCreators } from '../parts/resolve-creators.js';
import type { Scope } from '../parts/scope.js';
import {
  creator,
  creators,
  day,
  handles,
  inProject,
  method,
  noHalf,
  projectId,
  shownText,
  toClosing,
  toLeftOut,
} from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { withUsualMethods } from '../parts/usual-method.js';
import { keepPlan, type PlanResponse, paidFields, planFields, toDetails } from './plan-fields.js';

/** The last day of the last period that is paid. */
const endedBy = day.optional().describe('Last day of the last period');

/** The result if nothing is owed: for the periods in question, or to somebody. */
function nothingOwed({ ended_by: last }: SettlementInput, name?: string): PlanResponse {
  const which = last === undefined ? '' : ` of periods whose last day is ${last} or before`;
  return {
    plan_id: null,
    ...sumFields('total', 0),
    summary: `Nothing is owed${name === undefined ? which : ` to ${name}`}.`,
    warnings: [],
    lines: [],
    valid_until: null,
    next: 'There is nothing to commit.',
    days: PAY_DAYS,
  };
}

const settlementInput = z.object({
  creator: creator.optional(),
  creators: creators.optional(),
  project_id: projectId.optional(),
  everyone: z.boolean().optional(),
  except: handles.optional(),
  owed_more_than_cents: z.int().min(0).optional(),
  method,
  ended_by: endedBy,
  at_most_cents: z.int().min(0).optional(),
  ...paidFields,
});

type SettlementInput = z.output<typeof settlementInput>;

/** Plans to pay what is owed: to one creator as one payment, or to several as one plan with one approval. */
export const planSettlement: ToolDefinition = defineTool({
  name: 'plan_settlement',
  title: 'Plan a settlement',
  description:
    'Plans to pay everything owed, accruals whole: to one of creator, creators, a project or everyone, by one approval. method: by default that of the last payment.',
  capability: 'read',
  confinedTo: 'creator',
  input: settlementInput,
  words: { readme: 'note', creatorIds: 'creators', exceptCreatorIds: 'except' },
  refuses: noHalf,
  fields: planFields,
  run: (args, context) => (isOfOne(args, context) ? settleOne(args, context) : settleMany(args, context)),
});

/** Whether one creator is meant. Refuses a call that says neither who nor that everyone is meant. */
function isOfOne(args: SettlementInput, { scope }: ToolContext): boolean {
  const { creator: named, creators: several, except, owed_more_than_cents: least, everyone = false } = args;
  const isOfMany = everyone || (several ?? except ?? least) !== undefined;
  if (named !== undefined && isOfMany) {
    throw invalidInput('Give creator alone; creators, everyone, except and owed_more_than_cents are for several.');
  }
  if (named !== undefined || (scope.creatorIds?.length === 1 && !isOfMany)) return true;
  if (!isOfMany && args.project_id === undefined) {
    throw invalidInput('Whom? Give creator, creators, a project or everyone: true.');
  }
  if (everyone && several) throw invalidInput('Give creators or everyone, not both.');
  if ((args.at_most_cents ?? args.paid_at ?? args.note) === undefined) return false;
  throw invalidInput('at_most_cents, paid_at and note go with creator.');
}

async function settleOne(input: SettlementInput, context: ToolContext): Promise<PlanResponse> {
  const { goat, run, scope, workflow, store } = context;
  const byMethod = keepGiven({ method: input.method });
  const creatorId = await scope.payee(run, input.creator, input.project_id);
  const listed = await orNothing(run, input.creator, () =>
    planSettlementOf(goat, { creatorId, ...byMethod, ...toDetails(input) }, workflow),
  );
  const whole = listed && (await orEverything(listed, input.at_most_cents));
  if (whole === null) {
    const names = await nameCreators(run, store, [creatorId], new Map());
    return nothingOwed(input, names.get(creatorId));
  }
  if (whole.accruals.length === 0) return { ...nothingOwed(input), ...toLeftOut(whole.leftOut ?? []) };
  const [plan = whole] = input.method === undefined ? await withUsualMethods(context, [whole]) : [whole];
  return { ...(await keepPlan(plan, context)), valid_until: plan.validUntil, ...toLeftOut(plan.leftOut ?? []) };
}

/** The plan; null if a removed creator is owed nothing. The service then knows no such creator, and only the ledger does. */
async function orNothing(
  run: Run,
  named: string | undefined,
  plan: () => Promise<SettlementPlan>,
): Promise<SettlementPlan | null> {
  try {
    return await plan();
  } catch (error) {
    if (!isNotFoundError(error) || (named !== undefined && isUuid(named) && !(await hasEarned(run, named))))
      throw error;
    return null;
  }
}

/** The plan of one payment of everything, if a largest amount is given. */
async function orEverything(plan: SettlementPlan, most: number | undefined): Promise<SettlementPlan> {
  if (most === undefined || plan.accruals.length === 0) return plan;
  const isPart = plan.endedBy !== undefined || plan.leftOut !== undefined;
  if (!isPart && most >= plan.totalCents) return sealAgain(plan, { mostCents: most });
  throw invalidInput(
    isPart
      ? 'at_most_cents pays everything that is owed, and this plan pays a part of it.'
      : `at_most_cents is ${most}, and ${plan.totalCents} are owed. ${nearestSums(plan, most)}`,
  );
}

/** The sums of whole accruals on either side of an amount, older periods first, and how to plan each. */
function nearestSums({ accruals }: SettlementPlan, most: number): string {
  const sums = new Map<string, number>();
  let sum = 0;
  for (const { periodEndAt, amountCents } of accruals.toSorted((a, b) => (a.periodEndAt < b.periodEndAt ? -1 : 1))) {
    sum += amountCents;
    sums.set(lastDay(periodEndAt), sum);
  }
  const way = ([endedBy, cents]: readonly [string, number]): string => `ended_by ${endedBy} pays ${cents}`;
  const below = [...sums].filter(([, cents]) => cents <= most).slice(-1);
  const above = [...sums].filter(([, cents]) => cents > most).slice(0, 1);
  return `Accruals are paid whole, older ones first: ${[...below, ...above].map(way).join(', ')}.`;
}

async function settleMany(input: SettlementInput, context: ToolContext): Promise<PlanResponse> {
  const { goat, scope, workflow } = context;
  const { method: byMethod, owed_more_than_cents: owedMoreThanCents } = input;
  const projectId = scope.project(input.project_id);
  const args = {
    ...keepGiven({ projectId, owedMoreThanCents, method: byMethod }),
    ...toDetails({ ended_by: input.ended_by }),
    dryRun: true,
  };
  const plan = async (resolved: Whom) => settleAll(goat, { ...args, ...resolved }, workflow);
  const report = await withRemoved(context, input, plan);
  const due = report.creators.flatMap(({ plan }) => (plan && plan.accruals.length > 0 ? [plan] : []));
  if (due.length === 0) return { ...nothingOwed(input), ...toClosing(report) };
  const plans = input.method === undefined ? await withUsualMethods(context, due) : due;
  const kept = await keepPlan(await sealBatch(plans), context);
  return { ...kept, valid_until: due[0]?.validUntil ?? null, ...toClosing(report) };
}

/** The payees of a settlement of many, as the workflow takes them. */
interface Whom {
  readonly creatorIds?: readonly string[];
  readonly exceptCreatorIds?: readonly string[];
}

/**
 * Plans for the given payees. The workflow knows the handles of present creators. If it misses one, removed creators
 * are searched.
 */
async function withRemoved<Report>(
  context: ToolContext,
  choice: SettlementInput,
  plan: (resolved: Whom) => Promise<Report>,
): Promise<Report> {
  const { creators: only, except } = choice;
  if (context.scope.creatorIds) return plan(await findIds(context, choice));
  try {
    return await plan(keepGiven({ creatorIds: only, exceptCreatorIds: except }));
  } catch (error) {
    if (!isWorkflowError(error) || error.code !== 'creator_not_found') throw error;
    return plan(await findIds(context, choice));
  }
}

/** The payees within the toolset's bounds. */
async function findIds(
  { run, scope }: ToolContext,
  { project_id: project, creators: only, except }: SettlementInput,
): Promise<Whom> {
  const ids = await scope.payees(run, only ?? scope.creatorIds ?? [], project);
  const left = await scope.payees(run, except ?? [], project);
  if (scope.creatorIds) return { creatorIds: ids.filter((id) => !left.includes(id)) };
  return { ...(only ? { creatorIds: ids } : {}), ...(except ? { exceptCreatorIds: left } : {}) };
}

/** The creators who get the same bonus. */
const bonusCreators = z.array(z.string()).min(1).max(50);

const paymentInput = z.object({
  reference: shownText({ max: 100 }).describe('Blocks repeats'),
  creator: creator.optional(),
  creators: bonusCreators.optional(),
  project_id: inProject,
  method,
  total_cents: z.int().min(0).optional().describe('Per creator'),
  accrual_ids: z.array(z.string()).max(100).optional(),
  write_off_cents: z.int().min(1).optional(),
  ...paidFields,
});

type AskedPayment = z.output<typeof paymentInput>;

/** Plans to record one payment. */
export const planPayment: ToolDefinition = defineTool({
  name: 'plan_payment',
  title: 'Plan one payment',
  description:
    'Plans a payment for chosen accruals, each whole, a bonus (creators: the same each), or, without creator, an ad-hoc one. reference: what it is for; the same one is never paid twice.',
  capability: 'read',
  confinedTo: 'creator',
  input: paymentInput,
  words: { readme: 'note' },
  fields: planFields,
  async run(asked, context) {
    const { goat, run, scope, workflow } = context;
    if (asked.creators) return planBonuses(asked, asked.creators, context);
    const isNamed = asked.creator !== undefined || scope.creatorIds;
    const named = isNamed ? await scope.payee(run, asked.creator, asked.project_id) : undefined;
    const plan = await planPaymentOf(goat, toPaymentInput(asked, scope, named), workflow);
    checkWriteOff(plan, asked.write_off_cents);
    return keepPlan(plan, context);
  },
});

function toPaymentInput(asked: AskedPayment, scope: Scope, creatorId: string | undefined): PaymentInput {
  const { reference, method, total_cents: totalCents, accrual_ids: accrualIds } = asked;
  const projectId = scope.project(asked.project_id);
  // The workflow decides which of these go together; a model gets its message.
  return {
    reference,
    ...keepGiven({ creatorId, projectId, method, totalCents, accrualIds }),
    ...toDetails(asked),
  } as PaymentInput;
}

/** The same bonus to several creators, as one plan with one approval. */
async function planBonuses(asked: AskedPayment, named: readonly string[], context: ToolContext) {
  const { goat, run, scope, workflow } = context;
  const { creator: one, accrual_ids, write_off_cents, total_cents } = asked;
  if (one !== undefined || accrual_ids !== undefined || write_off_cents !== undefined || total_cents === undefined) {
    const message =
      'creators takes total_cents, which each of them gets, and neither creator, accrual_ids nor write_off_cents.';
    throw invalidInput(message);
  }
  const ids = new Set(await scope.payees(run, named, asked.project_id));
  if (ids.size < named.length) throw invalidInput('creators names somebody twice.');
  const plans: PaymentPlan[] = [];
  for (const id of ids) plans.push(await planPaymentOf(goat, toPaymentInput(asked, scope, id), workflow));
  return keepPlan(await sealBatch(plans), context);
}

/**
 * A payment settles its accruals whole. If it is less than they are worth, the rest is given up, and the person must
 * know that.
 */
function checkWriteOff({ accrualIds, dueCents, totalCents }: PaymentPlan, named = 0): void {
  const off = accrualIds.length === 0 ? 0 : Math.max(0, dueCents - totalCents);
  if (off === named) return;
  const message =
    off === 0
      ? 'There is nothing to write off: leave write_off_cents out.'
      : `total_cents is ${totalCents} of the ${dueCents} that these accruals are owed, and a payment settles them whole. To give the other ${off} cents up for good, add write_off_cents: ${off}. To keep them owed, name only accruals that add up to what you pay.`;
  throw new ToolRefusal('would_write_off', message, { retry: 'fix_input' });
}
