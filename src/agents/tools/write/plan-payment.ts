import * as z from 'zod/v4';
import { keepGiven } from '../../../../base/values/keep-given.js';
import {
  type PaymentInput,
  type PaymentPlan,
  planPayment as planPaymentOf,
} from '../../../workflows/payments/payment-plan.js';
import { sealBatch } from '../../payments/plan/plan-store.js';
import { invalidInput, ToolRefusal } from '../../text/tool-error.js';
import type { Scope } from '../parts/scope.js';
import { creator, inProject, method, shownText } from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { keepPlan, paidFields, planFields, toDetails } from './plan-fields.js';

/** The creators who get the same bonus. */
const bonusCreators = z.array(z.string()).min(1).max(50);

const input = z.object({
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

type Input = z.output<typeof input>;

/** Plans to record one payment. */
export const planPayment: ToolDefinition = defineTool({
  name: 'plan_payment',
  title: 'Plan one payment',
  description:
    'Plans a payment for chosen accruals, each whole, a bonus (creators: the same each), or, without creator, an ad-hoc one. reference: what it is for; the same one is never paid twice.',
  capability: 'read',
  confinedTo: 'creator',
  input,
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

function toPaymentInput(asked: Input, scope: Scope, creatorId: string | undefined): PaymentInput {
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
async function planBonuses(asked: Input, named: readonly string[], context: ToolContext) {
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
