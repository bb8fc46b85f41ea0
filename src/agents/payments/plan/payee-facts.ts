import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { isUuid } from '../../../../base/options/is-uuid.js';
import type { Creator, PayoutPayment, Project } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import { getNotes } from '../../../workflows/find/notes.js';
import { readCreatorsByIds, readProjectsByIds } from '../../../workflows/find/read-by-id.js';
import { earnedByMany } from '../../../workflows/find/read-earned.js';
import { splitByExactSum, sumCents } from '../../../workflows/payments/cents.js';
import { isLive } from '../../../workflows/payments/payment-record.js';
import {
  type PaymentWarning,
  warnOfAmount,
  warnOfEarlier,
  warnOfMethod,
} from '../../../workflows/payments/payment-warnings.js';
import { findLast, isPaidTo } from '../../../workflows/payments/reference.js';
import { toDay, toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { moneyText } from '../../text/money-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type AnyPlan, listParts, type SinglePlan } from './any-plan.js';
import { type Caution, EMPTY_QUEUE, type Queue, toMaker } from './caution.js';
import { readAllPayments, warnOfEarlierPayments } from './earlier-payments.js';
import { type Bounds, warnOfFreePayments } from './free-payments.js';
import { findKnownHandles, keepHandle } from './known-handles.js';
import { type Remembered, readMovements } from './movements.js';

/** Facts about the payees of a plan that a person needs before approving, besides the plan itself. */
export interface PayeeFacts {
  /** Names of projects by id. */
  readonly projects: Readonly<Record<string, string>>;
  /** The latest payment by creator that was made; null for a creator who was never paid. A missing creator was not looked up. */
  readonly latest: Readonly<Record<string, LatestPayment | null>>;
  /** Handles of removed creators by id, from earlier plans or payments of this package. */
  readonly removed: Readonly<Record<string, string>>;
  /** The changes within the periods that a payment settles, one fact per line, by the id of its plan. */
  readonly moved?: Readonly<Record<string, readonly string[]>>;
  /** Earlier payments that a payment may repeat or restore, or whose status is unknown, by the id of its plan. */
  readonly warnings?: Readonly<Record<string, readonly Caution[]>>;
  /** The warnings of each plan, made again, by its id. */
  readonly planWarnings: Readonly<Record<string, readonly PaymentWarning[]>>;
  /** The debts to the creators of payments that name no debt, or only a part of it. */
  readonly owed: readonly OwedRow[];
}

/** An accrual that is owed. */
export interface OwedRow {
  readonly id: string;
  readonly creatorId: string | null;
  readonly cents: number;
  readonly currency: string;
}

/** A creator's latest payment. */
export interface LatestPayment {
  readonly method: string | null;
  readonly paidAt: string;
}

/** The context in which a plan is made. */
interface Around extends Remembered {
  readonly scope: Bounds;
  /** Other payments that people were asked about. Default: none. */
  readonly queue?: Queue;
}

/** Reads the facts about the payees of a plan: two or three requests, also for a plan of many. */
export async function readPayeeFacts(
  run: Run,
  plan: AnyPlan,
  { queue = EMPTY_QUEUE, ...around }: Around,
): Promise<PayeeFacts> {
  const { store, scope } = around;
  const parts = listParts(plan);
  const projectIds = new Set(parts.flatMap(({ projectId }) => projectId ?? []));
  const creatorIds = new Set(parts.flatMap(({ creatorId }) => creatorId ?? []));
  // In parallel, because a person waits for the question, and then a host for the payment.
  const [projects, creators, removed, moved, all, owed] = await Promise.all([
    readProjectsByIds(run, projectIds),
    readCreatorsByIds(
      run,
      new Set(parts.flatMap(({ creatorId, methodId }) => (methodId === null ? [] : (creatorId ?? [])))),
    ),
    nameRemoved(run, parts, store),
    readMovements(run, parts, around),
    readAllPayments(run, parts),
    readOwed(run, parts),
  ]);
  const own = new Set(parts.map(({ id }) => id));
  const payments = all.filter((payment) => !own.has(toMaker(payment, queue)));
  const paid = payments.filter((payment) => isLive(payment) && !queue.passed.has(toMaker(payment, queue)));
  const staysOwed = (part: SinglePlan): number => sumOwed(part, owed);
  const [planWarnings, free] = await Promise.all([
    remakeWarnings(run, parts, { payments, creators, projects, staysOwed }),
    warnOfFreePayments(run, parts, { paid, scope }),
  ]);
  const warnings = parts.map((part) => {
    const earlier = warnOfEarlierPayments(part, { paid, payments: all, queue, now: run.now });
    return [part.id, [...(free[part.id] ?? []), ...earlier, ...warnOfUnknownStatus(part, paid)]] as const;
  });
  return {
    projects: Object.fromEntries([...projects].map(([id, { name }]) => [id, name])),
    latest: findLatest(creatorIds, paid),
    removed,
    moved,
    owed,
    warnings: Object.fromEntries(warnings.filter(([, texts]) => texts.length > 0)),
    planWarnings,
  };
}

/** The amount still owed to the payee after a payment, in its currency. With a queue: after what is about to be paid, too. */
export function sumOwed(part: SinglePlan, owed: readonly OwedRow[], { ahead }: Queue = EMPTY_QUEUE): number {
  const paid = new Set([...part.accruals.map(({ id }) => id), ...ahead.flatMap(({ accrualIds }) => accrualIds)]);
  const rows = owed.filter(
    ({ id, creatorId, currency }) => creatorId === part.creatorId && currency === part.currency && !paid.has(id),
  );
  return sumCents(splitByExactSum(rows, ({ cents }) => cents).exact.map(({ cents }) => cents));
}

/** A payment of a status that a later version of the service has: nobody here knows whether it was made. */
function warnOfUnknownStatus({ creatorId, handle }: SinglePlan, paid: readonly PayoutPayment[]): Caution[] {
  const unknown = paid.filter(
    ({ status, creator_id: id }) => status !== 'paid' && creatorId !== null && id === creatorId,
  );
  return unknown.map((payment) => {
    const amount = moneyText(payment.total_amount_cents, payment.currency ?? USUAL_CURRENCY);
    const text = `Payment ${payment.id} to ${handleText(handle)}, ${amount} on ${toDay(payment.paid_at)}, has the status ${label(String(payment.status), 40)}, which this version does not know, so it is unknown whether it was made.`;
    return { text, keys: [`status:${payment.id}`] };
  });
}

/** The latest payment to each creator. */
function findLatest(ids: ReadonlySet<string>, paid: readonly PayoutPayment[]): Record<string, LatestPayment | null> {
  const latest: Record<string, LatestPayment | null> = {};
  for (const id of ids) {
    const payment = findLast(paid.filter(({ creator_id, status }) => creator_id === id && status === 'paid'));
    latest[id] = payment ? { method: payment.method_name_snapshot, paidAt: payment.paid_at } : null;
  }
  return latest;
}

/** The debts to the creators who get a payment that may leave something owed. */
async function readOwed(run: Run, parts: readonly SinglePlan[]): Promise<PayeeFacts['owed']> {
  const ids = new Set(
    parts.flatMap(({ kind, creatorId }) => (kind === 'payment' && creatorId !== null ? creatorId : [])),
  );
  return (await earnedByMany(run, ids)).map(
    ({ id, creator_id: creatorId, amount_cents: cents, currency = USUAL_CURRENCY }) => ({
      id,
      creatorId,
      cents,
      currency,
    }),
  );
}

/** Keeps the handles of the creators in a plan, and finds those of removed creators, which the service no longer shows. */
async function nameRemoved(
  run: Run,
  parts: readonly { readonly creatorId: string | null; readonly handle: string | null }[],
  store: ToolsetStore,
): Promise<Record<string, string>> {
  const ids: string[] = [];
  for (const { creatorId, handle } of parts) {
    if (creatorId === null || handle === null) continue;
    if (!isUuid(handle)) {
      await keepHandle(store, creatorId, handle);
      continue;
    }
    ids.push(creatorId);
  }
  return Object.fromEntries(await findKnownHandles(run, store, ids));
}

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
async function remakeWarnings(
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
