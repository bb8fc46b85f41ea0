import type { Creator, PayoutPayment, Project } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import { getNotes } from '../../../workflows/find/notes.js';
import { warnOfAmount } from '../../../workflows/payments/amount-warnings.js';
import { warnOfMethod } from '../../../workflows/payments/method-warnings.js';
import { type PaymentWarning, warnOfEarlier } from '../../../workflows/payments/payment-warnings.js';
import { isPaidTo } from '../../../workflows/payments/reference.js';
import { toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import type { SinglePlan } from './any-plan.js';

/** The facts that the warnings of plans are made from. */
interface WarningFacts {
  /** The payments that other plans or others made, voided ones too. */
  readonly payments: readonly PayoutPayment[];
  readonly creators: ReadonlyMap<string, Creator>;
  readonly projects: ReadonlyMap<string, Project>;
  /** The debt to a payee that a payment leaves, in its currency. */
  readonly staysOwed: (part: SinglePlan) => number;
}

/**
 * Makes the warnings of plans again from what is so now, by the id of the plan. Repeated amounts and the last method are
 * left out: the question says both in words of its own.
 */
export async function remakeWarnings(
  run: Run,
  parts: readonly SinglePlan[],
  { payments, creators, projects, staysOwed }: WarningFacts,
): Promise<Record<string, readonly PaymentWarning[]>> {
  const isNoted = [...creators.values(), ...projects.values()].some((row) => getNotes(row) !== null);
  // Most have no notes, and then no method is read.
  const methods = isNoted && parts.some(({ methodName }) => methodName !== null) ? await listMethods(run) : [];
  const made = parts.map((part) => {
    const { methodName, creatorId, projectId } = part;
    const creator = creators.get(creatorId ?? '');
    const project = projects.get(projectId ?? '');
    const own = payments.filter((payment) => isPaidTo(part, payment));
    const ofMethod = warnOfMethod(methodName, { methods, creator, project, payments: [] });
    const ofPayment = part.kind === 'payment' ? warnOfPayment(run, part, { own, staysOwedCents: staysOwed(part) }) : [];
    return [part.id, [...ofPayment, ...ofMethod]] as const;
  });
  return Object.fromEntries(made.filter(([, warnings]) => warnings.length > 0));
}

function warnOfPayment(
  run: Run,
  part: Extract<SinglePlan, { readonly kind: 'payment' }>,
  { own, staysOwedCents }: { readonly own: readonly PayoutPayment[]; readonly staysOwedCents: number },
): PaymentWarning[] {
  const at = part.paidAt === null ? run.now : toMilliseconds(part.paidAt);
  const earlier = warnOfEarlier(own, { ...part, at }).filter(({ code }) => code !== 'same_amount');
  return part.creatorId === null ? earlier : [...earlier, ...warnOfAmount(own, { ...part, staysOwedCents })];
}
