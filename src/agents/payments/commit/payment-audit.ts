import { redactThrown } from '../../../client/http/redaction.js';
import type { PaymentWitness } from '../../../workflows/payments/pay-once.js';
import { paymentRecord } from '../../../workflows/payments/payment-record.js';
import type { AuditAnchor, AuditEvent, AuditKind, AuditLine } from '../../audit/audit-line.js';
import type { AuditLog } from '../../audit/audit-log.js';
import type { ChangeReceipt, ChangeWitness } from '../../changes/change-kinds.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import type { Approved } from '../approve/approval-desk.js';
import { approvalText } from '../approve/approval-request.js';
import type { Question } from '../approve/question-store.js';
import { type AnyPlan, listParts, type Receipt, type SinglePlan } from '../plan/any-plan.js';

/** Events that are written after they have happened. */
const OUTCOMES: ReadonlySet<AuditEvent['kind']> = new Set(['read_back', 'receipt']);
const DONE =
  'This outcome happened; only the log does not have it. Look at the payments, or at trackagoat unfinished, before you pay again.';

/** How long the store remembers where a log ended: 180 days after its last line. */
const KEPT_MS = 15_552_000_000;

/** Writes a toolset's events to its audit log. Without a log it does nothing. */
export class PaymentAudit {
  readonly #log: AuditLog | undefined;
  readonly #head: ReturnType<typeof keepHead> | undefined;
  /** One line at a time, so the store always has the last one. */
  #last: Promise<unknown> = Promise.resolve();
  /** The plans whose outcome the log could not take. */
  readonly #incomplete = new Set<unknown>();

  /** `store` remembers how far the log was written. */
  constructor(log: AuditLog | undefined, store?: ToolsetStore) {
    this.#log = log;
    this.#head = log && store && keepHead(store, log);
  }

  /** Throws an Error if the log was cut or replaced since it was last written. */
  async check(): Promise<void> {
    await this.#head?.check();
  }

  /** All lines of the log; null if it cannot be read. */
  async read(): Promise<readonly AuditLine[] | null> {
    return (await this.#log?.read?.()) ?? null;
  }

  /** Whether the log lacks an outcome of any of these plans, by whole id, because it could not be written. */
  isIncomplete(planIds: readonly string[]): boolean {
    return planIds.some((id) => this.#incomplete.has(id));
  }

  get hasLog(): boolean {
    return this.#log !== undefined;
  }

  /** Records a plan that was made: all of it. */
  plan(plan: AnyPlan | ChangePlan): Promise<void> {
    return this.#append({ kind: 'plan', data: { plan } });
  }

  /** Records that persons approved the rest of a plan, in the words that they read. */
  approval(plan: AnyPlan | ChangePlan, { by, questions }: Approved): Promise<void> {
    const { id, totalCents, currency } = plan;
    const partIds = plan.kind === 'change' ? [id] : listParts(plan).map((part) => part.id);
    const about = { plan_id: id, total_cents: totalCents, currency, by, part_ids: partIds };
    const texts = new Map(questions.map(({ request }) => [approvalText(request), request] as const));
    const [[shown, request] = ['', undefined], ...others] = texts;
    const also = others.map(([text]) => text);
    const asked = { title: request?.title, asked_at: request?.askedAt, shown, ...(also.length > 0 ? { also } : {}) };
    return this.#append({ kind: 'approval', data: { ...about, ...asked } });
  }

  /** Records that a person was asked, and nobody decided or the person refused. Nothing is paid, so it may fail. */
  async unpaid(kind: AuditKind, { wholeId, request, where }: Question, reason?: string): Promise<void> {
    const asked = { title: request.title, asked_at: request.askedAt, where, shown: approvalText(request), reason };
    await this.#append({ kind, data: { plan_id: wholeId, ...asked } }).catch(() => null);
  }

  /** Follows one payment. */
  witness({ id }: SinglePlan): PaymentWitness {
    return {
      attempt: ({ key, body }) => this.#append({ kind: 'attempt', data: { plan_id: id, idempotency_key: key, body } }),
      readBack: ({ outcome, resolvedBy, payment }) =>
        this.#readBack({ plan_id: id, outcome, resolved_by: resolvedBy, payment: payment && paymentRecord(payment) }),
    };
  }

  /** Records the receipt of a payment. */
  receipt({ outcome, planId, plannedCents, paidCents, payment, reason }: Receipt): Promise<void> {
    const cents = { planned_cents: plannedCents, paid_cents: paidCents };
    const data = { plan_id: planId, outcome, ...cents, payment_id: payment?.id ?? null, reason };
    return this.#append({ kind: 'receipt', data });
  }

  /** Follows one change. */
  changeWitness({ id, change }: ChangePlan): ChangeWitness {
    return {
      attempt: () => this.#append({ kind: 'attempt', data: { plan_id: id, change } }),
      readBack: (state) => this.#readBack({ plan_id: id, is_done: state?.isDone ?? null, found: state?.found ?? null }),
    };
  }

  /** Records the receipt of a change. */
  changeReceipt({ outcome, planId, done, reason }: ChangeReceipt): Promise<void> {
    return this.#append({ kind: 'receipt', data: { plan_id: planId, outcome, done, reason } });
  }

  /** The payment or the change is made, or it is not. A failure to write this line does not change that. */
  async #readBack(data: AuditEvent['data']): Promise<void> {
    await this.#append({ kind: 'read_back', data }).catch(() => null);
  }

  #append(event: AuditEvent): Promise<void> {
    const written = this.#last.then(() => this.#write(event));
    this.#last = written.catch(() => null);
    return written;
  }

  async #write(event: AuditEvent): Promise<void> {
    try {
      await this.#head?.check();
      await this.#log?.append(event);
      await this.#head?.keep();
    } catch (cause) {
      if (OUTCOMES.has(event.kind)) this.#incomplete.add(event.data.plan_id);
      const isCut = cause instanceof CutLogError;
      const what = isCut
        ? cause.message
        : 'The audit log cannot be written, or is not as it was left. A person has to look at it.';
      const message = `${what} ${OUTCOMES.has(event.kind) ? DONE : 'Nothing was paid or changed.'}`;
      throw Object.assign(
        new ToolRefusal('audit_failed', message, { retry: isCut ? 'no' : 'later', namesPerson: !isCut }),
        { cause: redactThrown(cause) },
      );
    }
  }
}

/** The log is not the one that this store knows. */
class CutLogError extends Error {
  constructor(kept: AuditAnchor | null) {
    super(
      kept === null
        ? 'Nobody knows whether the audit log is whole: the note of its end in the store is damaged. Look at the log with trackagoat audit FILE; to go on, keep that file and give a log of another name.'
        : `The audit log does not hold line ${kept.seq}, which was written to it: its end was cut off, or another file is in its place. Look at it with trackagoat audit FILE --anchor ${kept.seq}:${kept.hash}; to go on, keep that file and give a log of another name.`,
    );
  }
}

/**
 * Keeps in a store where a log ended. This finds a log that was cut or replaced between two runs, without an anchor.
 * Nothing is kept for a log without a name. After a crash at most one line is missing here.
 */
function keepHead(store: ToolsetStore, log: AuditLog) {
  const key = `audit-head:${log.name}`;
  return {
    /** Throws a CutLogError if the log ends before the kept line, or has another line in its place. */
    async check(): Promise<void> {
      const text = log.name === undefined ? null : await store.get(key);
      if (text === null) return;
      const kept = readAnchor(text);
      const { head } = log;
      if (head.seq === kept.seq && head.hash === kept.hash) return;
      // A crash may have come after a line and before its note.
      const line = head.seq > kept.seq ? (await log.read?.())?.[kept.seq - 1] : undefined;
      if (line?.hash !== kept.hash) throw new CutLogError(kept);
    },
    /** Notes where the log ends now. */
    async keep(): Promise<void> {
      if (log.name !== undefined) await store.set(key, JSON.stringify(log.head), KEPT_MS);
    },
  };
}

/** Throws a CutLogError if the stored value is not the end of a log. Then the end is unknown, and nothing is paid. */
function readAnchor(text: string): AuditAnchor {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    throw new CutLogError(null);
  }
  const { seq, hash } = (kept ?? {}) as Partial<AuditAnchor>;
  if (!Number.isSafeInteger(seq) || Number(seq) < 0 || typeof hash !== 'string') throw new CutLogError(null);
  return { seq: Number(seq), hash };
}
