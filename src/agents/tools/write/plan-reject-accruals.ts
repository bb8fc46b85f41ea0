import * as z from 'zod/v4';
import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { writeCount } from '../../../../base/options/write-count.js';
import { groupBy } from '../../../../base/values/group-by.js';
import type { AccrualUpdateStatus, PayoutAccrual } from '../../../generated/resources.js';
import { readAccrual } from '../../../workflows/find/read-rows.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { toIso } from '../../../workflows/run/days.js';
import { moneyText, periodText } from '../../text/pay-text.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { label } from '../../text/untrusted-text.js';
import { type CreatorNames, nameCreators } from '../parts/resolve-creators.js';
import { noDeleting, type Words } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { changeFields, keepChange, reason } from './plan-fields.js';

const WARNINGS = ['This is final: they are never computed again and can never be paid.'];

const status: Words<AccrualUpdateStatus> = z.enum({ rejected: 'rejected', voided: 'voided' });

/** Plans to reject accruals. */
export const planRejectAccruals: ToolDefinition = defineTool({
  name: 'plan_reject_accruals',
  title: 'Plan to reject accruals',
  description:
    'Plans to refuse amounts owed, for good: rejected (not deserved) or voided (in error). explain_amount has the ids.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({
    accrual_ids: z.array(z.string()).min(1).max(50),
    status,
    reason,
  }),
  refuses: noDeleting,
  fields: changeFields,
  async run({ accrual_ids: ids, status, reason: why }, context) {
    const { run, scope, store } = context;
    const accruals: PayoutAccrual[] = [];
    for (const id of new Set(ids)) {
      accruals.push(await readAccrual(run, id));
    }
    throwIfNotEarned(accruals, status);
    const cents = sumCents(accruals.map((accrual) => accrual.amount_cents));
    const currency = oneCurrency(accruals);
    const verb = status === 'rejected' ? 'Reject' : 'Void';
    const creatorIds = [...new Set(accruals.map(({ creator_id }) => creator_id))];
    const names = await nameCreators(run, store, creatorIds);
    return keepChange(
      context,
      {
        what: 'reject_accruals',
        status,
        accruals: accruals.map((accrual) => ({ id: accrual.id, cents: accrual.amount_cents })),
        reason: why,
      },
      {
        summary: `${verb} ${writeCount(accruals.length, 'accrual')}, ${moneyText(cents, currency)} in all: ${describe(accruals, names)}. Reason: ${label(why, 200)}.`,
        warnings: WARNINGS,
        // Each on one line, because a sum does not show which weeks are rejected.
        details: accruals.map((accrual) => `${accrualText(accrual, names)}, accrual ${accrual.id}`),
        aboutCents: cents,
        creatorIds,
        projectId: scope.projectId ?? null,
        currency,
      },
    );
  },
});

function throwIfNotEarned(accruals: readonly PayoutAccrual[], status: string): void {
  const paid = accruals.find((accrual) => accrual.status === 'paid');
  if (paid) {
    throw new ToolRefusal('accrual_paid', `The accrual ${paid.id} is paid: undo its payment first.`, {
      next_tool: 'plan_undo_payment',
    });
  }
  const other = accruals.find((accrual) => accrual.status !== 'earned');
  if (!other) return;
  const code = other.status === status ? 'nothing_to_change' : 'invalid_transition';
  throw new ToolRefusal(code, `The accrual ${other.id} is ${other.status}: only earned ones can be ${status}.`);
}

function oneCurrency(accruals: readonly PayoutAccrual[]): string {
  const [currency = 'USD', ...more] = new Set(accruals.map((accrual) => accrual.currency));
  if (more.length === 0) return currency;
  const message = 'The accruals are in several currencies; plan them one currency at a time.';
  throw new ToolRefusal('mixed_currencies', message, { retry: 'fix_input' });
}

function accrualText(accrual: PayoutAccrual, names: CreatorNames): string {
  const { creator_id: id, period_start_at: start, period_end_at: end, amount_cents: cents, currency } = accrual;
  return `${names.get(id)} ${periodText(start, end)}: ${moneyText(cents, currency ?? USUAL_CURRENCY)}`;
}

/** The accruals by creator: `@ann $50.00 of 2026-01-05 to 2026-01-11`. Days are UTC. */
function describe(accruals: readonly PayoutAccrual[], names: CreatorNames): string {
  const texts = [...groupBy(accruals, (accrual) => accrual.creator_id)].map(([creatorId, own]) => {
    const starts = own.map((accrual) => toIso(accrual.period_start_at)).sort();
    const ends = own.map((accrual) => toIso(accrual.period_end_at)).sort();
    const amount = moneyText(sumCents(own.map((accrual) => accrual.amount_cents)), own[0]?.currency ?? USUAL_CURRENCY);
    return `${names.get(creatorId)} ${amount} of ${periodText(starts[0] ?? '', ends.at(-1) ?? '')}`;
  });
  return texts.join(', ');
}
