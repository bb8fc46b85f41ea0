import { readPaymentsWhere } from '../../../workflows/find/read-rows.js';
import { planChanged } from '../../../workflows/payments/throw-if-changed.js';
import { Run } from '../../../workflows/run/run.js';
import type { WorkflowOptions } from '../../../workflows/run/workflow-options.js';
import { type ChangeReceipt, commitChange, failedChangeReceipt, findKind } from '../../changes/change-kinds.js';
import { type ChangePlan, type ChangeState, isForLaterDay } from '../../changes/change-plan.js';
import { isBegun, recordBegun, recordEnd } from '../../changes/open-change.js';
import { KEEP_MS } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import type { ApprovalCall, ApprovalDesk, Approved, Asked } from '../approve/approval-desk.js';
import { changeSubject, paymentSubject, type Question, type Subject } from '../approve/question-store.js';
import { Committer, type CommitterOptions, combineOutcomes, type Parts, voidedReceipt } from '../commit/committer.js';
import { noteSender, readBackSent, type SentBefore } from '../commit/list-unfinished.js';
import { checkChangeRules, checkPaymentRules } from '../limit/payment-rules.js';
import {
  type AnyPlan,
  listCounted,
  listParts,
  type PaymentProgress,
  type Payout,
  type Queue,
  type Receipt,
} from '../plan/any-plan.js';
import { type Bounds, readPayeeFacts } from '../plan/payee-facts.js';
import {
  type KeptPlan,
  keepPayout,
  nameTarget,
  type OpenPlan,
  openPlan,
  throwIfElsewhere,
} from '../plan/plan-store.js';

/** The parts that a payment gate works with. */
export interface PaymentGateOptions extends CommitterOptions {
  readonly desk: ApprovalDesk;
  /** The time of the toolset, epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds from the start of a call. After that it begins no further payment and returns what is paid. */
  readonly deadlineMs: number;
}

/** The plan of a call, and what the call may see. */
export interface PlanCall {
  readonly planId: string;
  /** The bounds of the toolset. A refusal of a bound one must not reveal what is paid outside the binding. */
  readonly scope: Bounds & { readonly isBound: boolean };
  readonly workflow: WorkflowOptions;
}

/** One call to pay. */
export interface PayCall extends ApprovalCall, PlanCall {
  readonly onProgress?: ((progress: PaymentProgress) => unknown) | undefined;
}

/** How a change is planned again from the present state. */
export interface Remaking {
  readonly remake: () => Promise<ChangePlan>;
}

/** The minimum time to pay after a person's answer, milliseconds. */
const LEAST_MS = 10_000;

/**
 * The only way from a tool to a payment or a change: rules, then a person's approval, which is used up, then the commit.
 */
export class PaymentGate {
  readonly #options: PaymentGateOptions;
  readonly #committer: Committer;
  readonly #turns = new Turns();

  constructor(options: PaymentGateOptions) {
    this.#options = options;
    this.#committer = new Committer(options);
  }

  /**
   * Pays the rest of a plan, each payment once. For a payment with a receipt in the store, neither the person nor the
   * service is asked again. A payment that has begun goes on to its receipt, also after the call has returned.
   */
  async pay(kept: KeptPlan, call: PayCall): Promise<Payout> {
    const { spending, deadlineMs, clock } = this.#options;
    const startedAt = clock.now();
    if (!(await this.#committer.waitForOthers(kept.plan, { ms: deadlineMs, signal: call.signal }))) {
      throw new ToolRefusal('under_way', 'Payments of this plan are still under way; nothing was asked or begun.', {
        retry: 'later',
      });
    }
    const open = await this.#open(kept, call.workflow);
    const { rest } = open;
    if (!rest) return asItStands(open, this.#options, call.workflow);
    checkPaymentRules(rest, spending.limits);
    // A refusal here reveals what others paid. So a bound toolset is refused only after a person approved, and cannot find
    // out by trying.
    if (!call.scope.isBound) await spending.check(listCounted(rest.plan));
    const subject = await this.#toSubject(open, call);
    const commit = (approvedAt: number) => {
      const deadlineAt = Math.max(startedAt + deadlineMs, approvedAt + Math.min(deadlineMs, LEAST_MS));
      return this.#pay(kept, { ...call, open, subject, deadlineAt });
    };
    return (await this.#carryOut(subject, rest.plan, { ...call, commit })) ?? this.pay(kept, call);
  }

  /** Carries out a change, after the same approval as a payment. If the service has recorded it already, nobody is asked. */
  async change(plan: ChangePlan, call: PayCall & Remaking): Promise<ChangeReceipt> {
    const { goat, spending, store } = this.#options;
    const state = await findKind(plan.change).inspect(new Run(goat, call.workflow), plan.change);
    if (state.isDone) return this.#turns.take(plan.id, () => this.#alreadyDone(plan, state));
    checkChangeRules(plan, spending.limits);
    // One that was begun is finished: its old rate has ended.
    if (isForLaterDay(plan) && !(await isBegun(plan, store)))
      throw planChanged('an earlier version kept it for a later day');
    const subject = changeSubject(plan, { ...call, target: await nameTarget(goat) }, call.remake);
    const commit = () => this.#change(plan, call);
    return (await this.#carryOut(subject, plan, { ...call, commit })) ?? this.change(plan, call);
  }

  /**
   * Carries out what persons approve; null if another call asked by the same channel meanwhile, and has ended.
   * `commit` gets the time of the approval, by the gate's clock.
   */
  async #carryOut<Done>(
    subject: Subject,
    plan: AnyPlan | ChangePlan,
    { commit, ...call }: PayCall & { readonly commit: (approvedAt: number) => Promise<Done> },
  ): Promise<Done | null> {
    const { audit, clock, desk, goat } = this.#options;
    const work = async (approved: Approved) => {
      await audit.approval(plan, approved);
      const approvedAt = clock.now();
      return this.#turns.take(call.planId, async () => {
        throwIfElsewhere(call.planId, subject.target, await nameTarget(goat));
        return commit(approvedAt);
      });
    };
    return desk.during(subject, { ...call, work });
  }

  async #pay(
    kept: KeptPlan,
    call: PayCall & { readonly open: ReadPlan; readonly subject: Subject; readonly deadlineAt: number },
  ): Promise<Payout> {
    const { store } = this.#options;
    const { held } = call.open;
    const now = { ...call.open, ...(await openPlan(kept, store, call.open)) };
    if (!now.rest) return asItStands(now, this.#options, call.workflow);
    if (now.rest.plan.id !== call.subject.wholeId) {
      throw new ToolRefusal('plan_changed', 'A part of this plan was paid while the person was asked.', {
        retry: 'same_input',
        namesPerson: true,
      });
    }
    for (const part of listParts(now.rest.plan)) await noteSender(part, this.#options);
    const made = await this.#committer.commit(now.rest.plan, now.settled, {
      ...call,
      isBound: call.scope.isBound,
    });
    const payout = withHeld(made, held);
    // A store that fails after a payment must not hide the receipt.
    await keepPayout(call.planId, payout, store).catch(() => null);
    return payout;
  }

  async #change(plan: ChangePlan, { planId, workflow }: PayCall): Promise<ChangeReceipt> {
    const { goat, store, audit, now } = this.#options;
    const begun = { planId, at: now() };
    const { attempt, readBack } = audit.changeWitness(plan);
    const witness = { readBack, attempt: () => attempt().then(() => recordBegun(plan, begun, store)) };
    const receipt = await commitChange(goat, plan, { workflow, witness }).catch(async (error: unknown) => {
      // The log also records an approved change that came to nothing.
      await this.#close(plan, failedChangeReceipt(plan, error));
      throw error;
    });
    return this.#close(plan, receipt);
  }

  /** If an earlier call crashed before it could report the change, the audit log gets the result now. */
  async #alreadyDone(plan: ChangePlan, state: ChangeState): Promise<ChangeReceipt> {
    const { store, audit } = this.#options;
    const receipt = { outcome: 'already_done', planId: plan.id, done: state.lines, reason: null } as const;
    if (!(await isBegun(plan, store))) return receipt;
    await audit.changeWitness(plan).readBack(state);
    return this.#close(plan, receipt);
  }

  /** Records the result. The change is made, or it is not: a failure now must not hide which. */
  async #close(plan: ChangePlan, receipt: ChangeReceipt): Promise<ChangeReceipt> {
    const { store, audit } = this.#options;
    const isTold = await audit.changeReceipt(receipt).then(
      () => true,
      () => false,
    );
    const hasEnd = receipt.outcome === 'committed' || receipt.outcome === 'already_done';
    if (isTold && hasEnd) await recordEnd(plan, store).catch(() => null);
    return receipt;
  }

  /** Asks about a plan of payments outside of a commit: the question that waits, or a new one. */
  async ask(kept: KeptPlan, call: PlanCall & Asked): Promise<Question> {
    const open = await this.#open(kept, call.workflow);
    if (!open.rest && open.held.size > 0) {
      const why = 'What is left of this plan may have been sent before, so nobody is asked about it';
      throw new ToolRefusal('approval_invalid', `${why}: commit_plan says what is known of it.`, { namesPerson: true });
    }
    return this.#options.desk.ask(await this.#toSubject(open, call), call);
  }

  /** The same about a change. */
  async askAboutChange(plan: ChangePlan, call: PlanCall & Remaking & Asked): Promise<Question> {
    const subject = changeSubject(plan, { ...call, target: await nameTarget(this.#options.goat) }, call.remake);
    return this.#options.desk.ask(subject, call);
  }

  /** The rest of a plan, after a look at what was sent of it before. */
  async #open(kept: KeptPlan, workflow: WorkflowOptions): Promise<ReadPlan> {
    const { store } = this.#options;
    const open = await openPlan(kept, store);
    const sent = await readBackSent(open.rest ? listParts(open.rest.plan) : [], { ...this.#options, workflow });
    return { ...sent, ...(sent.isSent ? await openPlan(kept, store, sent) : open) };
  }

  async #toSubject(open: ReadPlan, { planId, scope, workflow }: PlanCall): Promise<Subject> {
    const { goat, store, audit } = this.#options;
    const before = open.rest?.payees;
    const read = async (plan: AnyPlan, queue: Queue) => {
      const facts = await readPayeeFacts(new Run(goat, workflow), plan, { store, audit, scope, queue, before });
      const warnings = { ...facts.warnings };
      for (const [id, caution] of open.again) warnings[id] = [caution, ...(warnings[id] ?? [])];
      return { ...facts, warnings };
    };
    return paymentSubject(open, { planId, target: await nameTarget(goat) }, read);
  }

  /** Resolves when no payment is under way, also none whose call has returned. */
  ended(): Promise<void> {
    return this.#committer.ended();
  }
}

/** How far a plan has come, as the record shows it. */
type ReadPlan = OpenPlan & SentBefore;

/** A result with the payments that are neither asked about nor sent. */
function withHeld({ receipts, earlier }: Omit<Payout, 'outcome'>, held: SentBefore['held']): Payout {
  const all = [...receipts, ...held.values()];
  return { outcome: combineOutcomes(all, earlier), receipts: all, earlier };
}

/** Compares the kept receipts with the service's record: what was paid before, unless it was voided since. */
async function asItStands({ settled, held }: ReadPlan, parts: Parts, workflow: WorkflowOptions): Promise<Payout> {
  const receipts = [...settled.values()];
  const creators = new Set(receipts.map((receipt) => ('creatorId' in receipt ? receipt.creatorId : null)));
  const [only] = creators;
  const run = new Run(parts.goat, workflow);
  const filters = { ...(creators.size === 1 && only ? { creator_id: only } : {}), status: 'voided' as const };
  const reading = () => readPaymentsWhere(run, filters, ({ status }) => status === 'voided');
  const payments = receipts.length === 0 ? [] : await reading();
  const voided = new Set(payments.map(({ id }) => id));
  const current = receipts.map((receipt) => voidedReceipt(receipt, voided));
  for (const receipt of current) {
    // The receipt says it, whether the log has it or not.
    if (!receipts.includes(receipt)) await describeContradicted(receipt, parts).catch(() => null);
  }
  return withHeld({ receipts: current, earlier: [...settled.keys()] }, held);
}

/** The audit log has a receipt that is no longer true. One line corrects it, once. */
async function describeContradicted(receipt: Receipt, { store, audit }: Omit<Parts, 'goat'>): Promise<void> {
  const isNew = await store.add(`contradicted:${receipt.planId}:${receipt.payment?.id}`, '1', KEEP_MS);
  if (isNew) await audit.receipt(receipt);
}

/** Runs the work on one thing in turn: a call waits until the earlier ones have ended, with success or failure. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(id) ?? Promise.resolve()).then(work);
    const over = turn.catch(() => null);
    this.#last.set(id, over);
    over.then(() => this.#last.get(id) === over && this.#last.delete(id)).catch(() => null);
    return turn;
  }
}
