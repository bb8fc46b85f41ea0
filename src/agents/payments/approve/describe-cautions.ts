import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import { moneyText } from '../../text/money-text.js';
import { messageText } from '../../text/untrusted-text.js';
import type { SinglePlan } from '../plan/any-plan.js';
import type { Caution } from '../plan/caution.js';
import { toMethodKey } from '../plan/earlier-payments.js';
import type { KeptPlan } from '../plan/plan-store.js';
import { type ApprovalLine, payeeText } from './approval-line.js';

/** One warning about all new payees, and one about all payees whose method changed. */
export function warnOfPayees(lines: readonly ApprovalLine[]): Caution[] {
  const isNew = lines.filter((line) => line.isNewPayee);
  const changed = lines.filter(({ previousMethod }) => previousMethod !== null);
  const names = changed.map(
    ({ payee, previousMethod, method }) => `${payee} (${previousMethod}, now ${method ?? 'no method'})`,
  );
  return [
    ...warnOfAll(
      isNew,
      `Never paid before: ${listText(isNew.map(({ payee }) => `${payee}`))}.`,
      (line) => `new:${line.creatorId}`,
    ),
    ...warnOfAll(
      changed,
      `Paid by another method the last time: ${listText(names)}.`,
      ({ creatorId, previousMethod }) => toMethodKey(creatorId, previousMethod),
    ),
  ];
}

/** One warning about several payees; none about nobody. */
function warnOfAll<Row>(rows: readonly Row[], text: string, toKey: (row: Row) => string): Caution[] {
  return rows.length === 0 ? [] : [{ text, keys: rows.map(toKey) }];
}

/** One warning about payees to whom nothing is owed: it is a bonus, or a wrong name. */
export function warnOfUnowed(
  parts: readonly SinglePlan[],
  { kept, owed }: { readonly kept: KeptPlan; readonly owed: (part: SinglePlan) => number },
): Caution[] {
  const rows = parts.filter(
    (part) => part.kind === 'payment' && part.creatorId !== null && part.dueCents + owed(part) === 0,
  );
  const names = rows.map((part) => `${payeeText(part, kept.payees)}`);
  return warnOfAll(rows, `The ledger owes nothing to ${listText(names)}.`, ({ id }) => `unowed:${id}`);
}

function listText(items: readonly string[]): string {
  const shown = items.slice(0, 10).join(', ');
  return items.length > 10 ? `${shown} and ${items.length - 10} more` : shown;
}

/** The warnings of the plan itself. The facts name earlier payments of the same amount. */
export function warnOfPlan(plan: SinglePlan, { plan: whole, payees }: KeptPlan): Caution[] {
  const who = whole.kind === 'batch' ? `${payeeText(plan, payees)}: ` : '';
  return [...farDayWarnings(plan), ...ownWarnings(plan, payees)].map(({ text, key }) => ({
    text: `${who}${text}`,
    keys: [`${plan.id}:${key}`],
  }));
}

/** A warning, and what it is about within its plan. */
interface OwnWarning {
  readonly text: string;
  readonly key: string;
}

/** A payment is recorded within days of when it was made. A date that is a year off is a typing error. */
function farDayWarnings({ paidAt, readAt }: SinglePlan): OwnWarning[] {
  if (!paidAt || Math.abs(toMilliseconds(paidAt) - toMilliseconds(readAt)) <= 366 * DAY) return [];
  const side = toMilliseconds(paidAt) > toMilliseconds(readAt) ? 'ahead' : 'ago';
  return [{ text: `It is to be recorded as paid on ${toDay(paidAt)}, more than a year ${side}.`, key: 'day' }];
}

function ownWarnings(plan: SinglePlan, { planWarnings }: KeptPlan['payees']): OwnWarning[] {
  const earlier = (planWarnings[plan.id] ?? []).map(({ code, message, paymentId }) => ({
    text: messageText(message),
    key: `${code}:${code === 'method_of_notes' ? message : paymentId}`,
  }));
  if (plan.kind === 'settlement') {
    const left = plan.leftOut?.map(({ what, why }) => ({ text: `${what} is left out: ${why}`, key: what })) ?? [];
    return [...left, ...earlier, ...plan.provisional.map(({ code, message }) => ({ text: message, key: code }))];
  }
  const off = plan.totalCents - plan.dueCents;
  if (plan.accrualIds.length === 0 || off === 0) return earlier;
  const due = `The accruals are owed ${moneyText(plan.dueCents, plan.currency)}`;
  const amount = moneyText(Math.abs(off), plan.currency);
  const text = off < 0 ? `${due}; the other ${amount} are written off.` : `${due}; ${amount} are paid on top.`;
  return [...earlier, { text, key: 'off' }];
}
