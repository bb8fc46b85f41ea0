import * as z from 'zod/v4';
import { keepGiven } from '../../../../base/values/keep-given.js';
import {
  type PaymentInput,
  type PaymentPlan,
  planPayment as planPaymentOf,
} from '../../../workflows/payments/payment-plan.js';
import type { Run } from '../../../workflows/run/run.js';
import { sealBatch } from '../../payments/plan/open-plan.js';
import { invalidInput, ToolRefusal } from '../../text/tool-error.js';
import type { Scope } from '../parts/scope.js';
import { creator, inProject, method, shownText } from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { type Details, keepPlan, paidFields, planFields, toDetails } from './plan-fields.js';

/** The creators who get the same bonus. */
const bonusCreators = z.array(z.string()).min(1).max(50);

/** Plans to record one payment. */
export const planPayment: ToolDefinition = defineTool({
  name: 'plan_payment',
  title: 'Plan one payment',
  description:
    'Plans a payment for chosen accruals, each whole, a bonus (creators: the same each), or, without creator, an ad-hoc one. reference: what it is for; the same one is never paid twice.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({
    reference: shownText({ max: 100 }).describe('Blocks repeats'),
    creator: creator.optional(),
    creators: bonusCreators.optional(),
    project_id: inProject,
    method,
    total_cents: z.int().min(0).optional().describe('Per creator'),
    accrual_ids: z.array(z.string()).max(100).optional(),
    write_off_cents: z.int().min(1).optional(),
    ...paidFields,
  }),
  words: { readme: 'note' },
  fields: planFields,
  async run(input, context) {
    const { goat, run, scope, workflow } = context;
    if (input.creators) return planBonuses(run, { ...input, creators: input.creators }, context);
    const isNamed = input.creator !== undefined || scope.creatorIds;
    const named = isNamed ? await scope.payee(run, input.creator, input.project_id) : undefined;
    const plan = await planPaymentOf(goat, toPaymentInput(input, scope, named), workflow);
    checkWriteOff(plan, input.write_off_cents);
    return keepPlan(plan, context);
  },
});

interface PaymentAsked extends Details {
  readonly reference: string;
  readonly project_id?: string | undefined;
  readonly method?: string | undefined;
  readonly total_cents?: number | undefined;
  readonly accrual_ids?: readonly string[] | undefined;
}

function toPaymentInput(input: PaymentAsked, scope: Scope, creatorId: string | undefined): PaymentInput {
  const { reference, method, total_cents: totalCents, accrual_ids: accrualIds } = input;
  const projectId = scope.project(input.project_id);
  // The workflow decides which of these go together; a model gets its message.
  return {
    reference,
    ...keepGiven({ creatorId, projectId, method, totalCents, accrualIds }),
    ...toDetails(input),
  } as PaymentInput;
}

interface BonusesAsked extends PaymentAsked {
  readonly creators: readonly string[];
  readonly creator?: string | undefined;
  readonly write_off_cents?: number | undefined;
}

/** The same bonus to several creators, as one plan with one approval. */
async function planBonuses(run: Run, input: BonusesAsked, context: ToolContext) {
  const { goat, scope, workflow } = context;
  const { creators: named, creator: one, accrual_ids, write_off_cents, total_cents } = input;
  if (one !== undefined || accrual_ids !== undefined || write_off_cents !== undefined || total_cents === undefined) {
    const message =
      'creators takes total_cents, which each of them gets, and neither creator, accrual_ids nor write_off_cents.';
    throw invalidInput(message);
  }
  const ids = new Set<string>();
  for (const name of named) ids.add(await scope.payee(run, name, input.project_id));
  if (ids.size < named.length) {
    throw invalidInput('creators names somebody twice.');
  }
  const plans: PaymentPlan[] = [];
  for (const id of ids) plans.push(await planPaymentOf(goat, toPaymentInput(input, scope, id), workflow));
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
