import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { workflowInputs } from '../../../base/options/workflow-options.js';
import { writeCount } from '../../../base/options/write-count.js';
import type { TrackagoatClient } from '../../client/client.js';
import type { PayoutAccrual, PayoutMethod, PayoutPayment } from '../../generated/resources.js';
import { findNotedMethods } from '../find/noted-methods.js';
import { getNotes } from '../find/notes.js';
import { readCreatorsByIds } from '../find/read-by-id.js';
import { earnedByMany } from '../find/read-earned.js';
import { sumCents } from '../payments/cents.js';
import { warnOfMethod } from '../payments/method-warnings.js';
import { isLive } from '../payments/payment-record.js';
import { findLast } from '../payments/reference.js';
import { plannedAccruals } from '../payments/settlement-plan.js';
import { takeInput } from '../run/check-input.js';
import { toIso } from '../run/days.js';
import { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { WorkflowOptions, WorkflowReport } from '../run/workflow-options.js';
import { readDebts } from '../settlement/ledger.js';
import type { Payee } from '../settlement/payee.js';
import { provisionalReasons } from '../settlement/provisional.js';
import type { SettleAllInput } from '../settlement/settle-all-input.js';
import { isPayout, type PlannedPayout, sealPayouts } from './payout.js';

/** The accruals whose money is on its way. */
interface InFlight {
  /**
   * The ids of accruals that are in a file and not yet recorded; `[]` for none. Whoever forgets them pays twice, so they must be
   * given.
   */
  readonly inFlight: readonly string[];
}

/** Whom to pay, and how. */
export interface PayoutsInput
  extends InFlight,
    Pick<SettleAllInput, 'projectId' | 'creatorIds' | 'exceptCreatorIds' | 'removed' | 'method'> {
  /** Only payees who are owed at least this, in cents, besides what is in flight. Default: everyone who is owed something. */
  readonly atLeastCents?: number;
}

/** What everybody is to be sent, as plain JSON. It does not end: `checkPayouts` says what has changed since. */
export interface PayoutPlan extends WorkflowReport {
  readonly kind: 'payouts';
  /** By handle; removed creators by id. */
  readonly payouts: readonly PlannedPayout[];
  readonly totals: { readonly payouts: number; readonly accruals: number; readonly totalCents: number };
  readonly currency: string;
  /**
   * SHA-256, hex, over the digests of the payouts: what a person approves. Planning the same again gives the same digest. It shows a
   * mistake, not a forger, and has no addresses: sign the rows of the file as well.
   */
  readonly digest: string;
  /** When the ledger was read, ISO 8601, the service's time. */
  readonly readAt: string;
}

/** Options of `planPayouts`. */
interface PlanOptions extends WorkflowOptions {
  /** Plan payees whose amounts may not be final, too. Default false: `leftOut` names them. */
  readonly acceptProvisional?: boolean;
}

/**
 * Plans what to send to everyone who is owed something, by a payout provider or a bank. Reads only, in no more requests than
 * `settleAll` with `dryRun`. Record what was sent by `recordPayments`.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`, `method_not_found`, `mixed_currencies`, …
 */
export async function planPayouts(
  goat: TrackagoatClient,
  input: PayoutsInput,
  options: PlanOptions = {},
): Promise<PayoutPlan> {
  input = takeInput('planPayouts', input, workflowInputs.planPayouts);
  const run = new Run(goat, options);
  const { kind: target } = await goat.target();
  const sent = toSet(input.inFlight);
  const facts = await readDebts(run, input, {
    select: (accruals) => accruals.filter(({ id }) => !sent.has(id)),
    isEnough: (cents) => cents >= (input.atLeastCents ?? 0),
    readPayments: async () =>
      (
        await run.listPage('reading the newest payments', (options) =>
          goat.payoutPayments.list({ limit: 100 }, options),
        )
      ).data,
  });
  const methods = listNames(facts.methods, facts.payments);
  const { final, provisional, negative } = groupPayees(facts, run.now, options.acceptProvisional ?? false);
  leavePayees(run, provisional, 'payees whose amounts may not be final', 'acceptProvisional plans them too');
  leavePayees(run, negative, 'payees with a negative amount', 'no debt is negative; find out what it corrects');
  const plain = final.map(({ payee, due }) => {
    const payments = facts.payments.filter(({ creator_id: id }) => id === payee.id);
    const project = facts.projects.get(payee.projectId ?? '');
    const known = { methods, payments, creator: payee.creator, project };
    const method = findUsual(facts.method, known);
    return {
      kind: 'payout' as const,
      target,
      creator: toCreator(payee),
      accruals: plannedAccruals(due),
      totalCents: sumCents(due.map((accrual) => accrual.amount_cents)),
      currency: due[0]?.currency ?? USUAL_CURRENCY,
      method,
      warnings: warnOfMethod(method?.name ?? null, known),
    };
  });
  const { payouts, digest } = await sealPayouts(plain);
  const totals = {
    payouts: payouts.length,
    accruals: payouts.reduce((sum, payout) => sum + payout.accruals.length, 0),
    totalCents: sumCents(payouts.map((payout) => payout.totalCents)),
  };
  const currency = payouts[0]?.currency ?? USUAL_CURRENCY;
  return { kind: 'payouts', payouts, totals, currency, digest, readAt: toIso(run.now), ...run.report() };
}

function toSet(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => id.toLowerCase()));
}

/** A payee and the accruals to pay. */
interface Due {
  readonly payee: Payee;
  readonly due: readonly PayoutAccrual[];
}

/** The payees whose amounts are final, and those who are left to a person. */
function groupPayees(
  { owed, debts, leftOut, pending }: Awaited<ReturnType<typeof readDebts>>,
  now: number,
  acceptProvisional: boolean,
) {
  const groups = { final: [] as Due[], provisional: [] as Due[], negative: [] as Due[] };
  for (const payee of owed) {
    const all = debts.get(payee.id) ?? [];
    const due = all.filter(({ id }) => !leftOut.has(id));
    const isProvisional = !acceptProvisional && provisionalReasons(due, { payee, pending, now }).length > 0;
    const isNegative = all.some((accrual) => accrual.amount_cents < 0);
    groups[isNegative ? 'negative' : isProvisional ? 'provisional' : 'final'].push({ payee, due });
  }
  return groups;
}

function leavePayees(run: Run, left: readonly Due[], what: string, why: string): void {
  const ids = left.map(({ payee }) => payee.id);
  const names = left.map(({ payee }) => `${payee.lastHandle ?? payee.id}`).join(', ');
  run.leaveOut(what, ids.length, `They are left to a person: ${names}; ${why}.`, ids);
}

function toCreator({ id, lastHandle, projectId, creator }: Payee): PlannedPayout['creator'] {
  const readme = creator ? getNotes(creator) : null;
  const metadata = creator?.metadata ?? {};
  return { id, handle: lastHandle, removed: creator === undefined, projectId, metadata, readme };
}

/** The methods of every organization. */
const SEEDED = ['Venmo', 'Cash App', 'PayPal'];

/** The names of methods that notes may have: those that were read, or else those of every organization and of payments. */
function listNames(
  methods: readonly PayoutMethod[],
  payments: readonly PayoutPayment[],
): readonly Pick<PayoutMethod, 'name'>[] {
  if (methods.length > 0) return methods;
  const paid = payments.flatMap(({ method_name_snapshot: name }) => name ?? []);
  return [...new Set([...SEEDED, ...paid])].map((name) => ({ name }));
}

/** How a payee is usually paid, and how that is known. */
function findUsual(
  given: PayoutMethod | null,
  { methods, payments, creator, project }: Parameters<typeof warnOfMethod>[1],
): PlannedPayout['method'] {
  if (given) return { id: given.id, name: given.name, from: 'input' };
  for (const row of [creator, project]) {
    const [name, ...others] = findNotedMethods(row ? getNotes(row) : null, methods).named;
    if (name !== undefined && others.length === 0) return { id: null, name, from: 'notes' };
  }
  const last = findLast(payments.filter(isLive));
  const name = last?.method_name_snapshot ?? null;
  return last && name !== null ? { id: last.method_id, name, from: 'last_payment' } : null;
}

/** Why a payout is not as it was planned. */
interface PayoutChange {
  /**
   * `in_flight`: an accrual of it is on its way already. `not_owed`: an accrual was paid, rejected or voided. `amount_changed`: one has
   * another amount or currency. `creator_changed`: the payee has another handle or project, or was removed.
   */
  readonly code: 'in_flight' | 'not_owed' | 'amount_changed' | 'creator_changed';
  readonly message: string;
}

/** Whether payouts are as they were planned, each in the order given. */
export interface PayoutCheck extends WorkflowReport {
  readonly asPlanned: boolean;
  readonly payouts: readonly {
    readonly creatorId: string;
    readonly digest: string;
    readonly asPlanned: boolean;
    readonly changes: readonly PayoutChange[];
  }[];
}

/**
 * Reads again what is owed before the file leaves, and says of each payout whether it is as planned. Accruals that were
 * earned since are not a change: the next plan has them.
 *
 * @throws WorkflowError `invalid_plan` for a payout that was changed, or that was planned on another service, by its index.
 */
export async function checkPayouts(
  goat: TrackagoatClient,
  plan: Pick<PayoutPlan, 'payouts'>,
  input: InFlight,
  options: WorkflowOptions = {},
): Promise<PayoutCheck> {
  const { inFlight } = takeInput('checkPayouts', input, workflowInputs.checkPayouts);
  const run = new Run(goat, options);
  await throwIfNoPayouts('checkPayouts: payouts', plan?.payouts, (await goat.target()).kind);
  const ids = new Set(plan.payouts.map(({ creator }) => creator.id));
  const owed = new Map((await earnedByMany(run, ids)).map((accrual) => [accrual.id, accrual]));
  const creators = await readCreatorsByIds(run, ids);
  const sent = toSet(inFlight);
  const payouts = plan.payouts.map((payout) => {
    const changes = [...listChanges(payout, owed, sent), ...listNameChanges(payout, creators.get(payout.creator.id))];
    return { creatorId: payout.creator.id, digest: payout.digest, asPlanned: changes.length === 0, changes };
  });
  return { asPlanned: payouts.every(({ asPlanned }) => asPlanned), payouts, ...run.report() };
}

/** Refuses payouts that were changed, and those of a mock on a live client or the other way round. */
async function throwIfNoPayouts(where: string, payouts: unknown, target: string): Promise<void> {
  if (!Array.isArray(payouts)) throw new WorkflowError('invalid_plan', `${where} must be the plan of planPayouts.`);
  for (const [index, payout] of payouts.entries()) await throwIfNoPayout(`${where}[${index}]`, payout, target);
}

/** Refuses a payout that was changed, and one that was planned on another kind of service than the client reaches. */
export async function throwIfNoPayout(where: string, payout: PlannedPayout, target: string): Promise<void> {
  const refuse = (why: string): WorkflowError => new WorkflowError('invalid_plan', `${where}: ${why}.`);
  if (!(await isPayout(payout))) throw refuse('the payout is not as planned: its digest does not fit');
  if (payout.target === target) return;
  throw refuse(
    `the payout was planned on ${payout.target === 'mock' ? 'a mock' : 'the live service'}, and this client reaches another`,
  );
}

function listChanges(
  { accruals, currency }: PlannedPayout,
  owed: ReadonlyMap<string, PayoutAccrual>,
  sent: ReadonlySet<string>,
): PayoutChange[] {
  const inFlight = accruals.filter(({ id }) => sent.has(id));
  const gone = accruals.filter(({ id }) => !owed.has(id));
  const other = accruals.filter(({ id, amountCents }) => {
    const now = owed.get(id);
    return now && (now.amount_cents !== amountCents || (now.currency ?? USUAL_CURRENCY) !== currency);
  });
  const count = ({ length }: readonly unknown[]): string => writeCount(length, 'accrual');
  const found = [
    [inFlight, 'in_flight', `${count(inFlight)} of it in flight already`],
    [gone, 'not_owed', `${count(gone)} of it no longer owed`],
    [other, 'amount_changed', `${count(other)} of it with another amount or currency`],
  ] as const;
  return found.flatMap(([rows, code, what]) =>
    rows.length === 0 ? [] : [{ code, message: `${what}: ${rows.map(({ id }) => id).join(', ')}.` }],
  );
}

function listNameChanges(
  { creator: { handle, removed, projectId } }: PlannedPayout,
  now: { readonly tiktok_handle: string; readonly project_id: string } | undefined,
): PayoutChange[] {
  const change = (message: string): PayoutChange[] => [{ code: 'creator_changed', message }];
  if (now === undefined) return removed ? [] : change(`The creator ${handle} was removed.`);
  if (removed) return change(`The creator is back, as ${now.tiktok_handle}.`);
  if (now.tiktok_handle !== handle) return change(`The creator ${handle} is called ${now.tiktok_handle} now.`);
  return now.project_id === projectId ? [] : change(`The creator ${handle} is in another project now.`);
}
