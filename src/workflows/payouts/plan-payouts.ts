import { getCurrency } from '../../../base/money/usual-currency.js';
import type { TrackagoatClient } from '../../client/client.js';
import type { PayoutMethod, PayoutPayment } from '../../generated/resources.js';
import { findNotedMethods, getNotes } from '../find/notes.js';
import { earnedByMany } from '../find/read-earned.js';
import { readCreatorsByIds } from '../find/read-rows.js';
import { sumAmounts, sumCents } from '../payments/cents.js';
import { isLive } from '../payments/payment-record.js';
import { type MethodFacts, type PaymentWarning, warnOfMethod } from '../payments/payment-warnings.js';
import { sha256, toCanonicalJson } from '../payments/plan-digest.js';
import { findLast } from '../payments/reference.js';
import { type PlannedAccrual, plannedAccruals } from '../payments/settlement-plan.js';
import { describePayeeChange } from '../payments/throw-if-changed.js';
import { takeInput } from '../run/check-input.js';
import { toIso } from '../run/days.js';
import { awaited, Run, type Workflow, workflow } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { WorkflowOptions, WorkflowReport } from '../run/workflow-options.js';
import type { CommitOptions } from '../settlement/commit-settlement.js';
import { readDebts, type SettleAllInput } from '../settlement/ledger.js';
import { provisionalReasons } from '../settlement/plan-settlement.js';

/** The sum to send to one payee, as plain JSON: keep it as long as the money takes. Amounts in cents. */
export interface PlannedPayout {
  readonly kind: 'payout';
  /** Whether it was planned on the live service. A payout of a mock is not recorded live, nor the other way round. */
  readonly target: 'live' | 'mock';
  /** The payee. Notes and metadata are text that others wrote. */
  readonly creator: {
    readonly id: string;
    /** For a removed creator the last known one, or null. */
    readonly handle: string | null;
    /** Whether the service no longer shows the creator. The debt of before is still owed. */
    readonly removed: boolean;
    /** Null for a removed creator, unless a single project was given. */
    readonly projectId: string | null;
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly readme: string | null;
  };
  /** Oldest period first. */
  readonly accruals: readonly PlannedAccrual[];
  /** The sum of the accruals. */
  readonly totalCents: number;
  readonly currency: string;
  /**
   * How the payee is usually paid, and how that is known: the `method` that was given, the notes of the creator or project, or the last
   * payment among the hundred newest of the organization. Null if none of them says it.
   */
  readonly method: {
    readonly id: string | null;
    readonly name: string;
    readonly from: 'input' | 'notes' | 'last_payment';
  } | null;
  readonly warnings: readonly PaymentWarning[];
  /** The digest of the plan that it is part of. */
  readonly plan: string;
  /** SHA-256, hex, of all of this but the warnings, and the notes and metadata of the creator. */
  readonly digest: string;
}

/** The sums to send to all payees, as plain JSON. It does not end: `checkPayouts` says what has changed since. */
export interface PayoutPlan extends WorkflowReport {
  readonly kind: 'payouts';
  /** By handle; removed creators by id. */
  readonly payouts: readonly PlannedPayout[];
  readonly totals: { readonly payouts: number; readonly accruals: number; readonly totalCents: number };
  readonly currency: string;
  /**
   * SHA-256, hex, over all payouts: what a person approves. Planning the same again gives the same digest. It shows a mistake, not a
   * forger, and has no addresses: sign the rows of the file as well.
   */
  readonly digest: string;
  /** When the ledger was read, ISO 8601, the service's time. */
  readonly readAt: string;
}

interface InFlight {
  /**
   * The ids of accruals whose money is on its way: in a file and not yet recorded. `[]` for none. They must be given, because
   * forgetting them pays twice.
   */
  readonly inFlight: readonly string[];
}

/** Whom to pay, and how. */
interface PayoutsInput
  extends InFlight,
    Pick<SettleAllInput, 'projectId' | 'creatorIds' | 'exceptCreatorIds' | 'removed' | 'method'> {
  /** Only payees who are owed at least this, in cents, besides what is in flight. Default: everyone who is owed something. */
  readonly atLeastCents?: number;
}

/**
 * Plans what to send to everyone who is owed something, by a payout provider or a bank. Reads only, in no more requests than
 * `settleAll` with `dryRun` and a `method`. Payees whose amounts may not be final are left out, unless `acceptProvisional` is set. Record what was sent by
 * `recordPayments`.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`, `method_not_found`, `mixed_currencies`, …
 * @example
 * ```ts
 * const plan = await planPayouts(goat, { inFlight: [] });
 * for (const payout of plan.payouts) console.log(payout.creator.handle, payout.totalCents);
 * ```
 */
export const planPayouts: Workflow<PayoutsInput, PayoutPlan, Omit<CommitOptions, 'settles'>> = workflow(
  'planPayouts',
  planAll,
);

async function planAll(
  run: Run,
  input: PayoutsInput,
  options: Omit<CommitOptions, 'settles'> = {},
): Promise<PayoutPlan> {
  const { kind: target } = await run.goat.target();
  const sent = toSet(input.inFlight);
  const { owed, debts, leftOut, pending, ...facts } = await readDebts(run, input, {
    select: (accruals) => accruals.filter(({ id }) => !sent.has(id)),
    isEnough: (cents) => cents >= (input.atLeastCents ?? 0),
    readPayments: async () => {
      const query = { limit: 100 };
      return (await run.listPage('reading the payments', (more) => run.goat.payoutPayments.list(query, more))).data;
    },
    needsNotes: true,
  });
  const methods = facts.methods.length > 0 ? facts.methods : listNames(facts.payments);
  const plain: Omit<PlannedPayout, 'plan' | 'digest'>[] = [];
  for (const payee of owed) {
    const { id, lastHandle: handle, projectId, creator } = payee;
    const all = debts.get(id) ?? [];
    const due = all.filter((accrual) => !leftOut.has(accrual.id));
    const [doubt] = options.acceptProvisional ? [] : provisionalReasons(due, { payee, pending, now: run.now });
    const why = all.some((accrual) => accrual.amount_cents < 0) ? 'An amount is negative.' : doubt?.message;
    run.leaveOut(`the payout to ${handle ?? id}`, why === undefined ? 0 : 1, why ?? '', [id]);
    if (why !== undefined) continue;
    const payments = facts.payments.filter((payment) => payment.creator_id === id);
    const known = { methods, payments, creator, project: facts.projects.get(projectId ?? '') };
    const method = findUsual(facts.method, known);
    const notes = { metadata: creator?.metadata ?? {}, readme: creator ? getNotes(creator) : null };
    plain.push({
      kind: 'payout',
      target,
      creator: { id, handle, removed: creator === undefined, projectId, ...notes },
      accruals: plannedAccruals(due),
      totalCents: sumAmounts(due),
      currency: getCurrency(due),
      method,
      warnings: warnOfMethod(method?.name ?? null, known),
    });
  }
  const digest = await sha256((await Promise.all(plain.map(digestPayout))).join());
  const parts = plain.map(async (payout) => ({ ...payout, plan: digest, digest: await digestPart(payout, digest) }));
  const payouts = await Promise.all(parts);
  return {
    kind: 'payouts',
    payouts,
    totals: {
      payouts: payouts.length,
      accruals: payouts.reduce((sum, { accruals }) => sum + accruals.length, 0),
      totalCents: sumCents(payouts.map((payout) => payout.totalCents)),
    },
    currency: getCurrency(payouts),
    digest,
    readAt: toIso(run.now),
    ...run.report(),
  };
}

function toSet(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => id.toLowerCase()));
}

/** The methods of every organization, and those of payments. Notes may name them. */
function listNames(payments: readonly PayoutPayment[]): Pick<PayoutMethod, 'name'>[] {
  const paid = payments.flatMap(({ method_name_snapshot: name }) => name ?? []);
  return [...new Set(['Venmo', 'Cash App', 'PayPal', ...paid])].map((name) => ({ name }));
}

/** How a payee is usually paid, and how that is known. */
function findUsual(
  given: PayoutMethod | null,
  { methods, payments, creator, project }: MethodFacts,
): PlannedPayout['method'] {
  if (given) return { id: given.id, name: given.name, from: 'input' };
  for (const row of [creator, project]) {
    const [name, ...others] = findNotedMethods(row ? getNotes(row) : null, methods).named;
    if (name !== undefined && others.length === 0) return { id: null, name, from: 'notes' };
  }
  const { method_id: id, method_name_snapshot: name } = findLast(payments.filter(isLive)) ?? {};
  return name ? { id: id ?? null, name, from: 'last_payment' } : null;
}

/** The digest of what a payout says, apart from its plan. */
function digestPayout({ creator, ...payout }: Omit<PlannedPayout, 'plan' | 'digest'>): Promise<string> {
  const { id, handle, removed, projectId } = creator;
  const passing = new Set(['warnings', 'plan', 'digest']);
  return sha256(toCanonicalJson({ ...payout, creator: { id, handle, removed, projectId } }, passing));
}

async function digestPart(payout: Omit<PlannedPayout, 'plan' | 'digest'>, plan: string): Promise<string> {
  return sha256(`${plan} ${await digestPayout(payout)}`);
}

/** Refuses a payout that was changed, and one that was planned on another kind of service than the client reaches. */
export async function throwIfNoPayout(where: string, payout: PlannedPayout, target?: string): Promise<void> {
  const refuse = (why: string): WorkflowError => new WorkflowError('invalid_plan', `${where}: the payout ${why}.`);
  const isShaped = payout?.kind === 'payout' && payout.creator && Array.isArray(payout.accruals);
  if (!isShaped || payout.digest !== (await digestPart(payout, payout.plan)))
    throw refuse('is not as planned: its digest does not fit');
  if (target === undefined || payout.target === target) return;
  throw refuse(
    `was planned on ${payout.target === 'mock' ? 'a mock' : 'the live service'}, and this client reaches another`,
  );
}

/** Whether payouts are as they were planned, each in the order given. */
export interface PayoutCheck extends WorkflowReport {
  readonly asPlanned: boolean;
  readonly payouts: readonly {
    readonly creatorId: string;
    readonly digest: string;
    readonly asPlanned: boolean;
    /** The changes, in sentences. */
    readonly changes: readonly string[];
  }[];
}

/**
 * Reads again what is owed before the file leaves, and says of each payout whether it is as planned. Accruals that were
 * earned since are not a change: the next plan has them.
 *
 * @throws WorkflowError `invalid_plan` for a payout that was changed, or that was planned on another service, by its index.
 * @example
 * ```ts
 * const plan = await planPayouts(goat, { inFlight: [] });
 * const { asPlanned } = await checkPayouts(goat, plan, { inFlight: [] });
 * ```
 */
export const checkPayouts: (
  goat: TrackagoatClient,
  plan: Pick<PayoutPlan, 'payouts'>,
  input: InFlight,
  options?: WorkflowOptions,
) => Promise<PayoutCheck> = awaited(async function checkPayouts(goat, plan, input, options = {}) {
  const sent = toSet(takeInput('checkPayouts', input).inFlight);
  const run = new Run(goat, options);
  const { payouts: planned }: Pick<PayoutPlan, 'payouts'> = plan ?? {};
  if (!Array.isArray(planned)) throw new WorkflowError('invalid_plan', 'checkPayouts: pass the plan of planPayouts.');
  const { kind: target } = await goat.target();
  for (const [at, payout] of planned.entries()) await throwIfNoPayout(`checkPayouts: payouts[${at}]`, payout, target);
  const ids = new Set(plan.payouts.map(({ creator }) => creator.id));
  const owed = new Map((await earnedByMany(run, ids)).map((accrual) => [accrual.id, accrual]));
  const creators = await readCreatorsByIds(run, ids);
  const listed = new Set<string>();
  const payouts = plan.payouts.map(({ creator, accruals, currency, digest }) => {
    const { id: creatorId, handle, removed, projectId } = creator;
    const changes = accruals.flatMap(({ id, amountCents }) => {
      if (sent.has(id)) return [`The accrual ${id} is in flight already.`];
      if (listed.has(id)) return [`The accrual ${id} is in two of the payouts.`];
      listed.add(id);
      const now = owed.get(id);
      if (now === undefined) return [`The accrual ${id} is no longer owed.`];
      if (now.amount_cents === amountCents && getCurrency([now]) === currency) return [];
      return [`The accrual ${id} has another amount or currency now.`];
    });
    const shown = { creatorId, handle: removed ? creatorId : handle, projectId };
    const other = describePayeeChange(shown, creators.get(creatorId) ?? null);
    if (other !== null) changes.push(`The ${other.slice('the '.length)}.`);
    return { creatorId, digest, asPlanned: changes.length === 0, changes };
  });
  return { asPlanned: payouts.every(({ asPlanned }) => asPlanned), payouts, ...run.report() };
});
