/*
 * A model of payments and accruals, written from openapi.yaml without a line of the mock. It knows the
 * accruals by what the API showed of them when they were made and predicts every answer from there.
 */

export interface ModelAccrual {
  readonly id: string;
  readonly creator: string;
  readonly cents: number;
  readonly start: string;
  readonly end: string;
  status: 'earned' | 'paid' | 'rejected' | 'voided';
}

/** A payment as the API answered with it, and what became of it since. */
export interface ModelPayment {
  readonly id: string;
  readonly payout_payment_lines: readonly { readonly accrual_id?: string }[];
  readonly updated_at?: string;
  status: 'paid' | 'voided';
}

/** A payment as a body of the API. */
export interface PaymentBody {
  readonly creator_id: string;
  readonly accrual_ids?: readonly string[];
  readonly auto_apply_outstanding?: true;
  readonly total_amount_cents?: number;
}

/** The expected result of a payment: a refusal, or its lines, adjustment and total. */
export type PaymentOutcome =
  | { readonly refused: string }
  | { readonly accruals: readonly ModelAccrual[]; readonly total: number; readonly adjustment: number };

interface KeptResponse {
  readonly body: string;
  readonly at: number;
}

/** The expected ledger after each command, by a separate model. */
export class LedgerModel {
  readonly accruals: ModelAccrual[] = [];
  readonly payments: ModelPayment[] = [];
  readonly made = new Map<string, string>();
  private readonly responses = new Map<string, KeptResponse>();

  /** The first answer to a key, if it is younger than 24 hours. */
  kept(key: string, now: number): string | null {
    const kept = this.responses.get(key);
    return kept && now - kept.at < 24 * 3_600_000 ? kept.body : null;
  }

  keep(key: string, body: string, now: number): void {
    this.responses.set(key, { body, at: now });
  }

  predict(body: PaymentBody): PaymentOutcome {
    const named = body.accrual_ids?.map((id) => this.accrual(id));
    if (named?.some((one) => one.creator !== body.creator_id)) return { refused: 'invalid_body' };
    if (!named && !body.auto_apply_outstanding) {
      if (body.total_amount_cents === undefined) return { refused: 'invalid_body' };
      return { accruals: [], total: body.total_amount_cents, adjustment: 0 };
    }
    if (named?.some((one) => one.status !== 'earned')) return { refused: 'accrual_not_earned' };
    const mine = this.accruals.filter((one) => one.creator === body.creator_id && one.status === 'earned');
    const accruals = named ?? mine;
    if (accruals.length === 0) return { refused: 'no_outstanding_accruals' };
    const due = accruals.reduce((sum, one) => sum + BigInt(one.cents), 0n);
    if (due > 2n ** 53n - 1n) return { refused: 'invalid_body' };
    const total = body.total_amount_cents ?? Number(due);
    return { accruals: [...accruals].sort(oldestFirst), total, adjustment: Number(BigInt(total) - due) };
  }

  record(payment: ModelPayment, outcome: Exclude<PaymentOutcome, { refused: string }>): void {
    this.payments.push({ ...payment });
    for (const one of outcome.accruals) one.status = 'paid';
  }

  /** Voids a payment; the refusal, or null. */
  void(payment: ModelPayment): string | null {
    if (payment.status === 'voided') return 'invalid_transition';
    payment.status = 'voided';
    for (const { accrual_id } of payment.payout_payment_lines) this.accrual(accrual_id ?? '').status = 'earned';
    return null;
  }

  /** Rejects or voids an accrual by hand; the refusal, or null. */
  strike(accrual: ModelAccrual, to: 'rejected' | 'voided'): string | null {
    if (accrual.status === 'paid') return 'accrual_paid';
    if (accrual.status !== 'earned') return 'invalid_transition';
    accrual.status = to;
    return null;
  }

  private accrual(id: string): ModelAccrual {
    const found = this.accruals.find((one) => one.id === id);
    if (!found) throw new Error(`the model does not know accrual ${id}`);
    return found;
  }
}

function oldestFirst(left: ModelAccrual, right: ModelAccrual): number {
  return left.start.localeCompare(right.start) || left.end.localeCompare(right.end);
}
